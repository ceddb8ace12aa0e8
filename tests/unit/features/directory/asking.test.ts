import { describe, expect, it } from 'vitest'
import { DEFAULT_FIT, type Query } from '@/domain/query'
import type { Answer, Engine } from '@/engine/engine'
import { Asking, isSame, questionOf } from '@/features/directory/asking'

const ASK = { from: 0, to: 10, columns: [], facets: [] } as const
const query = (text: string): Query => ({ text, where: {}, sort: [], fit: DEFAULT_FIT })

/** An engine that answers or fails when it is told to. */
function slowEngine() {
  const runs: { text: string; signal: AbortSignal; answer(): void; fail(): void }[] = []
  const engine = {
    run: ({ text }: Query, _: unknown, signal: AbortSignal) =>
      new Promise<Answer>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error))
        runs.push({
          text,
          signal,
          answer: () => resolve({ matched: text.length } as Answer),
          fail: () => reject(new Error('broken')),
        })
      }),
  } as Partial<Engine> as Engine
  return { engine, runs }
}

describe('questions to an engine', () => {
  it('are put once, however often they are asked', async () => {
    const { engine, runs } = slowEngine()
    const asking = new Asking()
    const one = asking.ask(questionOf(engine, { query: query('a'), ask: ASK }))
    const same = asking.ask(questionOf(engine, { query: query('a'), ask: { ...ASK } }))
    runs[0]!.answer()
    expect(await one).toMatchObject({ answer: { matched: 1 } })
    expect(await same).toBe(await one)
    expect(runs).toHaveLength(1)
  })

  it('drop the one before, which then has no answer and no failure', async () => {
    const { engine, runs } = slowEngine()
    const asking = new Asking()
    const before = asking.ask(questionOf(engine, { query: query('a'), ask: ASK }))
    const after = asking.ask(questionOf(engine, { query: query('ab'), ask: ASK }))
    expect(runs[0]!.signal.aborted).toBe(true)
    expect(await before).toBeUndefined()
    runs[1]!.answer()
    expect(await after).toMatchObject({ answer: { matched: 2 } })
  })

  it('tell of a failure to all who asked', async () => {
    const { engine, runs } = slowEngine()
    const asking = new Asking()
    const question = questionOf(engine, { query: query('a'), ask: ASK })
    const [one, other] = [asking.ask(question), asking.ask(question)]
    runs[0]!.fail()
    await expect(one).rejects.toThrow('broken')
    await expect(other).rejects.toThrow('broken')
  })

  it('have a new try after a failure', async () => {
    const { engine, runs } = slowEngine()
    const asking = new Asking()
    const question = questionOf(engine, { query: query('a'), ask: ASK })
    const before = asking.ask(question)
    runs[0]!.fail()
    await expect(before).rejects.toThrow('broken')
    const again = asking.ask(question)
    runs[1]!.answer()
    expect(await again).toMatchObject({ answer: { matched: 1 } })
  })

  it('that are only likely wait until those that were asked are answered', async () => {
    const { engine, runs } = slowEngine()
    const asking = new Asking()
    const asked = asking.ask(questionOf(engine, { query: query('a'), ask: ASK }))
    const likely = questionOf(engine, { query: query('ab'), ask: ASK })
    expect(asking.foresee(likely, undefined)).toBeUndefined()
    expect(runs).toHaveLength(1)
    runs[0]!.answer()
    await asked
    const foreseen = asking.foresee(likely, undefined)
    runs[1]!.answer()
    expect(await foreseen).toMatchObject({ answer: { matched: 2 } })
    // By the time it is asked in earnest the answer is there.
    expect(await asking.ask(likely)).toBe(await foreseen)
    expect(runs).toHaveLength(2)
  })

  it('that are only likely make way for any other', async () => {
    const { engine, runs } = slowEngine()
    const asking = new Asking()
    const foreseen = asking.foresee(questionOf(engine, { query: query('a'), ask: ASK }), undefined)
    const asked = asking.ask(questionOf(engine, { query: query('ab'), ask: ASK }))
    expect(runs[0]!.signal.aborted).toBe(true)
    expect(await foreseen).toBeUndefined()
    runs[1]!.answer()
    expect(await asked).toMatchObject({ answer: { matched: 2 } })
  })

  it('that are only likely are put once, and their answers kept for some time', async () => {
    const { engine, runs } = slowEngine()
    const asking = new Asking()
    const of = (text: string) => questionOf(engine, { query: query(text), ask: ASK })
    const foresee = async (text: string) => {
      const coming = asking.foresee(of(text), undefined)
      runs.at(-1)!.answer()
      return coming
    }
    const first = await foresee('a')
    await foresee('ab')
    expect(asking.foresee(of('a'), undefined)).toBeUndefined()
    expect(await asking.ask(of('a'))).toBe(first)
    expect(runs.map(({ text }) => text)).toEqual(['a', 'ab'])
    for (let at = 0; at < 20; at++) await foresee(`b${at}`)
    void asking.ask(of('a'))
    expect(runs.at(-1)!.text).toBe('a')
  })

  it('that stand are put again where others came since, and only there', async () => {
    const { engine, runs } = slowEngine()
    const asking = new Asking()
    const of = (text: string) => questionOf(engine, { query: query(text), ask: ASK })
    const asked = asking.ask(of('a'))
    runs[0]!.answer()
    const standing = await asked
    expect(asking.foresee(of('a'), standing)).toBeUndefined()
    const likely = asking.foresee(of('ab'), standing)
    runs[1]!.answer()
    await likely
    const again = asking.foresee(of('a'), standing)
    runs[2]!.answer()
    expect(await again).toMatchObject({ answer: { matched: 1 } })
    // What was foreseen is shown: the engine stands elsewhere again.
    const shown = await asking.ask(of('ab'))
    void asking.foresee(of('ab'), shown)
    expect(runs.map(({ text }) => text)).toEqual(['a', 'ab', 'a', 'ab'])
  })

  it('that another engine was asked are forgotten', async () => {
    const [before, after] = [slowEngine(), slowEngine()]
    const asking = new Asking()
    const ask = { query: query('a'), ask: ASK }
    const foreseen = asking.foresee(questionOf(before.engine, ask), undefined)
    before.runs[0]!.answer()
    await foreseen
    void asking.ask(questionOf(after.engine, ask))
    expect(after.runs).toHaveLength(1)
  })

  it('are told apart by engine, query and what is asked of it', async () => {
    const { engine, runs } = slowEngine()
    const question = questionOf(engine, { query: query('a'), ask: ASK })
    const held = new Asking().ask(question)
    runs[0]!.answer()
    const other = questionOf(slowEngine().engine, { query: query('a'), ask: ASK })
    const further = questionOf(engine, { query: query('a'), ask: { ...ASK, to: 20 } })
    expect(isSame(await held, question)).toBe(true)
    expect(isSame(await held, other)).toBe(false)
    expect(isSame(await held, further)).toBe(false)
    expect(question.queryKey).toBe(further.queryKey)
  })
})
