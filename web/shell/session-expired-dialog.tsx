import type { ReactNode } from 'react'
import { Dialog } from '#web/components/dialog.tsx'
import { SignInForm } from '#web/sign-in/sign-in-form.tsx'
import { useT } from '#web/text.ts'
import { shellText } from './shell.text.ts'

interface SessionExpiredDialogProps {
  /** Whose work lies below: only this person may go on with it. */
  readonly username: string
  readonly onSettled: (signedIn: boolean) => void
}

/** Signs the same person in again, over the page with everything that was typed. */
export function SessionExpiredDialog({
  username,
  onSettled,
}: SessionExpiredDialogProps): ReactNode {
  const t = useT()
  return (
    <Dialog
      isOpen
      title={t(shellText.expiredTitle)}
      description={t(shellText.expired)}
      onClose={() => {
        onSettled(false)
      }}
    >
      <SignInForm
        fixedUsername={username}
        onSignedIn={() => {
          onSettled(true)
        }}
      />
    </Dialog>
  )
}
