import { useEffect, useMemo, useState } from 'react'
import { tableOf } from '@/catalogue/columns'
import { modelsIn, withCatalogue } from '@/catalogue/hubPage'
import { FRAMED } from '@/catalogue/hubIndex/frame'
import { COLUMN_IDS, type ColumnId } from '@/domain/columns'
import type { Model, ModelId } from '@/domain/model'
import { createEngine } from '@/engine/in-process'
import {
  DirectoryContext,
  UnknownModel,
  useDirectory,
  type Directory,
  type DirectoryState,
} from '@/features/directory/context'
import { GridSkeleton } from '@/features/directory/GridSkeleton'
import { TableView } from '@/features/directory/TableView'
import { EmptyState } from '@/features/filters/EmptyState'
import { withoutClause } from '@/features/filters/change'
import { useReasoning } from '@/features/reasoning/context'
import type { Client } from '@/sources/client'
import { toQuery } from '@/view/query'
import { describe } from '@/view/title'
import { useView } from '@/view/useView'
import type { View } from '@/view/view'
import { HubChoice } from '../HubChoice'
import type { WholeIndex, WholeState } from './session'
import { useRenewed } from './useRenewed'
import { WholeFoot } from './WholeFoot'
import { WholeNotices } from './WholeNotices'
import { aboutWords, OWNERS_WORDS } from './words'

const NONE: ReadonlySet<string> = new Set()
const NO_ROWS = createEngine(tableOf([]), { unsorted: 'as given' })
/** Rows of one export: what a browser can put together and a program will open. */
const MOST_EXPORTED = 100_000

interface Props {
  readonly index: WholeIndex
  readonly state: WholeState
  readonly client: Client | undefined
}

/** The whole Hub as a table like any other: every sort, filter and count is over all its models. */
export function WholeView({ index, state, client }: Props) {
  const { view, setView } = useView()
  const catalogue = useDirectory()
  const reasoning = useReasoning()
  // What was joined at first stays: live sources may add rows to the catalogue meanwhile.
  const [stored] = useState(reasoning.plain ?? catalogue.table)
  const { table: withReasoning } = reasoning
  useEffect(() => index.start(stored), [index, stored])
  useEffect(() => index.join(withReasoning), [index, withReasoning])
  const known = useMemo(() => modelsIn(stored), [stored])
  const { engine, models, onVisible } = useRenewed(state.engine ?? NO_ROWS, client, known)

  useEffect(() => {
    document.title = `The Hub: ${describe(view)} · Weighbridge`
  }, [view])

  const day = state.manifest?.asOf
  const directory = useMemo<DirectoryState>(
    () => ({
      status: 'ready',
      directory: {
        ...catalogue,
        engine,
        asOf: day ?? catalogue.asOf,
        queryOf,
        scope: 'hub-index',
        mostExported: MOST_EXPORTED,
        columns: new Set([...catalogue.columns, ...TOLD]),
        copies: 'present',
        loadModel: loaderOf(catalogue, models),
        spelled: (id) => (known(id) ? id : (engine.spelled(id) ?? id)),
      },
    }),
    [catalogue, engine, day, models, known],
  )
  const intro = (
    <div className="intro hub-intro">
      <h1>Every public model of the Hugging Face Hub.</h1>
      <p className="hub-plan tabular">
        {state.manifest ? aboutWords(state.manifest) : 'Looking for the index of the Hub.'}{' '}
        {state.manyOwners ? OWNERS_WORDS : ''}{' '}
        {state.engine && !view.where.relation ? (
          <>
            Makers’ own models are listed.{' '}
            <button type="button" onClick={() => setView((now) => withoutClause(now, 'relation'))}>
              List bases, copies and fine-tunes too
            </button>
          </>
        ) : null}{' '}
        {client ? <HubChoice hub="live" /> : null}
      </p>
    </div>
  )
  const table = (
    <TableView
      query={queryOf(view)}
      intro={intro}
      notices={<WholeNotices index={index} state={state} live={client !== undefined} />}
      instead={state.engine ? undefined : <Nothing state={state} />}
      empty={<EmptyState lead={emptyWords(state)} />}
      foot={<WholeFoot index={index} state={state} />}
      featured={NONE}
      onShown={state.engine && index.shown}
      onVisible={onVisible}
    />
  )
  return <DirectoryContext value={directory}>{table}</DirectoryContext>
}

/** In the place of the table while it has no rows. */
function Nothing({ state }: { state: WholeState }) {
  if (state.status === 'complete')
    return (
      <section className="empty" aria-label="No results">
        <h2>The index holds no model</h2>
        <p>Whoever publishes it has to build it again.</p>
      </section>
    )
  return state.status === 'failed' || state.status === 'asking' ? (
    <div className="grow" />
  ) : (
    <GridSkeleton />
  )
}

/** Without a sort the index's own order stands: by popularity. */
const queryOf = (view: View) => ({ ...toQuery(view), sort: view.sort })

/** What the index tells of its models besides what the catalogue does. */
const INDEXED: ReadonlySet<ColumnId> = new Set([
  ...FRAMED,
  'maker',
  'country',
  'base',
  'released',
  'updated',
  'downloads',
  'likes',
  'params',
])
const TOLD = COLUMN_IDS.filter((id) => INDEXED.has(id))

function emptyWords({ status, rows }: WholeState): string {
  const many = rows.toLocaleString()
  return status === 'complete'
    ? `None of the ${many} models of the index has all of this.`
    : `None of the ${many} models that are here so far has all of this.`
}

/** Every fact of a row: the catalogue's where it knows the model, with what was read live. */
function loaderOf(
  { table, loadModel }: Directory,
  models: ReadonlyMap<ModelId, Model>,
): Directory['loadModel'] {
  const stored = new Set(table.ids)
  return async (id) => {
    const page = models.get(id)
    if (stored.has(id)) {
      const model = await loadModel(id)
      return page ? withCatalogue(page, model) : model
    }
    if (!page) throw new UnknownModel(id)
    return page
  }
}
