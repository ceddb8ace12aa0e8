import { z } from '@/lib/schema'
import { onePageEach } from './access'
import { isHubId } from './hubLink'
import { claim, parseRows, recording, type Facts } from './recorded'
import { TRAINING_NOTES } from './trainingNotes'
import type { Source } from './source'

const figure = z.nullable(z.number().check(z.positive()))

const Row = z.object({
  model: z.string(),
  hf_id: z.string().check(z.refine(isHubId)),
  params_total: figure,
  params_active: figure,
  training_tokens: figure,
  gpu_hours: figure,
  gpu: z.nullable(z.string()),
  training_flop: figure,
  training_flop_source: z.nullable(z.string()),
  cost_usd_claimed: figure,
  source_url: z.string().check(z.regex(/^https:\/\//)),
  source_kind: z.enum(['maker', 'epoch-estimate']),
})
export type TrainingRow = z.infer<typeof Row>

const EPOCH = 'https://epoch.ai/data/notable-ai-models'

/** What makers and Epoch AI published about single training runs, each figure with its page. */
export const trainingFacts: Source<TrainingRow> = {
  id: 'training-facts',
  label: 'Training figures',
  about: 'Sizes, tokens, accelerator hours, compute and cost as their makers published them.',
  home: EPOCH,
  terms: {
    name: 'CC BY 4.0 for estimates by Epoch AI; single facts with their page for the rest',
    url: EPOCH,
    attribution: 'Epoch AI, notable AI models',
  },
  resources: [recording('training-facts.json', '2026-08-23')],
  pages(access, signal) {
    return onePageEach(this.resources, access, signal)
  },
  parse(page) {
    return parseRows(page.body, Row)
  },
  translate(row, page) {
    const notes = TRAINING_NOTES.get(row.hf_id.toLowerCase()) ?? {}
    const maker = row.source_kind === 'maker'
    const basis = maker ? 'stated' : 'derived'
    const facts: Facts = {}
    if (row.params_total) facts.params = claim(row.params_total, 'stated', notes.params)
    if (row.params_active) {
      facts.activeParams = claim(row.params_active, 'stated', notes.activeParams)
    }
    if (row.training_tokens && notes.capped !== 'trainingTokens') {
      facts.trainingTokens = claim(row.training_tokens, basis, notes.trainingTokens)
    }
    if (row.gpu_hours) {
      const note = [row.gpu, notes.gpuHours].filter(Boolean).join('; ')
      const reckoned = notes.reckoned ?? false
      facts.gpuHours = claim(row.gpu_hours, reckoned ? 'derived' : basis, note || undefined)
    }
    if (row.cost_usd_claimed && notes.capped !== 'trainingCost') {
      facts.trainingCost = claim(row.cost_usd_claimed, basis, notes.trainingCost)
    }
    if (row.training_flop) {
      const byMaker = row.training_flop_source?.startsWith('maker') ?? false
      facts.trainingFlop = byMaker
        ? claim(row.training_flop, 'stated', notes.trainingFlop)
        : {
            ...claim(row.training_flop, 'derived', notes.trainingFlop ?? 'by Epoch AI'),
            url: EPOCH,
          }
    }
    return [
      {
        source: 'training-facts',
        name: row.hf_id,
        title: row.model,
        url: row.source_url,
        seenAt: page.seenAt,
        hub: [row.hf_id],
        facts,
      },
    ]
  },
}
