interface Props {
  readonly label: string
  readonly text: string
  readonly placeholder: string
  /** Id of the message about it; undefined while there is nothing wrong with it. */
  readonly fault?: string | undefined
  readonly onType: (text: string) => void
  readonly onCommit: () => void
}

/** A short text that stands for a number, a date or a size. */
export function TextBox({ label, text, placeholder, fault, onType, onCommit }: Props) {
  return (
    <input
      type="text"
      className="field filter-text"
      aria-label={label}
      aria-invalid={fault !== undefined}
      aria-describedby={fault}
      placeholder={placeholder}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      value={text}
      onChange={({ target }) => onType(target.value)}
      onBlur={onCommit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onCommit()
      }}
    />
  )
}
