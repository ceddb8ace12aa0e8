import { useId, useState } from 'react'
import { useAccount } from './context'

/** Signing in with the Hub, which nothing here needs: it doubles the requests one may make. */
export function AccountPanel() {
  const account = useAccount()
  const [remember, setRemember] = useState(false)
  const [token, setToken] = useState('')
  const field = useId()
  if (!account) return null
  const { status, name, problem } = account
  return (
    <section aria-label="Hugging Face account" className="account">
      <h2>Hugging Face account</h2>
      {problem ? <p role="alert">{problem}</p> : null}
      {status === 'in' ? (
        <p>
          {name ? `Signed in as ${name}.` : 'A token is in use.'} It is sent to the Hub alone.{' '}
          <button type="button" className="button" onClick={account.signOut}>
            Sign out
          </button>
        </p>
      ) : (
        <>
          <p className="text-soft">
            Not needed to read anything here. The Hub answers 500 requests in five minutes without
            an account, and twice as many with one.
          </p>
          <p>
            <button
              type="button"
              className="button"
              disabled={status === 'busy'}
              onClick={() => void account.signIn(remember)}
            >
              Sign in with Hugging Face
            </button>
          </p>
          <form
            className="account-token"
            onSubmit={(event) => {
              event.preventDefault()
              account.paste(token, remember)
              setToken('')
            }}
          >
            <label htmlFor={field}>Or paste a read token</label>
            <input
              id={field}
              type="password"
              className="field"
              autoComplete="off"
              spellCheck={false}
              placeholder="hf_…"
              value={token}
              onChange={({ target }) => setToken(target.value)}
            />
            <button type="submit" className="button" disabled={token.trim() === ''}>
              Use token
            </button>
          </form>
          <label className="account-remember">
            <input
              type="checkbox"
              checked={remember}
              onChange={({ target }) => setRemember(target.checked)}
            />{' '}
            Remember it until this tab is closed
          </label>
        </>
      )}
    </section>
  )
}
