import { useEffect } from 'react'

/** Names the document for as long as the page is shown: "Glossary · Weighbridge". */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Weighbridge` : 'Weighbridge'
  }, [title])
}
