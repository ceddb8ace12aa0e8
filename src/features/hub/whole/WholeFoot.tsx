import type { WholeIndex, WholeState } from './session'
import { progressWords, sizeOf } from './words'

interface Props {
  readonly index: WholeIndex
  readonly state: WholeState
}

/** How much of the index is here, and what can be done about it. */
export function WholeFoot({ index, state }: Props) {
  const { status, manifest, bytes, setAside, keepProblem } = state
  const words = progressWords(state)
  const underWay = status === 'loading' || status === 'paused'
  const all = manifest ? sizeOf(manifest) : 0
  return (
    <div className="hub-foot whole-foot" role="group" aria-label="Index of the Hub">
      {underWay && all > 0 ? (
        <progress
          className="whole-progress"
          aria-label="Index"
          aria-valuetext={words}
          max={all}
          value={bytes}
        />
      ) : null}
      <p className="tabular">
        {words}
        {status === 'paused' ? ', paused' : ''}
        {setAside > 0 ? `; ${setAside.toLocaleString()} could not be read` : ''}
        {status === 'complete' ? keptWords(keepProblem) : ''}
      </p>
      {underWay ? (
        <button
          type="button"
          className="button button-plain"
          onClick={status === 'paused' ? index.resume : index.pause}
        >
          {status === 'paused' ? 'Resume' : 'Pause'}
        </button>
      ) : null}
    </div>
  )
}

function keptWords(problem: string | undefined): string {
  return problem ? `, and not kept for the next visit: ${problem}` : ', kept in this browser'
}
