import { snapshotFiles } from '@/features/directory/snapshotFiles'
import { answerCalls } from '@/lib/rpc'
import { liveCalls } from './calls'

answerCalls(self, liveCalls(snapshotFiles))
