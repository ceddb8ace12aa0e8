import { memo, useMemo, type ReactNode } from 'react'
import type { Density } from '@/features/table/useRowHeight'
import { SaveView } from '@/features/saved/SaveView'
import { lazyPart } from '@/ui/lazyPart'
import { Menu, MENU_WAITING } from '@/ui/Menu'
import { CopyLink } from './CopyLink'
import { SearchBox, type SearchBoxProps } from './SearchBox'
import { cleared, encode } from '@/view/codec'
import { useView } from '@/view/useView'

const ColumnChooser = lazyPart(() => import('@/features/table/ColumnChooser'), MENU_WAITING)
const ExportMenu = lazyPart(() => import('@/features/export/ExportMenu'), MENU_WAITING)

interface Props extends SearchBoxProps {
  /** How many models match, of how many; neither where that is not known. */
  readonly matched?: number | undefined
  readonly total?: number | undefined
  readonly density: Density
  readonly onDensity: (density: Density) => void
  /** What else can be done with the view. */
  readonly actions?: ReactNode
  /** What else belongs beside the search. */
  readonly children?: ReactNode
}

/**
 * Search, the count, and what can be done with the view. Drawn again only when these change, not with
 * the rows.
 */
export const Toolbar = memo(function Toolbar(props: Props) {
  const { matched, total, density, onDensity, actions, children, ...search } = props
  const { view, setView } = useView()
  const filtered = useMemo(() => encode(cleared(view)) !== encode(view), [view])
  return (
    <div className="toolbar">
      <SearchBox {...search} />
      {children}
      <p role="status" className="count tabular">
        {matched === undefined || total === undefined
          ? ''
          : `${matched.toLocaleString()} of ${total.toLocaleString()} models`}
      </p>
      {filtered ? (
        <button type="button" className="button button-plain" onClick={() => setView(cleared)}>
          Clear filters
        </button>
      ) : null}
      <div className="toolbar-actions">
        {actions}
        <Menu id="columns" label="Columns">
          <ColumnChooser density={density} onDensity={onDensity} />
        </Menu>
        <Menu id="export" label="Export">
          {(open) => <ExportMenu open={open} />}
        </Menu>
        <CopyLink />
        <SaveView />
      </div>
    </div>
  )
})
