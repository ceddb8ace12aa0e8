import type { Page } from '@playwright/test'
import { commitOf } from './commit'

export const ACTIONS = ['key', 'sort', 'secondSort', 'range', 'scroll', 'build'] as const
export type Action = (typeof ACTIONS)[number]

/** Milliseconds from the event to the document updated, one for each event. */
export type Times = Readonly<Record<Exclude<Action, 'build'>, readonly number[]>>

const WORDS = ['deepseek', 'llama', 'mistral', 'coder']
const HEADERS = ['Parameters', 'Model', 'Maker', 'Released', 'Reasoning']
const ROUNDS = 4
const RANGES = 16
const JUMPS = 16
/** The first use of an action and one more, however slow. */
const LEAST = 2

/** What is done: the time of an event, or nothing where it only gets ready for the next. */
type Step = () => Promise<number | void>

interface Plan {
  readonly steps: readonly Step[]
  /** Done at the end, however far the steps came. */
  readonly after?: Step
}

/**
 * The same events on whichever subject the page shows, its first use of everything included:
 * letters typed one by one, headers clicked and clicked with shift, a range moved, and jumps of the
 * scrollbar. None of an action is begun after its first `mostMs` milliseconds, but always as many as it
 * takes for one that is not the first use.
 */
export async function measureActions(page: Page, mostMs: number): Promise<Times> {
  const plans = plansOf(page)
  return {
    key: await timesOf(plans.key, mostMs),
    sort: await timesOf(plans.sort, mostMs),
    secondSort: await timesOf(plans.secondSort, mostMs),
    range: await timesOf(plans.range, mostMs),
    scroll: await timesOf(plans.scroll, mostMs),
  }
}

function plansOf(page: Page): Readonly<Record<keyof Times, Plan>> {
  const search = page.getByRole('searchbox', { name: 'Search models' })
  const clear = async () => {
    await commitOf(page, 'input', () => search.fill(''))
  }
  const header = (label: string) =>
    page.getByRole('columnheader', { name: label }).getByRole('button', { name: label }).first()
  const least = page.getByRole('textbox', { name: 'Reasoning, from' })
  const rounds = Array.from({ length: ROUNDS }, (_, round) => round)
  const clicks = HEADERS.map((label) => () => commitOf(page, 'click', () => header(label).click()))
  const addOn = HEADERS.filter((label) => label !== 'Maker').map(
    (label) => () => commitOf(page, 'click', () => header(label).click({ modifiers: ['Shift'] })),
  )
  const byMaker = async () => {
    await commitOf(page, 'click', () => header('Maker').click())
  }
  const enter = () => commitOf(page, 'keydown', () => page.keyboard.press('Enter'))
  return {
    key: {
      steps: WORDS.flatMap((word) => [
        () => search.focus(),
        ...Array.from(
          word,
          (letter) => () => commitOf(page, 'keydown', () => page.keyboard.press(letter)),
        ),
        clear,
      ]),
      after: clear,
    },
    sort: { steps: rounds.flatMap(() => clicks) },
    secondSort: { steps: rounds.flatMap(() => [byMaker, ...addOn]) },
    range: {
      steps: Array.from({ length: RANGES }, (_, step) => async () => {
        await least.fill(String(Math.round(((step + 1) * 80) / RANGES)))
        return enter()
      }),
      after: async () => {
        await least.fill('')
        await enter()
      },
    },
    scroll: {
      // Back and forth by the golden section: never to where a jump has been.
      steps: Array.from({ length: JUMPS }, (_, jump) => {
        const share = ((jump + 1) * 0.618034) % 1
        return () => commitOf(page, 'scroll', () => jumpTo(page, share))
      }),
    },
  }
}

/** The times of events that changed anything, of as many as `measureActions` says. */
async function timesOf({ steps, after }: Plan, mostMs: number): Promise<readonly number[]> {
  const over = performance.now() + mostMs
  const times: number[] = []
  for (const step of steps) {
    if (times.length >= LEAST && performance.now() > over) break
    const time = await step()
    if (time !== undefined && !Number.isNaN(time)) times.push(time)
  }
  await after?.()
  return times
}

function jumpTo(page: Page, share: number): Promise<void> {
  return page.getByRole('grid').evaluate((grid, part) => {
    const scroller = grid.parentElement!
    scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight)
  }, share)
}
