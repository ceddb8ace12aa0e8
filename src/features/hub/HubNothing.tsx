import { cleared } from '@/view/codec'
import { useView } from '@/view/useView'

/** For when the Hub has no model that fits what it was asked. */
export function HubNothing() {
  const { setView } = useView()
  return (
    <div className="grid-frame">
      <section className="empty" aria-label="No results">
        <h2>The Hub lists no such model</h2>
        <p>
          It looks for the search in the ids of repositories alone, and knows licenses and sizes as
          their owners declare them. Fewer letters or fewer filters may find it.
        </p>
        <button type="button" className="button button-primary" onClick={() => setView(cleared)}>
          Clear all filters
        </button>
      </section>
    </div>
  )
}
