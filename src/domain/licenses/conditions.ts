import type { IsoDate } from '../fact'

/** What a license asks for or forbids: a closed set, so that pages can group and compare. */
export type ConditionKind =
  | 'notice'
  | 'attribution'
  | 'named-attribution'
  | 'share-alike'
  | 'no-derivatives'
  | 'use-policy'
  | 'user-cap'
  | 'revenue-cap'
  | 'registration'
  | 'region-exclusion'
  | 'field-exclusion'
  | 'no-output-training'
  | 'non-commercial'
  | 'research-only'

export interface Condition {
  readonly kind: ConditionKind
  /** The condition in a few words of ours, not the license's. */
  readonly words: string
  /** Above this it applies: monthly users, or USD of a `revenue-cap`. */
  readonly limit?: number
}

export interface LicenseDetails {
  readonly name: string
  /** On the Open Source Initiative's list; null where the id names no version or no one license. */
  readonly osi: boolean | null
  readonly conditions: readonly Condition[]
  /** https address of the text. */
  readonly url: string
  /** What a reader should know besides: several texts under one name, or no version named. */
  readonly note?: string
  /** The day on which these entries were written. */
  readonly readAt: IsoDate
  /** `read`: against the text on that day. `known`: from general knowledge of it. */
  readonly checked: 'read' | 'known'
}

/** One line of these tables. `url` is left out where SPDX keeps the text; `osi` where it is false. */
export interface Line {
  readonly name: string
  readonly osi?: boolean | null
  readonly conditions?: readonly Condition[]
  readonly url?: string
  readonly note?: string
  readonly checked?: 'read'
}

const make =
  (kind: ConditionKind, otherwise?: string) =>
  (words = otherwise ?? kind, limit?: number): Condition => ({
    kind,
    words,
    ...(limit === undefined ? {} : { limit }),
  })

export const notice = make('notice', 'keep the copyright and license notice')
export const attribution = make('attribution', 'credit the author and say what was changed')
export const named = make('named-attribution')
export const shareAlike = make('share-alike', 'changed versions keep the same license')
export const noDerivatives = make('no-derivatives', 'no changed versions may be passed on')
export const policy = make('use-policy', 'listed harmful uses are forbidden, and passed on')
export const userCap = make('user-cap')
export const revenueCap = make('revenue-cap')
export const registration = make('registration', 'commercial use needs registration or a request')
export const region = make('region-exclusion')
export const field = make('field-exclusion')
export const noOutputTraining = make(
  'no-output-training',
  'outputs may not improve other language models',
)
export const nonCommercial = make('non-commercial', 'no commercial use')
export const researchOnly = make('research-only', 'research only, no commercial use')
