import { useRef, useState } from 'react'
import { announce } from '@/ui/announce'
import { useView, useViewHref } from '@/view/useView'

/** Copies the canonical link; where the clipboard refuses, shows it in a field, ready to copy. */
export function CopyLink() {
  const { view } = useView()
  const href = useViewHref()
  const [copied, setCopied] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)

  const copy = async () => {
    const link = new URL(href(view), location.href).href
    try {
      await navigator.clipboard.writeText(link)
      announce('Link copied')
      setCopied(true)
      setTimeout(() => setCopied(false), 2000)
    } catch {
      setRefused(link)
      dialog.current?.showModal()
    }
  }

  return (
    <>
      <button type="button" className="button" aria-label="Copy link" onClick={() => void copy()}>
        {copied ? 'Link copied' : 'Copy link'}
      </button>
      <dialog ref={dialog} className="dialog" aria-label="Link to this view">
        <form method="dialog" className="grid w-[min(36rem,80vw)] gap-3">
          <label className="grid gap-1">
            The browser did not allow copying. The link to this view:
            <input
              className="field"
              readOnly
              value={refused ?? ''}
              onFocus={({ target }) => target.select()}
            />
          </label>
          <button className="button justify-self-end">Close</button>
        </form>
      </dialog>
    </>
  )
}
