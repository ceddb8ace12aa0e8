import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDirectoryState } from './context'
import { adviceFor } from './snapshotAdvice'

interface Props {
  /** What stands there while the catalogue loads. */
  readonly loading?: ReactNode
  /** Without children: the pages of the routes below. */
  readonly children?: ReactNode
}

/** Shows its content once the catalogue is there, and says plainly what is wrong when it is not. */
export function NeedsDirectory({ loading, children }: Props) {
  const state = useDirectoryState()
  if (state.status === 'ready') return children ?? <Outlet />
  if (state.status === 'loading') return loading ?? <p className="p-6 text-quiet">Loading models</p>
  const { error, retry } = state
  return (
    <section role="alert" className="page">
      <h1>The stored models could not be read</h1>
      <p className="lead">{adviceFor(error)}</p>
      <p className="text-soft">
        Without them there is no table. The <Link to="/glossary">glossary</Link> still explains
        every column, license and benchmark. Your link is unchanged: it will show its view as soon
        as the models load.
      </p>
      <button type="button" className="button button-primary my-5" onClick={retry}>
        Retry
      </button>
      <p className="text-note text-quiet">Detail: {error.message}.</p>
    </section>
  )
}
