import { useEffect } from 'react'
import { UpdatesNote } from '@/features/live/UpdatesNote'
import { lazyPart } from '@/ui/lazyPart'
import { toQuery } from '@/view/query'
import { describe } from '@/view/title'
import { useView } from '@/view/useView'
import { ChartLink } from './ChartLink'
import { CopiesNote } from './CopiesNote'
import { Intro } from './Intro'
import { TableView } from './TableView'
import { useFeatured } from './useFeatured'
import { useNeededCopies } from './useNeededCopies'

const EmptyState = lazyPart(async () => ({
  default: (await import('@/features/filters/EmptyState')).EmptyState,
}))

const HOME_TITLE = 'Weighbridge: license, size and reasoning of AI models'

/** The directory: what the catalogue holds, as the link says. */
export function DirectoryView() {
  const { view, search } = useView()
  const featured = useFeatured()
  const waiting = useNeededCopies(view)

  useEffect(() => {
    document.title = search === '' ? HOME_TITLE : `${describe(view)} · Weighbridge`
  }, [view, search])

  return (
    <TableView
      query={toQuery(view)}
      intro={<Intro featured={featured.first} />}
      actions={<ChartLink />}
      notices={view.where.relation ? <CopiesNote /> : null}
      // Below the table: no row moves because something has come.
      foot={<UpdatesNote />}
      waiting={waiting}
      empty={<EmptyState />}
      featured={featured.ids}
    />
  )
}
