/** Marks of the build on the page's own clock, for whoever drives the page. */
export type Mark = 'bench:start' | 'bench:usable' | 'bench:built'

export function mark(name: Mark): void {
  performance.mark(name)
}

/** Resolves once the page says that it shows of so many rows. */
export function shown(root: HTMLElement, rows: number): Promise<void> {
  const words = `of ${rows.toLocaleString()} models`
  const done = () =>
    root.querySelector('[role=status]')?.textContent.includes(words) === true &&
    root.querySelector('[role=grid][aria-busy=false] [role=row][aria-rowindex="2"]') !== null
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!done()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    if (done()) {
      observer.disconnect()
      resolve()
    }
  })
}

/** Resolves once a frame with what the document holds is drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
