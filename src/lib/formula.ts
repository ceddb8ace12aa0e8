const FORMULA = /^'*[=+\-@\t\r\n]/
const GUARDED = /^'+[=+\-@\t\r\n]/

/**
 * Text that a spreadsheet will not take for a formula: what begins like one gets an apostrophe in
 * front, and so does what already looks guarded, so that `unguardFormula` always gives the text
 * back. The characters are those of OWASP's note on CSV injection.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text before `guardFormula`. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}
