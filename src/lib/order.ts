/** Order by code units: the same on every machine, whatever its locale. For `sort`. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
