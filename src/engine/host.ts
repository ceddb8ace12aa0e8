import { COLUMNS, type ColumnId } from '@/domain/columns'
import { DEFAULT_FIT, type Fit } from '@/domain/query'
import type { Calls } from '@/lib/rpc'
import { goOn } from '@/lib/steps'
import { concatTables } from './concat'
import { Shard } from './shard'
import { PIECE, type ShardCalls } from './sharded'
import type { ShardTable } from './shardTable'
import { readWords } from './text/words'

/** Milliseconds of quiet before anything is prepared: the page draws the last answer meanwhile. */
const PAUSE = 12

/**
 * Letters that stand in most rows, to be searched for once before anybody does. The first search goes
 * through all rows in code that the browser has never run: 200 ms over a million, 80 after these. A
 * question that comes meanwhile waits as long as it would have to be the first; so they come last.
 */
const REHEARSED = ['e', 'o']

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
  /** The last question. */
  #last: Parameters<Shard['run']> | undefined
  #rehearsed = 0

  constructor(asGiven: boolean) {
    this.#asGiven = asGiven
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
    this.#last = undefined
    this.#rehearsed = 0
    this.#prepareIn(PAUSE)
    return table.size
  }

  /**
   * The calls of the shard, for `answerCalls`. Between questions it prepares what the next ones are
   * likely to need, a piece at a time, so that none of them waits for long.
   */
  calls(): Calls & ShardCalls {
    return {
      readText: (...args: Parameters<Shard['readText']>) => this.#asked().readText(...args),
      spell: (...args: Parameters<Shard['spell']>) => this.#asked().spell(...args),
      shapes: (...args: Parameters<Shard['shapes']>) => this.#asked().shapes(...args),
      run: (...args: Parameters<Shard['run']>) => {
        const [{ query }, { columns }] = args
        this.#last = args
        this.#fit = query.fit
        // What is worked out from the fit changes with it, and takes a tenth of the memory for all rows.
        for (const id of columns) if (!COLUMNS[id].reckoned) this.#columns.add(id)
        return this.#asked().run(...args)
      },
      stretch: (...args: Parameters<Shard['stretch']>) => this.#asked().stretch(...args),
      sample: (...args: Parameters<Shard['sample']>) => this.#asked().sample(...args),
      without: (...args: Parameters<Shard['without']>) => this.#asked().without(...args),
    }
  }

  /** The shard, for a question. */
  #asked(): Shard {
    const shard = this.#now()
    this.#prepareIn(PAUSE)
    return shard
  }

  /** Goes on preparing so many milliseconds from now. */
  #prepareIn(pause: number): void {
    clearTimeout(this.#next)
    // A search that needs what could not be fetched says so itself.
    this.#next = setTimeout(() => this.#prepare().catch(() => undefined), pause)
  }

  async #prepare(): Promise<void> {
    const shard = this.#now()
    const turn = this.#next
    const columns = [...this.#columns]
    // The text first: until it is read nothing can be typed, while most orders take but a moment.
    const more =
      (await shard.readText(PIECE)) ||
      goOn(() => shard.prepare(columns, this.#fit), PIECE) ||
      this.#rehearse(shard)
    // Meanwhile a question may have put it off.
    if (more && this.#next === turn) this.#prepareIn(0)
  }

  /** Searches for the next of the letters, then asks again what was asked; false where none is left. */
  #rehearse(shard: Shard): boolean {
    const text = REHEARSED[this.#rehearsed++]
    if (text === undefined || this.#last === undefined) return false
    const [job, part, facets] = this.#last
    const words = readWords(text, new Map())
    shard.run({ ...job, query: { ...job.query, text }, words, ranked: true }, part, facets)
    shard.run(job, part, facets)
    return true
  }

  #now(): Shard {
    if (this.#shard === undefined) throw new Error('No rows are there yet')
    return this.#shard
  }
}
