import {
  HubIndexError,
  MANIFEST_FILE,
  readHubIndexManifest,
  type HubIndexFile,
  type HubIndexManifest,
} from '@/catalogue/hubIndex/manifest'
import { bytesOfGroup, readFooter } from '@/catalogue/hubIndex/rowGroup'
import type { Piece } from '@/lib/pieces'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Why a part of the index could not be had, and from which file. */
export class IndexFailure extends Error {
  override name = 'IndexFailure'
  readonly kind: 'offline' | 'http' | 'cut off' | 'other file' | 'unreadable' | 'version'
  readonly file: string

  constructor(kind: IndexFailure['kind'], file: string, message: string) {
    super(message)
    this.kind = kind
    this.file = file
  }
}

/** The failure as which anything that was thrown while reading a file is told. */
export function failureIn(file: string, error: unknown): IndexFailure {
  if (error instanceof IndexFailure) return error
  const message = error instanceof Error ? error.message : String(error)
  // What a worker throws comes without its class.
  const version = error instanceof HubIndexError && error.problem === 'wrong-version'
  return new IndexFailure(version ? 'version' : 'unreadable', file, message)
}

async function ask(fetch: Fetch, url: string, file: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    throw new IndexFailure('offline', file, `the file ${file} could not be reached`)
  }
}

const isPage = (response: Response) =>
  response.headers.get('Content-Type')?.includes('text/html') === true

const refused = (file: string, response: Response) =>
  new IndexFailure('http', file, `the server answered with status ${response.status} for ${file}`)

/** The text of the manifest; undefined where there is no index. Throws IndexFailure. */
export async function fetchManifest(fetch: Fetch, address: string): Promise<string | undefined> {
  const response = await ask(fetch, new URL(MANIFEST_FILE, address).href, MANIFEST_FILE, {
    cache: 'no-cache',
  })
  // A host that answers every path with the page answers 200 and HTML here.
  if (response.status === 404 || (response.ok && isPage(response))) return undefined
  if (!response.ok) throw refused(MANIFEST_FILE, response)
  return response.text()
}

/** Throws IndexFailure. */
export function readManifest(text: string): HubIndexManifest {
  try {
    return readHubIndexManifest(JSON.parse(text))
  } catch (error) {
    throw failureIn(MANIFEST_FILE, error)
  }
}

/**
 * The pieces of a file that one of its row groups takes, as `read` has them. Throws what `read` throws,
 * or HubIndexError.
 */
export async function groupPieces(
  file: HubIndexFile,
  group: number,
  read: (from: number, to: number) => Promise<ArrayBuffer>,
): Promise<readonly Piece[]> {
  const pieces: Piece[] = []
  const slice = async (from: number, to = file.bytes): Promise<ArrayBuffer> => {
    const bytes = await read(from, to)
    pieces.push({ from, bytes })
    return bytes
  }
  const metadata = await readFooter({ byteLength: file.bytes, slice }, file)
  const { from, to } = bytesOfGroup(metadata, group)
  await slice(from, to)
  return pieces
}

/**
 * The pieces of a file that its first row group takes; undefined where the server knows no ranges.
 * Throws IndexFailure.
 */
export async function firstGroup(
  fetch: Fetch,
  address: string,
  file: HubIndexFile,
): Promise<readonly Piece[] | undefined> {
  let whole = false
  let refusal: unknown
  const read = async (from: number, to: number): Promise<ArrayBuffer> => {
    const response = await ask(fetch, new URL(file.name, address).href, file.name, {
      headers: { Range: `bytes=${from}-${to - 1}` },
      cache: 'no-store',
    })
    if (response.status !== 206) {
      await response.body?.cancel()
      whole = response.ok
      // Shorter than that range begins: another file of the same name.
      throw response.status === 416 ? otherFile(file.name) : refused(file.name, response)
    }
    const all = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1]
    const bytes = await bodyOf(file.name, response)
    if ((all !== undefined && Number(all) !== file.bytes) || bytes.byteLength !== to - from)
      throw otherFile(file.name)
    return bytes
  }
  try {
    return await groupPieces(file, 0, async (from, to) => {
      try {
        return await read(from, to)
      } catch (error) {
        refusal = error
        throw error
      }
    })
  } catch (error) {
    if (whole) return undefined
    // What reads Parquet tells failures of the network as its own.
    throw failureIn(file.name, refusal ?? error)
  }
}

async function bodyOf(file: string, response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer()
  } catch {
    throw cutOff(file)
  }
}

const cutOff = (file: string) =>
  new IndexFailure('cut off', file, `the file ${file} broke off on the way`)

const otherFile = (file: string) =>
  new IndexFailure('other file', file, `the file ${file} is not the one that the index names`)

/** Milliseconds of reading after which the page may do something else. */
const SLICE = 8

/** A file on its way: what has come stays when it breaks off, and is gone on from. */
export class Download {
  readonly file: HubIndexFile
  readonly #address: string
  readonly #fetch: Fetch
  #bytes: Uint8Array<ArrayBuffer>
  #come = 0

  constructor(fetch: Fetch, address: string, file: HubIndexFile) {
    this.#fetch = fetch
    this.#address = address
    this.file = file
    this.#bytes = new Uint8Array(file.bytes)
  }

  /** Bytes that have come. */
  get come(): number {
    return this.#come
  }

  /**
   * The whole file, checked against its hash. `turn` is waited for before each part. Throws
   * IndexFailure.
   */
  async read(turn: () => Promise<void>): Promise<ArrayBuffer> {
    const { name } = this.file
    await turn()
    if (this.#come < this.file.bytes) {
      const response = await ask(this.#fetch, new URL(name, this.#address).href, name, {
        ...(this.#come > 0 && { headers: { Range: `bytes=${this.#come}-` } }),
        cache: 'no-store',
      })
      if (response.status === 416) throw otherFile(name)
      if (!response.ok || isPage(response)) throw refused(name, response)
      // Without ranges it comes from its beginning.
      if (response.status !== 206) this.#come = 0
      await this.#take(response, turn)
    }
    if (this.#come < this.file.bytes) throw cutOff(name)
    const digest = await crypto.subtle.digest('SHA-256', this.#bytes)
    if (hex(digest) !== this.file.sha256) {
      this.#come = 0
      throw otherFile(name)
    }
    return this.#bytes.buffer
  }

  async #take(response: Response, turn: () => Promise<void>): Promise<void> {
    const { name } = this.file
    const reader = response.body!.getReader()
    let began = performance.now()
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw cutOff(name)
      })
      if (done) return
      if (this.#come + value.length > this.file.bytes) {
        this.#come = 0
        await reader.cancel()
        throw otherFile(name)
      }
      this.#bytes.set(value, this.#come)
      this.#come += value.length
      await turn()
      // What has come already is read without a task in between, megabytes at a time.
      if (performance.now() - began < SLICE) continue
      await new Promise((next) => setTimeout(next))
      began = performance.now()
    }
  }
}

/** Whether bytes are those of a file. */
export async function isFile(file: HubIndexFile, bytes: ArrayBuffer): Promise<boolean> {
  if (bytes.byteLength !== file.bytes) return false
  return hex(await crypto.subtle.digest('SHA-256', bytes)) === file.sha256
}

const hex = (digest: ArrayBuffer) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
