import type { IsoDate } from '@/domain/fact'

/** A view worth a name. It is a link like any other: nothing else in the program knows of it. */
export interface Preset {
  readonly label: string
  /** Canonical query string, without a question mark. */
  readonly link: string
}

/** The featured example: every DeepSeek model with open weights, newest first. */
export const FEATURED: Preset = {
  label: 'DeepSeek’s open weights',
  link: 'sort=-released&maker=DeepSeek&openWeights=yes',
}

/** Example views for a newcomer. `asOf` is the snapshot's day, so that "newest" fits the data. */
export function presets(asOf: IsoDate): readonly Preset[] {
  return [
    {
      label: 'DeepSeek and its closed rivals',
      link:
        'sort=-reasoning,-released' +
        '&cols=name,maker,license,openWeights,params,reasoning,price,context,released' +
        '&maker=DeepSeek,OpenAI,Anthropic,Google,xAI&reasoning=known',
    },
    {
      label: 'Commercial use, no conditions',
      link: 'commercial=yes&openWeights=yes&params=known',
    },
    {
      label: 'Fits in 24 GB',
      link:
        'cols=name,maker,license,params,memory,reasoning,context,released' +
        '&license=known&openWeights=yes&fit=24GB,q4,32k',
    },
    {
      label: 'Reasoning under 1 USD per million tokens',
      link: 'sort=-reasoning,price&reasoning=known&price=..1',
    },
    {
      label: 'Newest this quarter',
      link: `sort=-released&released=${quarterStart(asOf)}..`,
    },
  ]
}

/** First month of the calendar quarter that a day is in: `2026-08-01` gives `2026-07`. */
function quarterStart(day: IsoDate): string {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % 3)
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}`
}
