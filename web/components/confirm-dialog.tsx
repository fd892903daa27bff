import type { ReactNode } from 'react'
import { Form } from '#web/forms/form.tsx'
import { TextArea } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { Button } from './button.tsx'
import { componentsText } from './components.text.ts'
import { Dialog } from './dialog.tsx'

interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will happen, in one or two sentences. */
  readonly description?: string
  /** The verb of the act, on the button: "Trả lại báo cáo", never "OK". */
  readonly confirmLabel: string
  /** Asks for a reason, which goes with the act and cannot be left empty. */
  readonly needsReason?: boolean
  readonly reasonLabel?: string
  /** Resolves with anything but undefined when done; the dialog then closes. */
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly problem?: unknown
  readonly isSending?: boolean
  /** Further facts or fields above the reason. */
  readonly children?: ReactNode
}

/** Asks before an act that cannot be taken back, and for its reason where the rules want one. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const t = useT()
  const { isOpen, onClose, title, description, needsReason = false, isSending = false } = props
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} {...(description && { description })}>
      <Form
        submitLabel={props.confirmLabel}
        isSending={isSending}
        problem={props.problem}
        actions={
          <Button weight="quiet" onClick={onClose}>
            {t(componentsText.cancel)}
          </Button>
        }
        onSubmit={async (values) => {
          const answer = await props.onConfirm(values.text('reason'))
          if (answer !== undefined) onClose()
          return answer
        }}
      >
        {props.children}
        {needsReason && (
          <TextArea
            name="reason"
            label={props.reasonLabel ?? t(componentsText.reason)}
            hint={t(componentsText.reasonHint)}
            isRequired
            maxLength={2000}
          />
        )}
      </Form>
    </Dialog>
  )
}
