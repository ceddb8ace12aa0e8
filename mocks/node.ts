import { setupServer, type SetupServer } from 'msw/node'
import { handlersFor } from './handlers'
import { generate } from './seed'

/** A stand-in for every source in Node, over invented models: the same for the same seed. */
export function mockServer(seed = 1, count = 600): SetupServer {
  return setupServer(...handlersFor(() => Promise.resolve(generate(seed, count))))
}
