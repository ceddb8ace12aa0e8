import type { OfferClaim } from '@/domain/record'
import { z } from '@/lib/schema'
import { onePageEach } from './access'
import { hubPage, isHubId } from './hubLink'
import { hubTerms } from './huggingFace'
import {
  eachValid,
  isObject,
  json,
  known,
  nameOf,
  nameText,
  price,
  tokenCount,
  unreadable,
} from './reading'
import type { Source } from './source'

const usdPerMillion = z.optional(z.number().check(z.gte(0)))

const Provider = z.object({
  provider: nameText(80),
  status: z.optional(z.string()),
  context_length: z.nullish(z.number()),
  pricing: z.nullish(z.object({ input: usdPerMillion, output: usdPerMillion })),
})
type Provider = z.infer<typeof Provider>

const Model = z.object({
  id: z.string().check(z.maxLength(200), z.refine(isHubId)),
  providers: z.array(z.unknown()),
})

export interface RoutedModel {
  readonly id: string
  readonly providers: readonly Provider[]
}

/** What the providers behind the Hub's router serve each repository for. */
export const hubRouter: Source<RoutedModel> = {
  id: 'router',
  label: 'Hugging Face Inference Providers',
  about: 'Who serves a repository of the Hub right now, for what price and with how much context.',
  home: 'https://huggingface.co/inference/models',
  terms: { ...hubTerms, attribution: 'Prices via Hugging Face Inference Providers' },
  resources: [
    {
      live: 'https://router.huggingface.co/v1/models',
      recorded: null,
      recordedAt: '2026-08-01',
      maxBytes: 8_000_000,
    },
  ],

  pages(access, signal) {
    return onePageEach(this.resources, access, signal)
  },

  parse({ body }) {
    const read = json(body)
    if ('reason' in read) return unreadable('models', read.reason)
    if (!isObject(read.value) || !Array.isArray(read.value['data']))
      return unreadable('models', 'no list of models under `data`')
    const { records, rejected } = eachValid(
      read.value['data'].map((entry: unknown, at) => [nameOf(entry, at), entry] as const),
      Model,
    )
    return {
      records: records.map(({ id, providers }) => {
        const parsed = eachValid(
          providers.map((each, at) => [`${id}: ${providerName(each, at)}`, each] as const),
          Provider,
        )
        rejected.push(...parsed.rejected)
        return { id, providers: parsed.records }
      }),
      rejected,
    }
  },

  translate({ id, providers }, { seenAt }) {
    const offers = providers.filter(isServing).map((each) => offerOf(id, each))
    if (!offers.length) return []
    return [{ source: 'router', name: id, url: hubPage(id), seenAt, hub: [id], facts: {}, offers }]
  },
}

function providerName(entry: unknown, at: number): string {
  return isObject(entry) && typeof entry['provider'] === 'string'
    ? entry['provider']
    : `provider ${at + 1}`
}

const isServing = ({ status }: Provider) => status === undefined || status === 'live'

/** Prices are in USD per million tokens; 0 for both stands for a free plan. */
function offerOf(id: string, { provider, context_length: context, pricing }: Provider): OfferClaim {
  return {
    provider,
    ...known({
      priceIn: price(pricing?.input),
      priceOut: price(pricing?.output),
      context: tokenCount(context),
      free: pricing?.input === 0 && pricing.output === 0 ? true : undefined,
    }),
    url: `${hubPage(id)}?inference_provider=${encodeURIComponent(provider)}`,
  }
}
