import { useState, type ReactNode } from 'react'
import { useCommand } from '#web/command.ts'
import { Button } from '#web/components/button.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { accountText } from '../core/account.text.ts'
import { adminText } from '../core/admin.text.ts'
import { NewPasswordView, UserView } from '../core/user.contract.ts'
import { OfficeField } from './office-field.tsx'
import { OneTimePassword } from './one-time-password.tsx'

/** Correcting, locking, unlocking and resetting an account. */
export function AccountActs({ user }: { readonly user: UserView }): ReactNode {
  return (
    <>
      <CorrectButton user={user} />
      {user.state === 'active' ? <LockButton user={user} /> : <UnlockButton user={user} />}
      <ResetButton user={user} />
    </>
  )
}

function CorrectButton({ user }: { readonly user: UserView }): ReactNode {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const correct = useCommand({
    path: `/users/${user.id}/correction`,
    answer: UserView,
    refreshes: [['users']],
    onDone: () => {
      setOpen(false)
    },
  })
  const office =
    user.organisationId === null
      ? undefined
      : { id: user.organisationId, name: user.organisation ?? '' }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(adminText.correct)}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t(adminText.correct)}
        description={t(adminText.correctWhy)}
      >
        <Form
          submitLabel={t(adminText.save)}
          isSending={correct.isSending}
          problem={correct.problem}
          onSubmit={(values) =>
            correct.send({
              name: values.text('name'),
              position: values.text('position'),
              organisationId: values.text('organisationId'),
            })
          }
        >
          <TextField
            name="name"
            label={t(adminText.name)}
            defaultValue={user.name}
            maxLength={200}
            isRequired
          />
          <OfficeField chosen={office} />
          <TextField
            name="position"
            label={t(adminText.position)}
            defaultValue={user.position}
            maxLength={200}
          />
        </Form>
      </Dialog>
    </>
  )
}

function LockButton({ user }: { readonly user: UserView }): ReactNode {
  const t = useT()
  const [isAsking, setAsking] = useState(false)
  const lock = useCommand({
    path: `/users/${user.id}/lock`,
    answer: UserView,
    refreshes: [['users']],
  })
  return (
    <>
      <Button weight="danger" onClick={() => setAsking(true)}>
        {t(adminText.lock)}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t(adminText.lock)}
        description={t(adminText.lockWhy)}
        confirmLabel={t(adminText.lock)}
        onConfirm={() => lock.send({})}
        problem={lock.problem}
        isSending={lock.isSending}
      />
    </>
  )
}

function UnlockButton({ user }: { readonly user: UserView }): ReactNode {
  const t = useT()
  const unlock = useCommand({
    path: `/users/${user.id}/unlock`,
    answer: UserView,
    refreshes: [['users']],
  })
  return (
    <Button isBusy={unlock.isSending} onClick={() => void unlock.send({})}>
      {t(adminText.unlock)}
    </Button>
  )
}

function ResetButton({ user }: { readonly user: UserView }): ReactNode {
  const t = useT()
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<NewPasswordView>()
  const reset = useCommand({
    path: `/users/${user.id}/password-reset`,
    answer: NewPasswordView,
    refreshes: [['users']],
    onDone: setDone,
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(adminText.reset)}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t(adminText.reset)}
        description={t(adminText.resetWhy)}
        confirmLabel={t(adminText.reset)}
        onConfirm={() => reset.send({})}
        problem={reset.problem}
        isSending={reset.isSending}
      />
      <Dialog
        isOpen={done !== undefined}
        onClose={() => setDone(undefined)}
        title={t(adminText.resetDone)}
      >
        <OneTimePassword password={done?.oneTimePassword ?? null} />
        <Button weight="primary" onClick={() => setDone(undefined)}>
          {t(accountText.close)}
        </Button>
      </Dialog>
    </>
  )
}
