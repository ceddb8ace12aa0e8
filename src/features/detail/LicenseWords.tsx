import { useQuery } from '@tanstack/react-query'
import { commercialUse, licenseClass, licenseDetails } from '@/domain/licenses'
import type { Model } from '@/domain/model'
import { outsideLink } from '@/ui/outsideLink'
import { SourceNote } from './SourceNote'

const COMMERCIAL_WORDS = {
  yes: 'Commercial use is allowed.',
  conditional: 'Commercial use is allowed under conditions.',
  no: 'Commercial use is not allowed.',
  unknown: 'What it says about commercial use is not known here.',
} as const

/** The license in plain words, with its conditions and the text itself one click away. */
export function LicenseWords({ model }: { model: Model }) {
  const { data: details, error } = useQuery({ queryKey: ['licenses'], queryFn: licenseDetails })
  const fact = model.cells.license?.fact
  const id = fact ? String(fact.value) : undefined
  const license = id ? details?.get(id) : undefined
  return (
    <section aria-labelledby="license-title">
      <h2 id="license-title">License in plain words</h2>
      {fact && id ? (
        <div className="prose">
          <p>
            <a {...outsideLink(license?.url)}>{license?.name ?? id}</a>
            {license?.name.toLowerCase() === licenseClass(id) ? '' : `, ${licenseClass(id)}`}
            {license?.osi ? ', approved by the Open Source Initiative' : ''}.{' '}
            {COMMERCIAL_WORDS[commercialUse(id)]}
          </p>
          {license?.conditions.length ? (
            <ul>
              {license.conditions.map((condition) => (
                <li key={condition.words}>{condition.words}</li>
              ))}
            </ul>
          ) : null}
          {license?.note ? <p>{license.note}</p> : null}
          {error ? <p role="alert">The conditions could not be loaded: {error.message}</p> : null}
        </div>
      ) : (
        <p className="prose">
          No source here states a license. Undeclared is not permission: look at the model’s page.
        </p>
      )}
      <p className="mt-2 text-note text-quiet">
        {fact ? (
          <>
            <SourceNote fact={fact} />
            {'. '}
          </>
        ) : null}
        A reading aid, not legal advice.
      </p>
    </section>
  )
}
