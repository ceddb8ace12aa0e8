import { tableOf } from '@/catalogue/columns'
import type { ColumnId } from '@/domain/columns'
import type { Model } from '@/domain/model'
import { createEngine } from '@/engine/in-process'
import { DirectoryContext, useDirectory, type DirectoryState } from '@/features/directory/context'
import { lazyPart } from '@/ui/lazyPart'
import { Menu, MENU_WAITING } from '@/ui/Menu'
import { toQuery } from '@/view/query'
import type { View } from '@/view/view'

const ExportMenu = lazyPart(() => import('@/features/export/ExportMenu'), MENU_WAITING)

interface Props {
  readonly models: readonly Model[]
  readonly columns: readonly ColumnId[]
}

/** The compared models as rows of an export, in their order, with the columns that are shown. */
export function ExportComparison(props: Props) {
  return (
    <Menu id="export" label="Export">
      {(open) => <Rows {...props} open={open} />}
    </Menu>
  )
}

/** A directory of these models alone. */
function Rows({ models, columns, open }: Props & { readonly open: boolean }) {
  const directory = useDirectory()
  const table = tableOf(models)
  const state: DirectoryState = {
    status: 'ready',
    directory: {
      ...directory,
      table,
      engine: createEngine(table, { unsorted: 'as given' }),
      queryOf,
      loadModel: async (id) =>
        models.find((model) => model.id === id) ?? (await directory.loadModel(id)),
    },
  }
  return (
    <DirectoryContext value={state}>
      <ExportMenu open={open} whole={{ columns, words: wordsOf(models) }} />
    </DirectoryContext>
  )
}

const queryOf = (view: View) => ({ ...toQuery(view), text: '', where: {}, sort: [] })

function wordsOf(models: readonly Model[]): string {
  return `comparison ${models.map(({ id }) => id.slice(id.indexOf('/') + 1)).join(' ')}`
}
