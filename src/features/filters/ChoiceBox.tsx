import { memo } from 'react'

interface Props {
  readonly value: string
  /** The value as cells print it. */
  readonly words: string
  readonly checked: boolean
  /** Id of the count beside it, which is not part of its name. */
  readonly described: string
  readonly onToggle: (value: string) => void
  /** Told when a pointer is pressed on it: it is let go, and the value toggled, a tenth of a second later. */
  readonly onPress?: (value: string) => void
}

/** A value to check. Drawn again only when it is checked: counts move with every key typed. */
export const ChoiceBox = memo(function ChoiceBox(props: Props) {
  const { value, words, checked, described, onToggle, onPress } = props
  return (
    <label title={words} onPointerDown={onPress && (() => onPress(value))}>
      <input
        type="checkbox"
        checked={checked}
        aria-describedby={described}
        onChange={() => onToggle(value)}
      />
      <span className="clip">{words}</span>
    </label>
  )
})
