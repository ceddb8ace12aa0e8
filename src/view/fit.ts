import { DEVICES } from '@/domain/devices'
import { parseNumber, serializeNumber } from '@/domain/kinds/number'
import { GB } from '@/domain/memory'
import { DEFAULT_FIT, PRECISIONS, type Fit } from '@/domain/query'
import { splitList, unescapeText } from './escape'

/**
 * Reads `24GB,q4,32k`: memory budget (a size, a bare number of GB, a device id, or nothing),
 * precision, tokens of context. Parts left out or unusable take the default; `complain` is told of
 * the unusable ones.
 */
export function parseFit(raw: string, complain: (part: string, reason: string) => void): Fit {
  const [budgetPart = '', precisionPart = '', contextPart = '', ...rest] =
    splitList(raw).map(unescapeText)
  const budget = parseMemory(budgetPart)
  if (budget === null && budgetPart) complain(budgetPart, 'is neither a memory size nor a device')

  const precision = PRECISIONS.find((name) => name === precisionPart.toLowerCase())
  if (!precision && precisionPart) complain(precisionPart, `is none of ${PRECISIONS.join(', ')}`)

  const context = parseNumber(contextPart)
  const usable = context !== null && Number.isSafeInteger(context) && context > 0
  if (!usable && contextPart) complain(contextPart, 'is no number of tokens')

  if (rest.length > 0) complain(rest.join(','), 'is more than memory, precision and context')
  return {
    budget,
    precision: precision ?? DEFAULT_FIT.precision,
    context: usable ? context : DEFAULT_FIT.context,
  }
}

/** Bytes of `24GB`, `24`, `0.5TB` or a device id such as `rtx-4090`; null for anything else. */
export function parseMemory(text: string): number | null {
  const token = text.trim()
  const device = DEVICES.get(token.toLowerCase())
  if (device) return device.memory
  const sized = /[gmt]b$/i.test(token) ? token : `${token.replace(/g$/i, '')}GB`
  const bytes = parseNumber(sized, 'bytes')
  return bytes !== null && bytes > 0 ? bytes : null
}

/** `24GB,q4,32k`; all three parts always. */
export function serializeFit({ budget, precision, context }: Fit): string {
  const memory = budget === null ? '' : `${String(budget / GB).replace('e+', 'e')}GB`
  return `${memory},${precision},${serializeNumber(context).toLowerCase()}`
}
