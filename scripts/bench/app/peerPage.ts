import { COLUMNS } from '@/domain/columns'
import { concatTables } from '@/engine/concat'
import { piecesOf } from './data'
import { mark } from './marks'
import { SHOWN, unpacked, type Peer, type Question, type Reply, type Shown } from './peer'
import './bench.css'

const ROW = 30
const DRAWN = 40
/** As high as a page can be laid out everywhere. */
const TALLEST = 15_000_000

/**
 * One page for all peers, drawn by hand: less work than ours has with its own table. Its controls
 * have the names of ours, so that the same driver works both.
 */
export async function showPeer(root: HTMLElement, peer: Peer, rows: number): Promise<void> {
  const table = unpacked(concatTables(piecesOf(rows)))
  const parts = draw(root)
  let question: Question = { text: '', sort: [], least: null, from: 0, to: DRAWN, counts: false }
  let asked = 0

  const ask = async (change: Partial<Question>) => {
    question = { ...question, counts: false, ...change }
    const mine = ++asked
    parts.grid.setAttribute('aria-busy', 'true')
    const answer = peer.answer(question)
    const reply = answer instanceof Promise ? await answer : answer
    if (mine !== asked) return
    parts.show(reply, rows, question.from)
    parts.grid.setAttribute('aria-busy', 'false')
  }
  parts.search.addEventListener('input', () => {
    void ask({ text: parts.search.value.toLowerCase(), from: 0, to: DRAWN })
  })
  parts.least.addEventListener('keydown', ({ key }) => {
    const least = parts.least.value === '' ? null : Number(parts.least.value)
    if (key === 'Enter') void ask({ least, from: 0, to: DRAWN, counts: true })
  })
  parts.head.addEventListener('click', ({ target, shiftKey }) => {
    const column = (target as HTMLElement).dataset['column'] as Shown | undefined
    if (!column) return
    const before = question.sort.find((key) => key.column === column)
    const key = { column, descending: before ? !before.descending : true }
    const others = question.sort.filter((other) => other.column !== column)
    void ask({ sort: shiftKey ? [...others, key] : [key], from: 0, to: DRAWN })
  })
  parts.scroller.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = parts.scroller
    const share = scrollTop / Math.max(1, scrollHeight - clientHeight)
    const from = Math.round(share * Math.max(0, rows - DRAWN))
    if (from !== question.from) void ask({ from, to: from + DRAWN })
  })

  mark('bench:start')
  await peer.build(table)
  await ask({})
  mark('bench:usable')
  mark('bench:built')
}

function draw(root: HTMLElement) {
  const search = Object.assign(document.createElement('input'), { type: 'search' })
  search.setAttribute('aria-label', 'Search models')
  const least = Object.assign(document.createElement('input'), { type: 'text' })
  least.setAttribute('aria-label', 'Reasoning, from')
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  const counts = document.createElement('div')
  const scroller = document.createElement('div')
  scroller.className = 'peer-scroller'
  const grid = document.createElement('table')
  grid.setAttribute('role', 'grid')
  const head = grid.createTHead().insertRow()
  for (const id of SHOWN) {
    const cell = document.createElement('th')
    cell.setAttribute('role', 'columnheader')
    const button = document.createElement('button')
    button.textContent = COLUMNS[id].label
    button.dataset['column'] = id
    cell.append(button)
    head.append(cell)
  }
  const body = grid.createTBody()
  scroller.append(grid)
  root.append(search, least, status, counts, scroller)

  const show = ({ matched, rows, counts: counted }: Reply, total: number, from: number) => {
    status.textContent = `${matched.toLocaleString()} of ${total.toLocaleString()} models`
    counts.replaceChildren(
      ...Object.entries(counted).map(([id, values]) => {
        const line = document.createElement('p')
        line.textContent = `${id} ${values.map(([value, count]) => `${value} ${count}`).join(', ')}`
        return line
      }),
    )
    const height = Math.min(TALLEST, matched * ROW)
    const space = (share: number) => {
      const line = document.createElement('tr')
      line.style.height = `${Math.max(0, Math.round(share * (height - rows.length * ROW)))}px`
      return line
    }
    const share = from / Math.max(1, matched - rows.length)
    body.replaceChildren(
      space(share),
      ...rows.map((texts) => {
        const line = document.createElement('tr')
        for (const text of texts) line.insertCell().textContent = text
        return line
      }),
      space(1 - share),
    )
  }
  return { search, least, grid, head, scroller, show }
}
