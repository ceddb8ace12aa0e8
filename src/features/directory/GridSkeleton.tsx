import type { CSSProperties } from 'react'
import { COLUMNS } from '@/domain/columns'
import { HeadUnit } from '@/features/table/HeadUnit'
import { LOADING, Skeleton } from '@/features/table/Skeleton'
import { gridTracks } from '@/features/table/layout'
import { useRowHeight } from '@/features/table/useRowHeight'
import { useView } from '@/view/useView'

const ROWS = Array.from({ length: 24 }, (_, row) => row)

/** The table while its first rows load: the real header over empty rows, so that nothing jumps. */
export function GridSkeleton() {
  const { columns } = useView().view
  const { template, least } = gridTracks(columns, {})
  const { style } = useRowHeight('comfortable')
  return (
    <div className="grid-scroller" style={style} aria-hidden="true" inert>
      <table
        className="model-grid"
        style={{ '--tracks': template, '--least': least } as CSSProperties}
      >
        <thead>
          <tr>
            <th className="pick" aria-label="Selection" />
            {columns.map((id) => (
              <th
                key={id}
                data-kind={COLUMNS[id].kind}
                className={id === 'name' ? 'pinned-name' : ''}
              >
                <span className="head">
                  <span className="head-label">{COLUMNS[id].label}</span>
                  <HeadUnit id={id} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="skeleton-rows">
          {ROWS.map((row) => (
            <tr key={row}>
              <td className="pick" aria-label={LOADING} />
              {columns.map((id) => (
                <td key={id} data-kind={COLUMNS[id].kind} aria-label={LOADING}>
                  <Skeleton />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
