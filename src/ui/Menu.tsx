import { useState, type ReactNode } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import { Popover } from './Popover'

interface Props {
  readonly id: string
  readonly label: string
  /** How the button looks where it is no button among others. */
  readonly className?: string
  /** A function stays when the menu is closed, and is told so: what was begun there goes on. */
  readonly children: ReactNode | ((open: boolean) => ReactNode)
}

/** What stands in a menu whose content is on its way. */
export const MENU_WAITING = <p className="text-quiet">Loading</p>

/** A button with a popover whose content is loaded and drawn when it is first needed. */
export function Menu({ id, label, className = 'button', children }: Props) {
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState(false)
  const toggle = (now: boolean) => {
    setOpen(now)
    setOpened(true)
  }
  return (
    <>
      <button
        type="button"
        className={className}
        popoverTarget={`${id}-menu`}
        aria-expanded={open}
        aria-haspopup="dialog"
      >
        {label}
      </button>
      <Popover id={`${id}-menu`} label={label} align="end" onToggle={toggle}>
        {open || (opened && typeof children === 'function') ? (
          <ErrorBoundary region="This menu" still="The table still works.">
            {typeof children === 'function' ? children(open) : children}
          </ErrorBoundary>
        ) : null}
      </Popover>
    </>
  )
}
