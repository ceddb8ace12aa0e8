/** What a number counts. The unit fixes how it is printed, typed in a link and named in exports. */
export const UNITS = {
  params: { label: 'parameters', suffixes: true },
  tokens: { label: 'tokens', suffixes: true },
  bytes: { label: 'bytes', suffixes: true },
  bytesPerToken: { label: 'bytes per token', suffixes: true },
  usdPerMTok: { label: 'USD per million tokens', suffixes: false },
  usd: { label: 'USD', suffixes: true },
  percent: { label: 'percent', suffixes: false },
  index: { label: 'index, 0 to 100', suffixes: false },
  count: { label: 'count', suffixes: true },
  flop: { label: 'floating-point operations', suffixes: true },
  hours: { label: 'hours', suffixes: true },
} as const
export type Unit = keyof typeof UNITS
