import { useMatch } from '@tanstack/react-router'

/**
 * The first stop of the tab key. It leads past header and filters: to the table's own stop where
 * there is a table, else to the page.
 */
export function SkipLink() {
  const directory = useMatch({ from: '/', shouldThrow: false })
  return (
    <a
      href="#main"
      className="skip-link"
      onClick={(event) => {
        const stop = document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
        if (!stop) return
        event.preventDefault()
        stop.focus()
      }}
    >
      {directory ? 'Skip to the table' : 'Skip to content'}
    </a>
  )
}
