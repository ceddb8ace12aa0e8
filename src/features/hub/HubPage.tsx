import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { DirectorySkeleton } from '@/features/directory/DirectorySkeleton'
import { NeedsDirectory } from '@/features/directory/NeedsDirectory'
import { ErrorBoundary } from '@/ui/ErrorBoundary'
import { lazyPart } from '@/ui/lazyPart'
import { FrontPageContext, ParametersContext, useSettings } from '@/view/useView'
import { EVERYTHING } from '@/view/view'
import { useHubAccess, type HubAccess } from './client'
import { HUB_HEADLINE } from './HubIntro'
import { HubView } from './HubView'
import { HUB_PARAMETERS } from './parameters'
import type { WholeIndex } from './whole/session'

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
  const index = useOpened(isLive ? undefined : openIndex)
  if (!config) return LOADING
  const live = client ? <HubView client={client} indexed={openIndex !== undefined} /> : <HubOff />
  if (isLive) return live
  return <WholeHub index={index} client={client} loading={LOADING} absent={live} />
}

/** The index, from when it is open; it opens while the code that shows it is fetched. */
function useOpened(openIndex: HubAccess['openIndex']): WholeIndex | undefined {
  const [index, setIndex] = useState<WholeIndex>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let open = true
    openIndex?.().then(
      (opened) => open && setIndex(opened),
      (error: unknown) => open && setFailure(error),
    )
    return () => {
      open = false
    }
  }, [openIndex])
  // Thrown while rendering so that the page's own error boundary says it.
  if (failure !== undefined) throw failure
  return index
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
