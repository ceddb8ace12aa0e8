// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyText, saveFile } from '@/features/export/deliver'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('saving a file', () => {
  it('offers the text under its name and cleans up', async () => {
    vi.useFakeTimers()
    const made: Blob[] = []
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob)
      return 'blob:here'
    })
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      clicked.push(`${this.download} ${this.href}`)
    })
    saveFile('models.csv', 'a,b\r\n', 'text/csv')
    expect(clicked).toEqual(['models.csv blob:here'])
    expect(await made[0]?.text()).toBe('a,b\r\n')
    expect(document.querySelector('a')).toBeNull()
    expect(revoke).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(revoke).toHaveBeenCalledWith('blob:here')
  })
})

describe('copying', () => {
  const refused = 'The browser did not allow copying. Save the table as a file instead.'

  it('hands the clipboard the text while it is being made', async () => {
    const written: unknown[] = []
    class Item {
      readonly parts: Record<string, Promise<Blob>>
      constructor(parts: Record<string, Promise<Blob>>) {
        this.parts = parts
      }
    }
    vi.stubGlobal('ClipboardItem', Item)
    vi.stubGlobal('navigator', {
      clipboard: {
        write: async ([item]: Item[]) => {
          written.push(await (await item!.parts['text/plain']!).text())
        },
      },
    })
    await copyText(Promise.resolve('| a |'))
    expect(written).toEqual(['| a |'])
  })

  it('falls back to plain writing', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue()
    vi.stubGlobal('ClipboardItem', undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    await copyText(Promise.resolve('a'))
    expect(writeText).toHaveBeenCalledWith('a')
  })

  it('says what to do when the clipboard refuses or is missing', async () => {
    const writeText = vi.fn<() => Promise<void>>().mockRejectedValue(new DOMException('no'))
    vi.stubGlobal('ClipboardItem', undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    await expect(copyText(Promise.resolve('a'))).rejects.toThrow(refused)
    vi.stubGlobal('navigator', {})
    await expect(copyText(Promise.resolve('a'))).rejects.toThrow(refused)
  })

  it('does not blame the clipboard when the text itself fails', async () => {
    vi.stubGlobal('ClipboardItem', undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() } })
    await expect(copyText(Promise.reject(new Error('engine gone')))).rejects.toThrow('engine gone')
  })
})
