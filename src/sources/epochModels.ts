import { z } from '@/lib/schema'
import type { Basis } from '@/domain/fact'
import { amount, csvRecords, day, text } from './csvRecords'
import { hubIdIn } from './hubLink'
import { claim, shortText } from './reading'
import { recordedPages, recording, type Facts } from './recorded'
import type { Source } from './source'

const HOME = 'https://epoch.ai/data/notable-ai-models'

const Row = z.object({
  Model: text,
  'Publication date': day,
  Domain: z.string(),
  Parameters: amount,
  'Parameters notes': z.string(),
  'Training compute (FLOP)': amount,
  'Training dataset size (gradients)': amount,
  'Dataset size notes': z.string(),
  Confidence: z.string(),
  Link: z.string(),
  'Training time (hours)': amount,
  'Training hardware': z.string(),
  'Hardware quantity': amount,
  'Training compute cost (2023 USD)': amount,
  'Model accessibility': z.string(),
  'Accessibility notes': z.string(),
})
export type NotableModel = z.infer<typeof Row>

const OPENNESS: ReadonlyMap<string, boolean> = new Map([
  ['Open weights (unrestricted)', true],
  ['Open weights (restricted use)', true],
  ['Open weights (non-commercial)', true],
  ['API access', false],
  ['Hosted access (no API)', false],
  ['Unreleased', false],
])

const MAGNITUDE: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 }
const TOKENS =
  /(\d+(?:\.\d+)?)\s*(t|b|m)(?:rillion|illion)?\b(?:[\s-]+[\w-]+){0,3}?[\s-]+tokens?\b/gi
const BARE = /^\s*(\d+(?:\.\d+)?)\s*(t|b|m)(?:rillion|illion)?\s*$/gi

/**
 * The dataset size where it surely counts tokens. The column counts data points of whatever kind
 * (words, images, pairs), so it is taken only where the note names the same number of tokens, or
 * holds nothing but that number.
 */
export function tokensOf(size: number | undefined, note: string): number | undefined {
  if (size === undefined) return undefined
  const named = [...note.matchAll(TOKENS), ...note.matchAll(BARE)].map(
    ([, number, letter]) => Number(number) * (MAGNITUDE[letter?.toLowerCase() ?? ''] ?? NaN),
  )
  return named.some((tokens) => Math.abs(tokens - size) < size * 0.01) ? size : undefined
}

const letters = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const words = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ')

/**
 * Hub repositories that the row links to and that bear the model's own name. Other links in the
 * notes go to siblings, bases and other sizes.
 */
export function linkedRepos(name: string, ...texts: readonly string[]): readonly string[] {
  const links = texts.flatMap((t) => t.match(/https:\/\/huggingface\.co\/[\w.-]+\/[\w.-]+/g) ?? [])
  const ids = new Set(links.flatMap((link) => hubIdIn(link.replace(/\.$/, '')) ?? []))
  return [...ids].filter((id) => {
    const repo = id.slice(id.indexOf('/') + 1)
    return letters(repo) === letters(name) || words(repo) === words(name)
  })
}

/** Nobody can count weights that are not published, so an unsure size of those stays out. */
function isGuess(row: NotableModel): boolean {
  const published = OPENNESS.get(row['Model accessibility']) ?? false
  const disclosed = row.Confidence === 'Confident' && !/^not stated/i.test(row['Parameters notes'])
  return !published && !disclosed
}

function sizes(row: NotableModel, sure: string): Facts {
  const facts: Facts = {}
  const guessed: Basis = /^(?:Likely|Speculative)$/.test(row.Confidence) ? 'derived' : 'stated'
  const { Parameters: params } = row
  if (params && !isGuess(row)) {
    // The Hub's count includes weights that the maker's own figure leaves out.
    const counted = /\b(HF|hugging ?face)\b/i.test(row['Parameters notes'])
    const note = counted ? `as the Hub counts; ${sure}` : sure
    facts.params = claim(Math.round(params), counted ? 'measured' : guessed, note)
  }
  const tokens = tokensOf(row['Training dataset size (gradients)'], row['Dataset size notes'])
  if (tokens) facts.trainingTokens = claim(tokens, guessed, sure)
  return facts
}

/** What Epoch AI works out from papers and hardware: derived, with how sure it is. */
function training(row: NotableModel, sure: string): Facts {
  const facts: Facts = {}
  const flop = row['Training compute (FLOP)']
  if (flop) facts.trainingFlop = claim(Number(flop.toPrecision(6)), 'derived', sure)
  const cost = row['Training compute cost (2023 USD)']
  if (cost) facts.trainingCost = claim(Math.round(cost), 'derived', `in USD of 2023; ${sure}`)
  const hours = row['Training time (hours)']
  const chips = row['Hardware quantity']
  if (hours && chips) {
    const chip = shortText(row['Training hardware'], 60) || 'hardware not named'
    const note = `${chips} chips for ${hours} hours: ${chip}; ${sure}`
    facts.gpuHours = claim(Math.round(hours * chips), 'derived', note)
  }
  return facts
}

function release(row: NotableModel): Facts {
  const facts: Facts = {}
  const released = row['Publication date']
  if (released) facts.released = claim(released, 'stated')
  const open = OPENNESS.get(row['Model accessibility'])
  if (open !== undefined) facts.openWeights = claim(open, 'stated')
  return facts
}

/**
 * Epoch AI's table of notable models; only those that handle language. Organizations and countries
 * are not read: laboratories of one maker go by several names there, so makers are told from names.
 */
export const epochModels: Source<NotableModel> = {
  id: 'epoch-models',
  label: 'Epoch AI notable models',
  about:
    'Parameters, training compute, data, hardware and cost of notable models, with how sure each estimate is. Only language models are read.',
  home: HOME,
  terms: {
    name: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Epoch AI, CC BY 4.0',
  },
  resources: [recording('epoch/notable-ai-models-2026-01-26.csv', '2026-01-26')],
  pages(access, signal) {
    return recordedPages(this.resources, access, signal)
  },
  parse(page) {
    return csvRecords(page.body, Row, 'Model')
  },
  translate(row, page) {
    if (!row.Domain.split(',').includes('Language')) return []
    const name = shortText(row.Model)
    const sure = `Epoch AI, confidence: ${(row.Confidence || 'unknown').toLowerCase()}`
    const hub = linkedRepos(name, row.Link, row['Accessibility notes'])
    return [
      {
        source: this.id,
        name,
        url: HOME,
        seenAt: page.seenAt,
        ...(hub.length > 0 ? { hub } : {}),
        facts: { ...sizes(row, sure), ...training(row, sure), ...release(row) },
      },
    ]
  },
}
