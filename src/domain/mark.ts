/** What the mark is derived from; both as the table holds them. */
export interface MarkFacts {
  readonly openWeights: boolean | string | undefined
  /** The license class: the `openness` column. */
  readonly licenseClass: string | undefined
}

/** The words of the mark. */
export const OPEN_AND_FREE = 'Open · Free'

/**
 * Whether a model earns the mark "Open · Free": its weights can be downloaded under a permissive
 * license, hence for no fee. Anything unknown earns nothing.
 */
export function isOpenAndFree({ openWeights, licenseClass }: MarkFacts): boolean {
  return (openWeights === true || openWeights === 'yes') && licenseClass === 'permissive'
}
