import { memo, useId } from 'react'
import { DEVICES } from '@/domain/devices'
import { formatNumber, serializeNumber } from '@/domain/kinds/number'
import { DEFAULT_FIT, type Fit } from '@/domain/query'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'
import { budgetOf, serializeBudget } from '@/view/fit'
import { fitText } from '@/view/title'
import { useSetView, type SetViewOptions } from '@/view/useView'
import { withFit } from './change'
import { readBatch, readBudget, readContext, readCount, showContext } from './fitReadings'
import { FitRow, PrecisionRow } from './FitRow'
import { Fold } from './Fold'
import type { OpenFilters } from './offered'
import { TextBox } from './TextBox'
import { useDraft, type Draft } from './useDraft'

interface Props {
  readonly fit: Fit | null
  readonly open: boolean
  readonly onOpen: OpenFilters['onOpen']
}

/** Whether a model fits into a memory, and how that memory is reckoned. */
export const MemoryFit = memo(function MemoryFit({ fit, open, onOpen }: Props) {
  return (
    <Fold part="fit" label="Memory fit" state={fit ? fitText(fit) : ''} open={open} onOpen={onOpen}>
      <FitControls fit={fit ?? DEFAULT_FIT} />
    </Fold>
  )
})

/** The first table does without it. */
const DevicePicker = lazyPart(
  () => import('./DevicePicker'),
  ({ id }) => <Chosen id={id} />,
)

/** Budget or devices, precision, context and how many texts at once; they go into the link. */
export function FitControls({ fit }: { fit: Fit }) {
  const setView = useSetView()
  const message = useId()
  const { devices } = fit
  const write = (change: Partial<Fit>, options?: SetViewOptions) =>
    setView((view) => withFit(view, change), options)
  const budget = useDraft({
    value: { budget: fit.budget, ...(devices ? { devices } : {}) },
    show: (value) => [serializeBudget(value)],
    read: readBudget,
    write,
  })
  const count = useDraft({
    value: devices?.count ?? 1,
    show: (value) => [String(value)],
    read: readCount,
    write: (value, options) => {
      if (devices) write(budgetOf({ id: devices.id, count: value }), options)
    },
  })
  const context = useDraft({
    value: fit.context,
    show: showContext,
    read: readContext,
    write: (value, options) => write({ context: value }, options),
  })
  const batch = useDraft({
    value: fit.batch ?? 1,
    show: (value) => [value === 1 ? '' : String(value)],
    read: readBatch,
    write: (value, options) => write({ batch: value }, options),
  })
  const faults = [budget, count, context, batch].map(({ fault }) => fault)
  const first = faults.find((fault) => fault !== undefined)
  const blamed = (draft: Draft) =>
    first !== undefined && draft.fault === first ? message : undefined
  return (
    <div className="fit">
      <FitRow label="Budget">
        <DraftBox label="Memory budget" draft={budget} placeholder="24GB" fault={blamed(budget)} />
      </FitRow>
      <FitRow label="Device">
        <ErrorBoundary region="The list of devices" still="Their memory can be typed.">
          <DevicePicker
            id={devices?.id}
            onChoose={(id) =>
              write(id === null ? { budget: null } : budgetOf({ id, count: devices?.count ?? 1 }))
            }
          />
        </ErrorBoundary>
      </FitRow>
      {devices ? (
        <FitRow label="Number">
          <DraftBox label="Number of devices" draft={count} placeholder="1" fault={blamed(count)} />
          <span className="filter-note">{formatNumber(fit.budget ?? 0, 'bytes')}</span>
        </FitRow>
      ) : null}
      <PrecisionRow
        label="Weight precision"
        value={fit.precision}
        onChange={(precision) => write({ precision })}
      />
      <FitRow label="Context">
        <DraftBox
          label="Context to hold"
          draft={context}
          placeholder={serializeNumber(DEFAULT_FIT.context)}
          fault={blamed(context)}
        />
        <span className="filter-note">tokens</span>
      </FitRow>
      <FitRow label="Batch">
        <DraftBox label="Texts at once" draft={batch} placeholder="1" fault={blamed(batch)} />
        <span className="filter-note">texts</span>
      </FitRow>
      {first ? (
        <p id={message} className="filter-fault">
          {first.reason}
        </p>
      ) : null}
    </div>
  )
}

interface DraftBoxProps {
  readonly label: string
  readonly draft: Draft
  readonly placeholder: string
  readonly fault: string | undefined
}

function DraftBox({ draft, ...box }: DraftBoxProps) {
  return (
    <TextBox
      {...box}
      text={draft.texts[0] ?? ''}
      onType={(text) => draft.type(0, text)}
      onCommit={draft.commit}
    />
  )
}

/** The device that the link names, until one can be picked. */
function Chosen({ id }: { id: string | undefined }) {
  const label = id === undefined ? '' : DEVICES.get(id)?.label
  return (
    <input type="text" className="field filter-text" aria-label="Device" disabled value={label} />
  )
}
