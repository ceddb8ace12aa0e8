const DIGIT = 0x10000

/**
 * Row numbers by value, ascending, equal ones in their own order, the NaN last; `known` is how many
 * are not. A radix sort over the bits of the floats, sixteen at a time: an order of magnitude faster
 * than comparing for a million rows.
 */
export function sortNumbers(values: Float64Array): { rows: Uint32Array; known: number } {
  const bits = new Uint16Array(orderedBits(values).buffer)
  let rows = Uint32Array.from(values, (_, row) => row)
  let spare = new Uint32Array(values.length)
  const counts = new Uint32Array(DIGIT)
  for (let digit = 0; digit < 4; digit++) {
    counts.fill(0)
    for (let at = digit; at < bits.length; at += 4) counts[bits[at]!]!++
    // Where all rows share the digit, as the low ones of whole numbers, there is nothing to do.
    if (values.length > 0 && counts[bits[digit]!] === values.length) continue
    let start = 0
    for (let value = 0; value < DIGIT; value++) {
      const count = counts[value]!
      counts[value] = start
      start += count
    }
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!
      spare[counts[bits[row * 4 + digit]!]!++] = row
    }
    ;[rows, spare] = [spare, rows]
  }
  let known = values.length
  while (known > 0 && Number.isNaN(values[rows[known - 1]!])) known--
  return { rows, known }
}

/** The bits of floats as 64-bit integers that sort like them: -0 as 0, every NaN above all. */
function orderedBits(values: Float64Array): Uint32Array<ArrayBuffer> {
  const floats = Float64Array.from(values, (value) => (value === 0 ? 0 : value))
  const halves = new Uint32Array(floats.buffer)
  for (let at = 0; at < halves.length; at += 2) {
    const high = halves[at + 1]!
    if (Number.isNaN(floats[at / 2])) halves[at] = halves[at + 1] = 0xffffffff
    else if (high >>> 31) {
      halves[at] = ~halves[at]!
      halves[at + 1] = ~high
    } else halves[at + 1] = (high | 0x80000000) >>> 0
  }
  return halves
}
