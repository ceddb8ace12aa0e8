/** A weighbridge: a platform on two load cells, and the dial above it. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">
        <path d="M5.500 11a8.500 8.500 0 0 1 17 0" />
        <path d="m14 11 4.200-5" />
        <path d="M1.500 14.500h25" strokeWidth="2.600" />
        <path d="M6 16v3M22 16v3" />
      </svg>
      Weighbridge
    </span>
  )
}
