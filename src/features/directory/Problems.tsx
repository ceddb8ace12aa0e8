import { useState } from 'react'
import type { LinkProblem } from '@/view/view'

/** What a link asked for that could not be used: said once, until it is dismissed. */
export function Problems({ problems }: { problems: readonly LinkProblem[] }) {
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const parts = problems.map(({ key, value }) => `${key}=${value}`)
  // Keys of others stay in the link: what was dismissed is not said again at the next change.
  if (parts.every((part) => dismissed.includes(part))) return null
  return (
    <div role="alert" className="notice">
      <strong>Part of this link could not be used; the rest is shown.</strong>
      <ul className="grow">
        {problems.map(({ key, value, reason }) => (
          <li key={`${key}=${value}`}>
            <code className="font-mono text-note break-all">
              {key}
              {value ? `=${value}` : ''}
            </code>
            : {reason}
          </li>
        ))}
      </ul>
      <button type="button" className="button button-plain" onClick={() => setDismissed(parts)}>
        Dismiss
      </button>
    </div>
  )
}
