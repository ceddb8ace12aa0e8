import { useEffect, useRef } from 'react'

/** A part of the page that can be gone to. */
export interface Part {
  /** The id of its heading, which is also its place in a link: `#offers-title`. */
  readonly id: string
  readonly label: string
}

/** What readers do to go elsewhere. */
const LEAVING = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** The parts of the page as a line of links; an address that names one begins there. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  const line = useRef<HTMLElement>(null)
  useEffect(() => {
    const heading = document.getElementById(location.hash.slice(1))
    if (!heading) return undefined
    // The page is made after the browser looked for the place, and what stands above and below it
    // comes later still: it is gone to again until the reader goes elsewhere.
    const go = () => heading.scrollIntoView()
    go()
    const observer = new ResizeObserver(go)
    observer.observe(line.current!.parentElement!)
    const stop = () => observer.disconnect()
    const options = { capture: true, passive: true, once: true }
    for (const event of LEAVING) addEventListener(event, stop, options)
    return () => {
      stop()
      for (const event of LEAVING) removeEventListener(event, stop, options)
    }
  }, [])
  return (
    <nav ref={line} aria-label="On this page" className="page-contents model-contents">
      <ul>
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
