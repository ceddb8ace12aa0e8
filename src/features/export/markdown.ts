import { markdownTable } from 'markdown-table'
import { COLUMNS, type ColumnId } from '@/domain/columns'
import { formatCell, unitLabel } from '@/domain/kinds'
import type { About, CellFact, ExportRow, Format } from './document'

/**
 * A GitHub-flavored table made to be read: values as on screen, numbers to the right, names linked.
 * It is not streamed, because a table needs all its rows; each cell is one line of escaped text.
 */
export const markdown: Format = {
  label: 'Markdown',
  extension: 'md',
  type: 'text/markdown;charset=utf-8',
  async *write(about, batches) {
    const lines = [header(about)]
    for await (const rows of batches) for (const row of rows) lines.push(cells(about, row))
    const align = about.columns.flatMap((id) => {
      const side = COLUMNS[id].kind === 'number' ? 'r' : 'l'
      return about.withSources ? [side, 'l'] : [side]
    })
    yield `${markdownTable(lines, { align, alignDelimiters: false })}\n`
  },
}

function header({ columns, withSources }: About): string[] {
  return columns.flatMap((id) => {
    const { label } = COLUMNS[id]
    const unit = needsUnit(id) ? ` (${unitLabel(id)})` : ''
    const name = escapeMarkdown(label + unit)
    return withSources ? [name, `${escapeMarkdown(label)} source`] : [name]
  })
}

/** Whether cells leave the unit to the header. Suffixes and currency signs speak for themselves. */
function needsUnit(id: ColumnId): boolean {
  const { unit } = COLUMNS[id]
  return unit === 'usdPerMTok' || unit === 'percent' || unit === 'index' || unit === 'flop'
}

function cells({ columns, withSources, hrefOf, locale }: About, row: ExportRow): string[] {
  return columns.flatMap((id, at) => {
    const text = formatCell(id, row.values[at], locale)
    const cell = id === 'name' ? linked(text, hrefOf?.(row.id)) : escapeMarkdown(text)
    return withSources ? [cell, sourceText(row.facts?.[id])] : [cell]
  })
}

function sourceText(fact: CellFact | undefined): string {
  if (!fact) return ''
  return `${linked(fact.source, fact.url)}, ${fact.seenAt}, ${fact.basis}`
}

function linked(text: string, href: string | undefined): string {
  const safe = href !== undefined && URL.canParse(href) ? new URL(href) : undefined
  if (safe?.protocol !== 'https:') return escapeMarkdown(text)
  const target = safe.href.replaceAll(/[()|\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `[${escapeMarkdown(text)}](${target})`
}

/** Text as one line that Markdown takes literally, pipes included. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&]/g, String.raw`\$&`)
}
