/** Bodies that go wrong while they are sent. A consumer that stops reading stops them. */

const CHUNK = 64 * 1024

/** A list of models that goes on until about so many bytes are sent. */
export function endlessList(bytes: number): ReadableStream<Uint8Array> {
  const row = new TextEncoder().encode('{"id":"much/too-much","tags":[]},\n')
  const chunk = new Uint8Array(CHUNK - (CHUNK % row.length))
  for (let at = 0; at < chunk.length; at += row.length) chunk.set(row, at)
  let sent = 0
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('[')),
    pull(controller) {
      controller.enqueue(chunk.slice())
      sent += chunk.length
      if (sent < bytes) return
      controller.enqueue(new TextEncoder().encode('{"id":"much/the-end"}]'))
      controller.close()
    },
  })
}

/** The text in drops, with that wait before each. */
export function dripping(
  text: string,
  wait: () => Promise<unknown>,
  drop = 16,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream(
    {
      async pull(controller) {
        await wait()
        controller.enqueue(bytes.slice(at, at + drop))
        at += drop
        if (at >= bytes.length) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

/** The first half of the text, and then a lost connection. */
export function cutOff(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  const parts = [bytes.slice(0, Math.ceil(bytes.length / 2))]
  return new ReadableStream(
    {
      pull(controller) {
        const part = parts.shift()
        if (part) controller.enqueue(part)
        else controller.error(new Error('The connection was lost'))
      },
    },
    { highWaterMark: 0 },
  )
}

/** The document with a value of another type in every place, and the same shape. */
export function wrongTypes(text: string): string {
  const document = parsed(text)
  return document === undefined
    ? text.replaceAll(/\d/g, 'x')
    : JSON.stringify(document, (_, value: unknown) => {
        if (typeof value === 'string') return value.length
        if (typeof value === 'number') return String(value)
        return typeof value === 'boolean' ? 'yes' : value
      })
}

/** The document with no entries: of a table the first line, of an object its empty lists. */
export function withoutEntries(text: string): string {
  const document = parsed(text)
  if (document === undefined) return text.slice(0, text.indexOf('\n') + 1)
  if (Array.isArray(document)) return '[]'
  const lists = Object.entries(document as object).filter(([, value]) => Array.isArray(value))
  return JSON.stringify(Object.fromEntries(lists.map(([key]) => [key, []])))
}

/** The model under another id, as after a rename. */
export function underAnotherId(text: string): string {
  const document = parsed(text) as { id?: unknown } | undefined
  return typeof document?.id === 'string'
    ? JSON.stringify({ ...document, id: `${document.id}-renamed` })
    : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
