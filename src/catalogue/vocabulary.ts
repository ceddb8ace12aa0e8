/**
 * Sources whose names are words of another source's vocabulary. Identity knows names by vocabulary:
 * the same name means the same model in both of Epoch's tables and in both of models.dev's.
 */
const SHARED: ReadonlyMap<string, string> = new Map([
  ['models.dev-providers', 'models.dev'],
  ['epoch-models', 'epoch'],
])

/** The vocabulary that a source's names belong to; its own id where it shares none. */
export function vocabularyOf(source: string): string {
  return SHARED.get(source) ?? source
}
