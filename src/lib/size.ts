const FACTOR: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }

/**
 * A count of parameters as written in names: `70B`, `0.6B`, `135m`, `8x7B` (the product), `2.4T`.
 * Some catalogues write the point as `_`, and leave out the unit: `0_6` means `0.6` billion, and a
 * bare number is read in billions. Undefined where the text is anything else, or not positive.
 */
export function parseSize(text: string): number | undefined {
  const match = /^(?:(\d{1,3})x)?(\d{1,6}(?:[._]\d{1,4})?)([kmbt])?$/i.exec(text.trim())
  if (!match) return undefined
  const [, copies = '1', digits = '', unit = 'b'] = match
  const value = Number(copies) * Number(digits.replace('_', '.')) * FACTOR[unit.toLowerCase()]!
  return value > 0 ? Math.round(value) : undefined
}
