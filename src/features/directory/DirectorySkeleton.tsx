import { COLUMNS } from '@/domain/columns'
import { gridTracks } from '@/features/table/layout'
import { ActiveFilters } from '@/features/filters/ActiveFilters'
import { HeadUnit } from '@/features/table/HeadUnit'
import { FilterDrawer, useWide } from './Filters'
import { HEADLINE } from './Intro'
import { Toolbar } from './Toolbar'
import { useRowHeight } from '@/features/table/useRowHeight'
import { useView } from '@/view/useView'
import type { CSSProperties } from 'react'

const ROWS = Array.from({ length: 24 }, (_, row) => row)

/** The directory while its models load: the real header over empty rows, so that nothing jumps. */
export function DirectorySkeleton() {
  const { columns } = useView().view
  const { template, least } = gridTracks(columns, {})
  const wide = useWide()
  const { style } = useRowHeight('comfortable')
  return (
    <div className="directory" aria-busy="true">
      <p className="sr-only">Loading models</p>
      <div className="intro">
        <h1>{HEADLINE}</h1>
      </div>
      <div className="directory-side" />
      <div className="directory-main" inert>
        <Toolbar answer={undefined} density="comfortable" onDensity={() => undefined}>
          {wide ? null : (
            <FilterDrawer open={false} onOpen={() => undefined} matched={undefined}>
              {null}
            </FilterDrawer>
          )}
        </Toolbar>
        <ActiveFilters />
        <div className="grid-scroller" style={style} aria-hidden="true">
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
                  <td className="pick" aria-label="loading" />
                  {columns.map((id) => (
                    <td key={id} data-kind={COLUMNS[id].kind} aria-label="loading">
                      <span className="skeleton" />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  )
}
