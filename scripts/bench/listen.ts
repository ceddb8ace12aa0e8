import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of this process on a port of its own; `origin` is without a slash at its end. */
export async function listen(
  answer: RequestListener,
): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, ready))
  const { port } = server.address() as AddressInfo
  return { origin: `http://localhost:${port}`, close: () => void server.close() }
}
