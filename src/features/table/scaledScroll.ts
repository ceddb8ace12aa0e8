/**
 * A scrollbar for more rows than a browser can lay out. Chromium clamps an element at 33,554,428 CSS
 * pixels and Firefox at about 17.8 million, so beyond `TALLEST` the laid-out height stands still and
 * the scrollbar covers all rows by proportion: a drag of its thumb reaches any of them. What moves by
 * less than a thumb can (wheel, touch, keys) moves the rows by exactly as much, and the two are
 * brought together again when the scrolling rests.
 */

/** The heights a mapping is between, in CSS pixels. */
export interface Scale {
  /** Of all rows. */
  readonly full: number
  /** Of what can be seen of them at once. */
  readonly view: number
}

/** Where the scrolling stands: the rows' own offset is `top + gap`. */
export interface Place {
  /** The element's scroll position. */
  readonly top: number
  /** How much further the rows are than the element; 0 where all of them are laid out. */
  readonly gap: number
}

/** Below the lowest clamp, and with room for the head of the table. */
export const TALLEST = 16_000_000
/** Within this of either end a pixel of the scrollbar is a pixel of the rows. */
const NEAR_END = 50_000
/** Less than the thumb moves by one pixel, as tracks are shorter than 3,200 pixels. */
const SMALL = 5_000

/** The height to lay out. */
export function heightOf(full: number): number {
  return Math.min(full, TALLEST)
}

/** How far rows and element can scroll. */
function reach({ full, view }: Scale): { readonly rows: number; readonly element: number } {
  return { rows: Math.max(0, full - view), element: Math.max(0, heightOf(full) - view) }
}

/** The rows' offset that a scroll position stands for. */
export function offsetOf(scale: Scale, top: number): number {
  const { rows, element } = reach(scale)
  return between(top, element, rows)
}

/** The scroll position that stands for an offset of the rows. */
export function topOf(scale: Scale, offset: number): number {
  const { rows, element } = reach(scale)
  return between(offset, rows, element)
}

/** Maps [0, from] to [0, to] by three straight lines: both ends one to one, the middle stretched. */
function between(at: number, from: number, to: number): number {
  if (from === to) return Math.max(0, Math.min(at, from))
  if (at <= NEAR_END) return Math.max(0, at)
  if (at >= from - NEAR_END) return Math.min(to, to - (from - at))
  return NEAR_END + ((at - NEAR_END) * (to - 2 * NEAR_END)) / (from - 2 * NEAR_END)
}

/** The place after the element was scrolled, by whatever means. */
export function moved(scale: Scale, from: Place, top: number): Place {
  const { rows, element } = reach(scale)
  if (rows === element || top <= 0) return { top, gap: 0 }
  // Positions are rounded to the pixels of the screen: the last may never be reached quite.
  if (top > element - 1) return { top, gap: rows - Math.min(top, element) }
  const offset = top + from.gap
  if (Math.abs(top - from.top) <= SMALL && offset >= 0 && offset <= rows)
    return { top, gap: from.gap }
  return { top, gap: offsetOf(scale, top) - top }
}

/** The place to scroll to for an offset of the rows: near by, as far as that is away. */
export function sought(scale: Scale, from: Place, offset: number): Place {
  const { rows, element } = reach(scale)
  const aim = Math.max(0, Math.min(offset, rows))
  const top = aim - from.gap
  const near = Math.abs(top - from.top) <= SMALL && top > 0 && top <= element - 1
  return near ? { top, gap: from.gap } : settled(scale, { top: 0, gap: aim })
}

/** The same rows with the scrollbar where it belongs, for when the scrolling rests. */
export function settled(scale: Scale, { top, gap }: Place): Place {
  const { rows, element } = reach(scale)
  const offset = Math.max(0, Math.min(top + gap, rows))
  if (rows === element) return { top: offset, gap: 0 }
  const exact = topOf(scale, offset)
  // A whole number is kept as it is by an element, an end must be met.
  const next = offset === rows ? exact : Math.round(exact)
  return { top: next, gap: offset - next }
}
