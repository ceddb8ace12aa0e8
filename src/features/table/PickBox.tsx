import { memo, useId } from 'react'

interface Props {
  /** Id of the element that names the row. */
  readonly nameId: string
  /** Whether the row is there, and not on its way. */
  readonly loaded: boolean
  readonly checked: boolean
  readonly tabIndex: number
  /** Given the box itself, which stands in the row that is meant. */
  readonly onPick: (box: HTMLElement) => void
}

/**
 * Selects a row. Drawn apart from it and named by an element, not by its text, so that another row in
 * its place changes nothing here: React writes an input anew each time, with three attributes.
 */
export const PickBox = memo(function PickBox(props: Props) {
  const { nameId, loaded, checked, tabIndex, onPick } = props
  const own = useId()
  return (
    <input
      type="checkbox"
      id={own}
      data-focus=""
      tabIndex={tabIndex}
      aria-label="Select"
      aria-labelledby={`${own} ${nameId}`}
      checked={checked}
      // Not disabled: the keys may get here before the row does, and must not lose the focus.
      aria-disabled={!loaded}
      onChange={({ target }) => onPick(target)}
    />
  )
})
