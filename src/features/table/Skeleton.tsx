/** What a cell is called while its value is on its way. */
export const LOADING = 'loading'

/** What stands in a cell meanwhile. */
export function Skeleton() {
  return <span className="skeleton" />
}
