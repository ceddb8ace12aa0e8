import { useNavigate } from '@tanstack/react-router'
import { sortReview } from '@/catalogue/review/rows'
import { useDirectory } from '@/features/directory/context'
import { adviceFor } from '@/features/directory/snapshotAdvice'
import { useSearch } from '@/view/useView'
import { isShown, readReview, writeReview, type ReviewView } from './link'
import { Pages } from './Pages'
import { ReviewFilters } from './ReviewFilters'
import { ReviewTable } from './ReviewTable'
import { saveReview } from './save'
import { useReview } from './useReview'

/** So many items stand on one page. */
const PAGE = 100

/** `/sources?view=review`: what whoever curates the directory is to look at. */
export default function ReviewPage() {
  const view = readReview(useSearch())
  const navigate = useNavigate()
  const { asOf } = useDirectory()
  const { items, error, refetch } = useReview()
  const change = (changed: Partial<ReviewView>, replace = false) =>
    void navigate({
      to: '/sources',
      search: { link: writeReview({ ...view, page: 1, ...changed }) },
      replace,
      resetScroll: false,
    })

  if (error)
    return (
      <div role="alert">
        <p>{adviceFor(error) ?? `The list could not be loaded: ${error.message}`}</p>
        <button type="button" className="button my-4" onClick={() => void refetch()}>
          Retry
        </button>
      </div>
    )
  if (!items)
    return (
      <p aria-busy="true" className="text-quiet">
        Loading the list
      </p>
    )
  const shown = sortReview(
    items.filter((item) => isShown(view, item)),
    view.order,
  )
  const pages = Math.max(1, Math.ceil(shown.length / PAGE))
  const page = Math.min(view.page, pages)
  return (
    <>
      <p>
        Names that could be joined to no model, models proposed for them, and values further apart
        than their column tolerates. Proposals are never joined by themselves; the README says where
        a name, a license reading or a correction is added.
      </p>
      <ReviewFilters
        items={items}
        view={view}
        onChange={change}
        onSave={(format) => saveReview(format, shown, { link: window.location.href, asOf })}
      />
      <p role="status" className="text-data text-soft">
        {shown.length.toLocaleString()} of {items.length.toLocaleString()} items
      </p>
      {shown.length ? (
        <ReviewTable
          items={shown.slice((page - 1) * PAGE, page * PAGE)}
          order={view.order}
          onOrder={(order) => change({ order })}
        />
      ) : (
        <p className="my-6">
          Nothing here matches.{' '}
          <button
            type="button"
            className="button"
            onClick={() => change({ kind: undefined, source: undefined, text: '' })}
          >
            Clear filters
          </button>
        </p>
      )}
      <Pages page={page} pages={pages} onPage={(next) => change({ page: next })} />
    </>
  )
}
