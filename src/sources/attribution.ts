import type { ScoredBy } from '@/domain/record'
import { hubIdIn } from './hubLink'
import { httpsUrl } from './reading'

/**
 * True for scores of Artificial Analysis, whose terms forbid redistribution: named so, linked to
 * its site, or taken from OpenRouter's benchmark pages, which show its figures.
 */
export function isArtificialAnalysis(name: string, link: string): boolean {
  if (/artificial\s*analysis/i.test(name)) return true
  const url = httpsUrl(link)
  if (!url) return /artificial-?analysis/i.test(link)
  const { hostname, pathname } = new URL(url)
  return (
    hostname === 'artificialanalysis.ai' ||
    hostname.endsWith('.artificialanalysis.ai') ||
    (hostname === 'openrouter.ai' && pathname.endsWith('/benchmarks'))
  )
}

/** Other words by which a maker, named as models.dev names it, goes in addresses. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['alibaba', ['qwen', 'qwenlm']],
  ['google', ['deepmind', 'googleblog', 'googledeepmind']],
  ['meta', ['metallama', 'facebook', 'llama']],
  ['moonshotai', ['kimi']],
  ['mistral', ['mistralai']],
  ['zhipuai', ['zai', 'zaiorg', 'thudm', 'bigmodel']],
])

/** Sites on which the authors of a benchmark publish what they measured, by a word of its name. */
const AUTHORS: readonly (readonly [site: string, benchmark: RegExp])[] = [
  ['aider.chat', /aider/i],
  ['arcprize.org', /arc-?agi/i],
  ['labs.scale.com', /swe[- ](bench pro|atlas)|humanity|multichallenge/i],
  ['livebench.ai', /livebench/i],
  ['livecodebench.github.io', /livecodebench/i],
  ['lastexam.ai', /humanity|hle/i],
  ['matharena.ai', /aime|hmmt|matharena/i],
  ['swebench.com', /swe[- ]bench/i],
  ['tbench.ai', /terminal/i],
]

/** Whose word a score is, told from the page it is quoted from. */
export function scoredBy(
  link: string,
  of: { readonly maker: string; readonly hub: readonly string[]; readonly benchmark: string },
): ScoredBy {
  const url = httpsUrl(link)
  if (!url) return 'unknown'
  const { hostname } = new URL(url)
  const onSite = (site: string) => hostname === site || hostname.endsWith(`.${site}`)
  if (AUTHORS.some(([site, name]) => onSite(site) && name.test(of.benchmark))) return 'author'

  const words = new Set([of.maker, ...(ALSO.get(of.maker) ?? [])].map(letters))
  const owner = hubIdIn(url)?.split('/')[0]
  const names = owner
    ? [owner, owner.replace(/-(ai|org)$/i, '')]
    : [...hostname.split('.'), hostname.split('.').slice(-2).join('')]
  const owners = new Set(of.hub.map((id) => id.split('/')[0]?.toLowerCase()))
  return names.some((name) => words.has(letters(name)) || (owner && owners.has(name.toLowerCase())))
    ? 'maker'
    : 'third-party'
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
