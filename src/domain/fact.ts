/** How a value is known: said by someone, counted by someone, or worked out from other facts. */
export type Basis = 'stated' | 'measured' | 'derived'

/** `2026-08-01`; always a whole day, in UTC. */
export type IsoDate = string

/** A plain value as it travels between sources, snapshot and exports. Sets are string arrays. */
export type FactValue = number | string | boolean | readonly string[]

/** One value that one source gave for one column of one model. */
export interface Fact<T extends FactValue = FactValue> {
  readonly value: T
  /** Id of the source in `sources/registry`, or `weighbridge` for what is worked out here. */
  readonly source: string
  /** Where a person can check it: always https. */
  readonly url: string
  /** The day on which the source said so. */
  readonly seenAt: IsoDate
  readonly basis: Basis
  /** One short sentence where the value needs one, such as "counted from the repo's files". */
  readonly note?: string
  /** True when read from the live source during this visit, not from the stored snapshot. */
  readonly live?: boolean
}
