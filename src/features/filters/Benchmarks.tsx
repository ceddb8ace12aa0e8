import { memo } from 'react'
import type { Counted } from '@/domain/counted'
import { lazyPart } from '@/ui/lazyPart'
import { Fold } from './Fold'
import type { OpenFilters } from './offered'

const BenchmarkChoices = lazyPart(
  () => import('./BenchmarkChoices'),
  <p className="filter-note">Loading</p>,
)

interface Props {
  /** The benchmarks that count by the link; null for the default. */
  readonly bench: Counted | null
  readonly open: boolean
  readonly onOpen: OpenFilters['onOpen']
}

/** What the reasoning value is worked out from: a family, or any benchmarks. */
export const Benchmarks = memo(function Benchmarks({ bench, open, onOpen }: Props) {
  return (
    <Fold
      part="bench"
      label="Benchmarks that count"
      state={bench ? bench.length.toLocaleString() : ''}
      open={open}
      onOpen={onOpen}
    >
      <BenchmarkChoices bench={bench} />
    </Fold>
  )
})
