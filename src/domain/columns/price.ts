import type { Column } from '../column'

export const price = {
  priceIn: {
    label: 'Input price',
    kind: 'number',
    unit: 'usdPerMTok',
    group: 'price',
    better: 'lower',
    filter: 'closed',
    width: 120,
    help: 'USD per million input tokens: the maker’s own list price where it sells access, else the lowest price above zero among providers. Free plans are shown as offers, not as a price of zero.',
  },
  priceOut: {
    label: 'Output price',
    kind: 'number',
    unit: 'usdPerMTok',
    group: 'price',
    better: 'lower',
    filter: 'closed',
    width: 120,
    help: 'USD per million output tokens, from the same offer as the input price.',
  },
  price: {
    label: 'Price',
    kind: 'number',
    unit: 'usdPerMTok',
    group: 'price',
    better: 'lower',
    shown: true,
    filter: 'open',
    width: 126,
    help: 'USD per million tokens, mixed three parts input to one part output, from the same offer as the input and output prices.',
  },
} as const satisfies Record<string, Column>

export const popularity = {
  downloads: {
    label: 'Downloads',
    kind: 'number',
    unit: 'count',
    group: 'popularity',
    better: 'higher',
    prefer: 'newest',
    stated: true,
    filter: 'closed',
    hub: { sort: 'downloads' },
    width: 116,
    help: 'Downloads from the Hub in the 30 days before the source looked.',
  },
  likes: {
    label: 'Likes',
    kind: 'number',
    unit: 'count',
    group: 'popularity',
    better: 'higher',
    prefer: 'newest',
    stated: true,
    filter: 'closed',
    hub: { sort: 'likes' },
    width: 96,
    help: 'Likes on the Hub when the source looked.',
  },
} as const satisfies Record<string, Column>
