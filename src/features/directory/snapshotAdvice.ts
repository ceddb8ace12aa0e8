import { SnapshotError, type SnapshotProblem } from '@/catalogue/snapshot/format'

/** What went wrong with the stored models, and what a reader can do. */
const ADVICE: Readonly<Record<SnapshotProblem, string>> = {
  missing:
    'The stored facts did not come from the server: the network may be down, or the site is being updated. Check your connection, then retry.',
  truncated:
    'The stored facts arrived incomplete, as when a connection breaks off. Retry to fetch them again.',
  'wrong-version':
    'The stored facts belong to another version of this page, as when the site was updated while it was open. Reload the page.',
  malformed:
    'The server sent something else in place of the stored facts. Retry; if that does not help, the site itself needs repair.',
}

/** What to tell a reader of a failure to load; nothing for one that is not the snapshot's. */
export function adviceFor(error: Error): string | undefined {
  return error instanceof SnapshotError ? ADVICE[error.problem] : undefined
}
