import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

interface DisclosureProps {
  /** What the button shows. */
  readonly button: ReactNode
  /** The button's name for screen readers, when what it shows is not enough. */
  readonly label?: string
  readonly className: string
  /** The panel; given `close`, to be called after a choice was made in it. */
  readonly children: (close: () => void) => ReactNode
}

/**
 * A button that shows and hides a panel beside it. Escape closes and gives the focus back; a click
 * elsewhere closes; the rest of the page stays usable.
 */
export function Disclosure({ button, label, className, children }: DisclosureProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const container = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const panelId = useId()

  useEffect(() => {
    if (!isOpen) return undefined
    function closeOnEscape(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return
      setOpen(false)
      trigger.current?.focus()
    }
    function closeOutside(event: Event): void {
      if (event.target instanceof Node && container.current?.contains(event.target) !== true) {
        setOpen(false)
      }
    }
    document.addEventListener('keydown', closeOnEscape)
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('keydown', closeOnEscape)
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [isOpen])

  return (
    <div className={className} ref={container}>
      <button
        type="button"
        ref={trigger}
        className={`${className}-button`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={label}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {button}
      </button>
      {isOpen && (
        <div className={`${className}-panel`} id={panelId}>
          {children(() => {
            setOpen(false)
          })}
        </div>
      )}
    </div>
  )
}
