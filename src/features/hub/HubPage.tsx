import { Link } from '@tanstack/react-router'
import { DirectorySkeleton } from '@/features/directory/DirectorySkeleton'
import { NeedsDirectory } from '@/features/directory/NeedsDirectory'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'
import { useBrought } from '@/ui/useBrought'
import { FrontPageContext, ParametersContext, useSettings } from '@/view/useView'
import { EVERYTHING } from '@/view/view'
import { useHubAccess } from './client'
import { HUB_HEADLINE } from './HubIntro'
import { HubView } from './HubView'
import { HUB_PARAMETERS } from './parameters'

const LOADING = <DirectorySkeleton headline={HUB_HEADLINE} />

const WholeHub = lazyPart(() => import('./whole/WholeHub'), LOADING)

/** `/hub`: the whole Hub. Asked for nothing it lists everything, in the Hub's own order. */
export default function HubPage() {
  return (
    <ErrorBoundary region="The Hub" still="The directory still works.">
      <FrontPageContext value={EVERYTHING.where}>
        <ParametersContext value={HUB_PARAMETERS}>
          <NeedsDirectory loading={LOADING}>
            <Hub />
          </NeedsDirectory>
        </ParametersContext>
      </FrontPageContext>
    </ErrorBoundary>
  )
}

function Hub() {
  const { client, config, openIndex } = useHubAccess()
  const [{ hub }] = useSettings(HUB_PARAMETERS)
  const isLive = !openIndex || (hub === 'live' && client !== undefined)
  // It opens while the code that shows it is fetched.
  const index = useBrought(isLive ? undefined : openIndex)
  if (!config) return LOADING
  const live = client ? <HubView client={client} indexed={openIndex !== undefined} /> : <HubOff />
  if (isLive) return live
  return <WholeHub index={index} client={client} loading={LOADING} absent={live} />
}

/** A deployment that makes no request of others. */
function HubOff() {
  return (
    <section className="page">
      <h1>The Hub is not asked here</h1>
      <p className="lead">
        This deployment is set to make no request to other sites, so there is no live list to show.
      </p>
      <p>
        The <Link to="/">directory</Link> has every stored model, with the day of each fact.
      </p>
    </section>
  )
}
