import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, catalogue, router } from '@/app/App'
import { stands, takeOver } from '@/app/drawn'
import { applyTheme, storedTheme } from '@/app/theme'
import { searchCode } from '@/engine/text/code'
import { isEmbedded } from '@/view/embed'
import { changeView } from '@/view/useView'

// A view in somebody else's page goes with the system, as far as that page lets it.
if (!isEmbedded(location, import.meta.env.BASE_URL)) applyTheme(storedTheme())

if (import.meta.env.DEV) {
  // In development every source is answered from the mocks, so that the app needs no network.
  const { startMocks } = await import('@mocks/browser')
  await startMocks()
}

/** Draws the app. */
function start() {
  const root = document.getElementById('root')!
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  takeOver(root, (text) => {
    // Comes while the app is drawn. The search that waits for it says what went wrong.
    searchCode().catch(() => undefined)
    changeView(router.history, (now) => ({ ...now, text }), { replace: true })
  })
}

// What the build drew stands for as long: without its models the page would be drawn for nobody, and
// once more for them. Whatever cannot be had is told by the app.
void Promise.allSettled([router.load(), stands() && catalogue]).then(start)
