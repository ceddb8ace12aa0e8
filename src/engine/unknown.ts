/** Stands in clauses and facets for the rows that have no value. */
export const UNKNOWN = 'unknown'
