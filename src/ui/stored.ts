import { useCallback, useState } from 'react'

/**
 * Presentation kept on this device: widths, density, theme, saved views. Storage can be full,
 * blocked or hold anything, so reading never throws and everything read is checked.
 */
export function readStored<T>(
  key: string,
  check: (value: unknown) => T | undefined,
): T | undefined {
  try {
    const text = localStorage.getItem(`weighbridge:${key}`)
    return text === null ? undefined : check(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Writes a value, or removes it when undefined. Returns whether it was kept. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(`weighbridge:${key}`)
    else localStorage.setItem(`weighbridge:${key}`, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** State that is read from storage once and written back on every change. */
export function useStored<T>(
  key: string,
  check: (value: unknown) => T | undefined,
  initial: T,
): readonly [T, (next: T) => boolean] {
  const [value, setValue] = useState<T>(() => readStored(key, check) ?? initial)
  const keep = useCallback(
    (next: T) => {
      setValue(next)
      return writeStored(key, next)
    },
    [key],
  )
  return [value, keep]
}
