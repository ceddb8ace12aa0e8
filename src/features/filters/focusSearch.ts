/** Moves focus to the search, from a button that is about to vanish. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('[role="searchbox"]')?.focus()
}
