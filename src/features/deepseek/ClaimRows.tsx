import { Fragment } from 'react'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import { OPEN_AND_FREE } from '@/domain/mark'
import type { Rows } from '@/engine/engine'
import { useDirectory } from '@/features/directory/context'
import { isOpenAndFreeAt } from '@/features/directory/marks'
import { useModelHref } from '@/features/directory/modelHref'
import { sourceLabel } from '@/features/directory/sourceWords'
import { cellContent } from '@/features/table/CellContent'
import { HeadUnit } from '@/features/table/HeadUnit'
import { rowRefs, type RowRef } from '@/features/table/rowData'
import { Scroller } from '@/ui/Scroller'
import type { Claim } from './claim'
import { nameOf } from './pieces'
import { SUBJECTS } from './subjects'

/** Rows from the top of the view, besides the subjects further down. */
const FIRST = 5

interface Props {
  readonly claim: Claim
  readonly columns: readonly ColumnId[]
  readonly rows: Rows
}

/** The first rows of the view and those the claim speaks of, each with its place in the view. */
export function ClaimRows({ claim, columns, rows }: Props) {
  const subjects = new Set<string>(claim.subjects.map((id) => SUBJECTS[id]))
  const shown = rowRefs(rows).filter(({ id, index }) => index < FIRST || subjects.has(id))
  const others = columns.filter((id) => id !== 'name')
  const origins = new Set(shown.map((row) => originAt(row, claim.source)))
  const [first] = shown
  const label = `${COLUMNS[claim.source].label} by`
  // Said once where it is the same for all.
  const apart = origins.size > 1
  return (
    <>
      <Scroller label={claim.rows}>
        <table className="plain claim-rows">
          <caption className="sr-only">{claim.rows}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                Place
              </th>
              <th scope="col">Model</th>
              {others.map((id) => (
                <th key={id} scope="col" className={isNumber(id) ? 'number' : undefined}>
                  {COLUMNS[id].label}
                  <HeadUnit id={id} />
                </th>
              ))}
              {apart ? <th scope="col">{label}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <Fragment key={row.id}>
                {at > 0 && row.index > shown[at - 1]!.index + 1 ? (
                  <tr className="claim-gap" aria-hidden="true">
                    <td colSpan={others.length + (apart ? 3 : 2)}>⋯</td>
                  </tr>
                ) : null}
                <ModelLine
                  row={row}
                  columns={others}
                  source={apart ? claim.source : undefined}
                  subject={subjects.has(row.id)}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
      </Scroller>
      {first && !apart ? (
        <p className="text-note text-soft">
          {label} <RowOrigin row={first} column={claim.source} />
        </p>
      ) : null}
    </>
  )
}

interface LineProps {
  readonly row: RowRef
  readonly columns: readonly ColumnId[]
  /** The column whose source is told in each line. */
  readonly source: ColumnId | undefined
  readonly subject: boolean
}

function ModelLine({ row, columns, source, subject }: LineProps) {
  const href = useModelHref()
  return (
    <tr data-subject={subject || undefined}>
      <td className="number">{(row.index + 1).toLocaleString()}</td>
      <th scope="row">
        <a href={href(row.id)}>{nameOf(row)}</a>{' '}
        {isOpenAndFreeAt(row.rows, row.at) ? <span className="badge">{OPEN_AND_FREE}</span> : null}
      </th>
      {columns.map((id) => {
        const cell = cellContent(row, id)
        return (
          <td key={id} className={isNumber(id) ? 'number' : undefined}>
            <span className={cell?.className}>{cell?.content}</span>
          </td>
        )
      })}
      {source ? (
        <td className="claim-origin text-note text-soft">
          <RowOrigin row={row} column={source} />
        </td>
      ) : null}
    </tr>
  )
}

/** Who gave the value in that column, when, and whether it is live. */
function RowOrigin({ row, column }: { row: RowRef; column: ColumnId }) {
  const { engine, sources } = useDirectory()
  const origin = engine.origins[originAt(row, column)]
  if (!origin?.source) return 'unknown'
  return (
    <>
      {sourceLabel(sources, origin.source)}, <time dateTime={origin.seenAt}>{origin.seenAt}</time>,{' '}
      {origin.live ? 'live' : 'stored'}
    </>
  )
}

function originAt({ rows, at }: RowRef, column: ColumnId): number {
  return rows.origins[column]?.[at] ?? 0
}

function isNumber(id: ColumnId): boolean {
  return COLUMNS[id].kind === 'number'
}
