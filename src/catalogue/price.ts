import type { Fact } from '@/domain/fact'
import type { Offer } from '@/domain/model'

/** Input tokens per output token in the mixed price: a usual chat-and-code workload. */
const MIX = { in: 3, out: 1 }

/** The offer that stands for a model's price: see the help of the price columns. */
export function headlineOffer(
  offers: readonly Offer[],
  sellsItself: (offer: Offer) => boolean,
): Offer | undefined {
  const priced = offers.filter((o) => !o.free && (o.priceIn ?? 0) > 0 && (o.priceOut ?? 0) > 0)
  const own = priced.filter(sellsItself)
  return [...(own.length ? own : priced)].toSorted(
    (a, b) =>
      b.seenAt.localeCompare(a.seenAt) * (own.length ? 1 : 0) ||
      mixedPrice(a)! - mixedPrice(b)! ||
      b.seenAt.localeCompare(a.seenAt) ||
      a.provider.localeCompare(b.provider) ||
      a.url.localeCompare(b.url),
  )[0]
}

/** USD per million tokens at three parts input to one part output. */
export function mixedPrice(offer: Offer): number | undefined {
  if (offer.priceIn === undefined || offer.priceOut === undefined) return undefined
  const mixed = (MIX.in * offer.priceIn + MIX.out * offer.priceOut) / (MIX.in + MIX.out)
  return Number(mixed.toPrecision(6))
}

/** The facts of the three price columns, all from one offer. */
export function priceFacts(offer: Offer): Record<'priceIn' | 'priceOut' | 'price', Fact> {
  const common = {
    source: offer.source,
    url: offer.url,
    seenAt: offer.seenAt,
    note: `as sold by ${offer.provider}`,
    ...(offer.live ? { live: true } : {}),
  }
  return {
    priceIn: { ...common, value: offer.priceIn!, basis: 'stated' },
    priceOut: { ...common, value: offer.priceOut!, basis: 'stated' },
    price: { ...common, value: mixedPrice(offer)!, basis: 'derived' },
  }
}
