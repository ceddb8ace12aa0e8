import * as z from 'zod/mini'

// zod's generated validators need `new Function`, which the Content-Security-Policy forbids.
z.config({ jitless: true })

export { z }
