import { COLUMNS, type ColumnId } from '@/domain/columns'
import { DEFAULT_FIT, type Fit } from '@/domain/query'
import type { Calls } from '@/lib/rpc'
import { goOn } from '@/lib/steps'
import { concatTables } from './concat'
import { Foresight } from './foresight'
import { type Question, Shard } from './shard'
import { PIECE, type ShardCalls } from './sharded'
import type { ShardTable } from './shardTable'

/** Milliseconds of quiet before anything is prepared: the page draws the last answer meanwhile. */
const PAUSE = 12
/**
 * The same while the page has yet to draw its first rows of a table, and then its first counts: on two
 * cores the first rows of 100,000 come after 330 ms while shards prepare, after 230 while they do not.
 */
const FIRST_PAUSE = 200

/**
 * Holds a shard that grows: tables are added, and from one `seal` to the next it answers over those
 * that were there. A table of a million rows answers for its first fifty thousand while the others
 * come.
 */
export class ShardHost {
  readonly #asGiven: boolean
  #parts: readonly ShardTable[] = []
  #shard: Shard | undefined
  /** What was asked for so far, and readers can sort by. */
  readonly #columns = new Set<ColumnId>()
  #fit: Fit = DEFAULT_FIT
  #next: ReturnType<typeof setTimeout> | undefined
  /** Whether nothing was prepared yet since the last seal. */
  #isFresh = true
  #foresight: Foresight

  constructor(asGiven: boolean) {
    this.#asGiven = asGiven
    this.#foresight = new Foresight(asGiven)
  }

  /** Adds rows, which are not answered for before the next `seal`. */
  add(table: ShardTable): void {
    // The shard that is there will not be for long.
    clearTimeout(this.#next)
    this.#parts = [...this.#parts, table]
  }

  /**
   * Answers for all rows that were added from now on; how many there are. `finish` says what it
   * answers from where that is more than what was added, such as what belongs to a few of the rows.
   */
  seal(finish: (table: ShardTable) => ShardTable = (table) => table): number {
    const table = concatTables(this.#parts)
    this.#parts = [table]
    this.#shard = new Shard(finish(table), this.#asGiven)
    this.#foresight = new Foresight(this.#asGiven)
    this.#isFresh = true
    this.#prepareSoon()
    return table.size
  }

  /**
   * The calls of the shard, for `answerCalls`. Between questions it prepares what the next ones are
   * likely to need, a piece at a time, so that none of them waits for long.
   */
  calls(): Calls & ShardCalls {
    return {
      readText: (...args: Parameters<Shard['readText']>) =>
        this.#answer((it) => it.readText(...args)),
      spell: (...args: Parameters<Shard['spell']>) => this.#answer((it) => it.spell(...args)),
      shapes: (...args: Parameters<Shard['shapes']>) => this.#answer((it) => it.shapes(...args)),
      run: (...question: Question) => {
        const [{ query }, { columns }] = question
        this.#fit = query.fit
        // What is worked out from the fit changes with it, and takes a tenth of the memory for all rows.
        for (const id of columns) if (!COLUMNS[id].reckoned) this.#columns.add(id)
        return this.#answer((it) => this.#foresight.asked(question) ?? it.run(...question))
      },
      foresee: () => {
        this.#foresight.want()
        this.#prepareSoon()
      },
      stretch: (...[job, part]: Parameters<Shard['stretch']>) => {
        this.#foresight.moved(part)
        return this.#answer((it) => it.stretch(job, part))
      },
      sample: (...args: Parameters<Shard['sample']>) => this.#answer((it) => it.sample(...args)),
      without: (...args: Parameters<Shard['without']>) => this.#answer((it) => it.without(...args)),
    }
  }

  /** Answers, and prepares only once the page had time to draw that. */
  #answer<T>(answer: (shard: Shard) => T): T {
    try {
      return answer(this.#now())
    } finally {
      this.#prepareSoon()
    }
  }

  #prepareSoon(): void {
    this.#prepareIn(this.#isFresh ? FIRST_PAUSE : PAUSE)
  }

  /** Goes on preparing so many milliseconds from now. */
  #prepareIn(pause: number): void {
    clearTimeout(this.#next)
    // A search that needs what could not be fetched says so itself.
    this.#next = setTimeout(() => this.#prepare().catch(() => undefined), pause)
  }

  async #prepare(): Promise<void> {
    const shard = this.#now()
    this.#isFresh = false
    const turn = this.#next
    const columns = [...this.#columns]
    // The text first: until it is read nothing can be typed, while most orders take but a moment.
    const unread = await shard.readText(PIECE)
    // Meanwhile a question may have put it off.
    if (this.#next !== turn) return
    const more =
      unread || goOn(() => shard.prepare(columns, this.#fit), PIECE) || this.#foresight.step(shard)
    if (more) this.#prepareIn(0)
  }

  #now(): Shard {
    if (this.#shard === undefined) throw new Error('No rows are there yet')
    return this.#shard
  }
}
