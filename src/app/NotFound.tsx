import { Link } from '@tanstack/react-router'

export function NotFound() {
  return (
    <section className="page">
      <h1>There is no such page</h1>
      <p className="mt-2 text-soft">
        The address leads nowhere. The <Link to="/">directory</Link> lists every model, and its
        search finds models by name, maker or id.
      </p>
    </section>
  )
}
