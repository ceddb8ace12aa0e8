import { Component, type ReactNode } from 'react'

interface Props {
  /** The region, as a reader would call it: "The table". */
  readonly region: string
  /** What still works without it. */
  readonly still: string
  readonly children: ReactNode
}
interface State {
  readonly error: Error | null
}

/** Keeps a fault inside its region and says what broke, what still works and how to go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div role="alert" className="notice m-3">
        <strong>{this.props.region} could not be shown.</strong>
        <span>{this.props.still}</span>
        <span className="text-quiet">{error.message}</span>
        <button type="button" className="button" onClick={() => this.setState({ error: null })}>
          Retry
        </button>
      </div>
    )
  }
}
