import { useState } from 'react'
import { formatCell } from '@/domain/kinds'
import type { Offer } from '@/domain/model'
import { providerName } from './providerName'
import { SourceNote } from './SourceNote'
import { Scroller } from '@/ui/Scroller'

/** Popular models have over a hundred offers: the cheapest come first, the rest on demand. */
const LISTED = 15

/** Who serves the model at what price; free plans are named, never shown as a price of zero. */
export function OfferTable({ offers }: { offers: readonly Offer[] }) {
  const [all, setAll] = useState(false)
  const sorted = offers.toSorted(
    (a, b) =>
      Number(a.free ?? false) - Number(b.free ?? false) ||
      (a.priceIn ?? Infinity) - (b.priceIn ?? Infinity) ||
      providerName(a.provider).localeCompare(providerName(b.provider)),
  )
  const precise = offers.some(({ precision }) => precision)
  // One or two more than fit are no reason for a button.
  const listed = all || sorted.length <= LISTED + 2 ? sorted : sorted.slice(0, LISTED)
  return (
    <section aria-labelledby="offers-title">
      <h2 id="offers-title">Offers by provider</h2>
      {sorted.length ? (
        <Scroller label="Offers">
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">Provider</th>
                <th scope="col" className="number">
                  Input, USD per million
                </th>
                <th scope="col" className="number">
                  Output, USD per million
                </th>
                <th scope="col" className="number">
                  Context served
                </th>
                {precise ? <th scope="col">Precision</th> : null}
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((offer) => (
                <tr key={JSON.stringify(offer)}>
                  <th scope="row">{providerName(offer.provider)}</th>
                  <td className="number">
                    {offer.free ? 'free plan' : formatCell('priceIn', offer.priceIn)}
                  </td>
                  <td className="number">
                    {offer.free ? 'free plan' : formatCell('priceOut', offer.priceOut)}
                  </td>
                  <td className="number">{formatCell('context', offer.context)}</td>
                  {precise ? <td>{offer.precision ?? ''}</td> : null}
                  <td>
                    <SourceNote fact={offer} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      ) : (
        <p className="prose">No stored source lists an offer of it.</p>
      )}
      {listed.length < sorted.length ? (
        <button type="button" className="button mt-3" onClick={() => setAll(true)}>
          Show all {sorted.length.toLocaleString()}
        </button>
      ) : null}
    </section>
  )
}
