import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { componentsText } from './components.text.ts'
import { Icon } from './icon.tsx'
import './dialog.css'

interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: string
  /** `wide` for tables and two columns. */
  readonly width?: 'normal' | 'wide'
  readonly children: ReactNode
}

/**
 * A question or a small form over the page. Holds the focus, gives it back when closed, closes with
 * Escape; a click beside it does not close it, since what was typed would be gone.
 */
export function Dialog(props: DialogProps): ReactNode {
  const t = useT()
  const { isOpen, onClose, title, description, width = 'normal', children } = props
  return (
    <BaseDialog.Root
      open={isOpen}
      disablePointerDismissal
      onOpenChange={(opens) => {
        if (!opens) onClose()
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog-backdrop" />
        <BaseDialog.Popup className={`dialog dialog-${width}`}>
          <header className="dialog-head">
            <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
            <BaseDialog.Close className="dialog-close" aria-label={t(componentsText.close)}>
              <Icon name="close" />
            </BaseDialog.Close>
          </header>
          {description !== undefined && (
            <BaseDialog.Description className="dialog-description">
              {description}
            </BaseDialog.Description>
          )}
          <div className="dialog-body">{children}</div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
