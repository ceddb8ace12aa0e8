import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'
import type { Asked } from './Help'
import type { Which } from './useKeys'

const Commands = lazyPart(() => import('./Commands'))
const KeyList = lazyPart(() => import('./KeyList'))

interface Props {
  readonly asked: Asked | null
  readonly onOpen: (which: Which) => void
  readonly onClose: () => void
}

/** Opens the commands, and shows what was asked for, by it or by keys. */
export default function HelpButton({ asked, onOpen, onClose }: Props) {
  return (
    <>
      <button
        type="button"
        className="button button-plain button-icon commands-button"
        aria-label="Commands"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title="Commands (Ctrl K)"
        onClick={() => onOpen('commands')}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path
            d="m3 4.500 3.500 3.500L3 11.500M8.500 12H13"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.500"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <ErrorBoundary region="This dialog" still="Everything else still works.">
        {asked?.which === 'commands' ? (
          <Commands key={asked.turn} onClose={onClose} onKeys={() => onOpen('keys')} />
        ) : null}
        {asked?.which === 'keys' ? (
          <KeyList key={asked.turn} onClose={onClose} onCommands={() => onOpen('commands')} />
        ) : null}
      </ErrorBoundary>
    </>
  )
}
