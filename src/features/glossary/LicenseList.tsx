import { useQuery } from '@tanstack/react-query'
import { LICENSES, licenseDetails } from '@/domain/licenses'
import { outsideLink } from '@/ui/outsideLink'
import { Scroller } from '@/ui/Scroller'

/** Every license id with its class, what it allows and where its text stands. */
export function LicenseList() {
  const { data: details, error } = useQuery({ queryKey: ['licenses'], queryFn: licenseDetails })
  return (
    <>
      <p className="prose">
        A reading aid, not legal advice. The class and the verdict are ours; read the text before
        you rely on a license. Undeclared is not permission.
      </p>
      {error ? <p role="alert">The conditions could not be loaded: {error.message}</p> : null}
      <Scroller label="Table of licenses">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Id</th>
              <th scope="col">License</th>
              <th scope="col">Class</th>
              <th scope="col">Commercial use</th>
              <th scope="col">Conditions</th>
            </tr>
          </thead>
          <tbody>
            {[...LICENSES].map(([id, license]) => {
              const more = details?.get(id)
              return (
                <tr key={id} id={`license-${id}`}>
                  <th scope="row">
                    <code>{id}</code>
                  </th>
                  <td>
                    {more ? <a {...outsideLink(more.url)}>{more.name}</a> : null}
                    {more?.osi ? <span className="text-note text-quiet"> OSI approved</span> : null}
                  </td>
                  <td>{license.class}</td>
                  <td>{license.commercial}</td>
                  <td>
                    {more?.conditions.map((condition) => condition.words).join('; ') ?? ''}
                    {more?.note ? <span className="text-quiet"> {more.note}</span> : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
    </>
  )
}
