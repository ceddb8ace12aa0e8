import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { Hold, type Coming } from '@/view/hold'
import { heightOf, moved, settled, sought, type Place, type Scale } from './scaledScroll'

interface Options {
  readonly scroller: RefObject<HTMLElement | null>
  readonly count: number
  /** Height of a row and of the header that stays on top, in CSS pixels. */
  readonly rowHeight: number
  readonly head: number
  /** Offset of the rows to begin with. */
  readonly start: number
  /** Whether all rows in sight would be too many for the first drawing. */
  readonly gradual: boolean
  /** Told which rows are scrolled to; what is on its way for them is waited for. */
  readonly ahead: (first: number, last: number) => Coming | undefined
  /** When this changes the rows are others, and begin at the first. */
  readonly resetKey: unknown
}

/** What of the rows is to be drawn, and how to get to others. */
export interface RowWindow {
  /** The rows in sight: the first and the last, both 0 where there are none. */
  readonly first: number
  readonly last: number
  /** The rows to draw: those in sight and some more. */
  readonly from: number
  readonly to: number
  /** The height to lay out for all rows. */
  readonly height: number
  /** Where in it a row is to be placed. */
  topOf(index: number): number
  /** How far the rows are scrolled. */
  offset(): number
  /** Scrolls no further than needed to show a row. */
  reveal(index: number): void
}

/** Rows drawn out of sight on either side. */
const BEYOND = 4
/** Rows of a first drawing that is to be short. */
const FEW = 10
/** Milliseconds without a scroll event that are taken for rest where no `scrollend` tells. */
const REST = 150

const TOP: Place = { top: 0, gap: 0 }

interface Drawn extends Place {
  readonly view: number
  /** What it is drawn for: see `resetKey`. */
  readonly of: unknown
}

/**
 * The rows in sight of a scrolled element, all of one height, however many there are. With one
 * height it is arithmetic, at no cost per row: react-virtual measures each, 7 to 19 ms for a million
 * whenever their number changes, and cannot scroll further than an element is high.
 */
export function useRowWindow(options: Options): RowWindow {
  const { scroller, count, rowHeight, head, start, gradual, ahead, resetKey } = options
  const [drawn, setDrawn] = useState<Drawn>(() => {
    // More than there will be room for, until that is known: to ask the element would lay the page out
    // before its rows are there, and once more for them.
    return { top: 0, gap: start, view: Math.max(0, innerHeight - head), of: resetKey }
  })
  // While drawing, not after: what was in sight of the former rows is not to be drawn of these.
  if (drawn.of !== resetKey) setDrawn({ ...TOP, view: drawn.view, of: resetKey })
  const place = useRef<Place>(drawn)
  const resetFor = useRef(resetKey)
  const full = count * rowHeight
  const scale: Scale = { full, view: drawn.view }

  const latest = useRef({ scale, rowHeight, ahead })
  useLayoutEffect(() => {
    latest.current = { scale, rowHeight, ahead }
  })
  useLayoutEffect(() => {
    if (drawn.of === resetFor.current) return
    resetFor.current = drawn.of
    const moves = place.current.top > 0
    place.current = TOP
    if (moves) scroller.current!.scrollTo({ top: 0, behavior: 'instant' })
  }, [drawn.of, scroller])

  /** Draws what is in sight now, if that differs from what is drawn. */
  const draw = useCallback(() => {
    setDrawn((now) => {
      const next = { ...now, ...place.current, view: latest.current.scale.view }
      const same = next.gap === now.gap && next.view === now.view && sameRows(now, next)
      return same ? now : next
    })
    function sameRows(one: Drawn, other: Drawn) {
      const [a, b] = [one, other].map((each) => rowsInSight(each, latest.current))
      return a!.first === b!.first && a!.last === b!.last
    }
  }, [])

  const scrollTo = useCallback(
    (next: Place) => {
      const stays = next.top === place.current.top
      place.current = next
      draw()
      if (!stays) scroller.current?.scrollTo({ top: next.top, behavior: 'instant' })
    },
    [draw, scroller],
  )

  // Rows or their height changed: where not all are laid out, the scrollbar is put where it belongs.
  useLayoutEffect(() => {
    const next = settled({ full, view: drawn.view }, place.current)
    if (next.gap !== place.current.gap) scrollTo(next)
  }, [full, drawn.view, scrollTo])

  useLayoutEffect(() => {
    const element = scroller.current!
    const measure = (height: number) => {
      latest.current.scale = { ...latest.current.scale, view: Math.max(0, height - head) }
      draw()
    }
    const observer = new ResizeObserver(([entry]) => measure(entry!.contentRect.height))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, head, draw])

  useEffect(() => {
    const element = scroller.current!
    const ends = 'onscrollend' in element
    let timer: ReturnType<typeof setTimeout> | undefined
    // At once: after the next frame the rows scrolled to would be missing in this one.
    const hold = new Hold(() => flushSync(draw))
    const rest = () => {
      const next = settled(latest.current.scale, place.current)
      if (Math.abs(next.gap - place.current.gap) >= 1) flushSync(() => scrollTo(next))
    }
    const follow = () => {
      place.current = moved(latest.current.scale, place.current, element.scrollTop)
      const { first, last } = rowsInSight(
        { ...place.current, view: latest.current.scale.view },
        latest.current,
      )
      hold.until(latest.current.ahead(first, last))
      if (ends) return
      clearTimeout(timer)
      timer = setTimeout(rest, REST)
    }
    element.addEventListener('scroll', follow, { passive: true })
    element.addEventListener('scrollend', rest)
    return () => {
      hold.stop()
      clearTimeout(timer)
      element.removeEventListener('scroll', follow)
      element.removeEventListener('scrollend', rest)
    }
  }, [scroller, draw, scrollTo])

  const [few, setFew] = useState(gradual)
  useEffect(() => (few ? afterFrame(() => setFew(false)) : undefined), [few])

  const reveal = useCallback(
    (index: number) => {
      const { scale: now, rowHeight: height } = latest.current
      const offset = place.current.top + place.current.gap
      const top = index * height
      const bottom = top + height - now.view
      if (top < offset) scrollTo(sought(now, place.current, top))
      else if (bottom > offset) scrollTo(sought(now, place.current, bottom))
    },
    [scrollTo],
  )
  const offset = useCallback(() => place.current.top + place.current.gap, [])

  const { first, last } = rowsInSight(drawn, { scale, rowHeight })
  const shown = drawn.view > 0
  // Always as many, though now and then one more is in sight: to make a row takes longer than to
  // write into one.
  const most = few ? FEW : Math.ceil(drawn.view / rowHeight) + 1 + BEYOND
  return {
    first,
    last,
    from: shown ? Math.max(0, first - BEYOND) : 0,
    to: shown ? Math.min(count, first + most) : 0,
    height: heightOf(full),
    topOf: (index) => index * rowHeight - drawn.gap,
    offset,
    reveal,
  }
}

/** Does something once the next frame is drawn. Returns what calls it off. */
function afterFrame(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(act)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function rowsInSight(
  { top, gap, view }: Omit<Drawn, 'of'>,
  { scale: { full }, rowHeight }: { readonly scale: Scale; readonly rowHeight: number },
): { readonly first: number; readonly last: number } {
  const offset = Math.max(0, Math.min(top + gap, full - view))
  const end = Math.min(full, offset + view)
  const first = Math.floor(offset / rowHeight)
  return { first, last: Math.max(first, Math.ceil(end / rowHeight) - 1) }
}
