import { Link } from '@tanstack/react-router'
import { OPEN_AND_FREE } from '@/domain/mark'
import { useRecent } from '@/features/saved/recent'
import { lazyPart } from '@/ui/lazyPart'
import { presets } from '@/view/presets'
import { useView } from '@/view/useView'
import { useDirectory } from './context'
import { useModelQuery } from './modelHref'
import type { FeaturedModel } from './useFeatured'
import { ViewLink } from './ViewLink'

const RecentMenu = lazyPart(() => import('@/features/saved/RecentMenu'))

export const HEADLINE =
  'License, size and reasoning of AI models, every figure with its source and date.'

/** One line on what this is, the featured example, and a few views to start from. */
export function Intro({ featured }: { featured: FeaturedModel | undefined }) {
  const { asOf } = useDirectory()
  const { search } = useView()
  const modelQuery = useModelQuery()
  const [visits] = useRecent()
  return (
    <div className="intro">
      <h1>{HEADLINE}</h1>
      {featured ? (
        <p className="featured">
          Featured:{' '}
          <Link to="/model/$" params={{ _splat: featured.id }} search={{ link: modelQuery }}>
            {featured.name}
          </Link>{' '}
          {featured.openAndFree ? <span className="badge">{OPEN_AND_FREE}</span> : null}{' '}
          <span>{featured.words}</span>{' '}
          <Link
            to="/deepseek"
            aria-label="The claims made for it, for and against"
            className="font-normal whitespace-nowrap"
          >
            The claims
          </Link>
        </p>
      ) : null}
      <div className="presets">
        <nav aria-label="Example views">
          <ul>
            {presets(asOf).map(({ label, link: query }) => (
              <li key={label}>
                <ViewLink query={query} current={search === `?${query}`}>
                  {label}
                </ViewLink>
              </li>
            ))}
          </ul>
        </nav>
        {visits.length > 0 ? <RecentMenu /> : null}
      </div>
    </div>
  )
}
