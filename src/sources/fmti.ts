import { csvParseRows } from 'd3-dsv'
import type { SourceRecord } from '@/domain/record'
import { onePageEach } from './access'
import { recording } from './recorded'
import type { Source } from './source'

/** One company's transparency: indicators met, out of those asked. */
export interface CompanyTransparency {
  readonly company: string
  readonly met: number
  readonly asked: number
}

/**
 * Stanford's transparency index. It judges companies, and a company's score says nothing certain of
 * any one of its models, so it gives no facts; it is left out of the registry, whose sources are
 * those that cells name.
 */
export const fmti: Source<CompanyTransparency> = {
  id: 'fmti',
  label: 'Foundation Model Transparency Index',
  about: 'Judges 13 companies by 100 indicators. It speaks of no single model, so no cell uses it.',
  home: 'https://crfm.stanford.edu/fmti',
  terms: {
    name: 'CC BY 4.0',
    url: 'https://github.com/stanford-crfm/fmti',
    attribution: 'Stanford CRFM, Foundation Model Transparency Index, December 2025',
  },
  resources: [recording('fmti/Dec2025_Dec2025_scores.csv', '2025-12-09')],
  pages(access, signal) {
    return onePageEach(this.resources, access, signal)
  },
  parse(page) {
    const [header = [], ...rows] = csvParseRows(page.body)
    if (header[0] !== 'Indicator') {
      return { records: [], rejected: [{ name: 'whole file', reason: 'not the expected table' }] }
    }
    const good = rows.filter(
      (row) => row.length === header.length && row.slice(1).every((cell) => /^[01]$/.test(cell)),
    )
    return {
      records: header.slice(1).map((company, i) => ({
        company,
        met: good.filter((row) => row[i + 1] === '1').length,
        asked: good.length,
      })),
      rejected: rows
        .filter((row) => !good.includes(row))
        .map((row) => ({ name: row[0] ?? '', reason: 'an indicator not answered by 0 or 1' })),
    }
  },
  translate(): readonly SourceRecord[] {
    return []
  },
}
