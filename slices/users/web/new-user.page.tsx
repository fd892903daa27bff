import { useState, type ReactNode } from 'react'
import { useCommand } from '#web/command.ts'
import { ButtonLink } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { adminText } from '../core/admin.text.ts'
import { NewPasswordView } from '../core/user.contract.ts'
import { parseUsername } from '../core/user.ts'
import { OfficeField } from './office-field.tsx'
import { OneTimePassword } from './one-time-password.tsx'

/** Opens an account, then shows the password for its first sign-in, this once. */
export function NewUserPage(): ReactNode {
  const t = useT()
  const [opened, setOpened] = useState<NewPasswordView>()
  return (
    <>
      <PageHeader
        title={t(adminText.newUser)}
        trail={[{ label: t(adminText.title), to: '/admin' }]}
      />
      {opened === undefined ? (
        <NewUserForm onOpened={setOpened} />
      ) : (
        <Card title={t(adminText.created, { username: opened.user.username })}>
          <OneTimePassword password={opened.oneTimePassword} />
          <ButtonLink to={`/admin/users/${opened.user.id}`} weight="primary">
            {t(adminText.toUser)}
          </ButtonLink>
        </Card>
      )}
    </>
  )
}

function NewUserForm({
  onOpened,
}: {
  readonly onOpened: (opened: NewPasswordView) => void
}): ReactNode {
  const t = useT()
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const open = useCommand({
    path: '/users',
    answer: NewPasswordView,
    refreshes: [['users']],
    onDone: onOpened,
  })
  return (
    <Form
      draftKey="user:new"
      submitLabel={t(adminText.create)}
      isSending={open.isSending}
      problem={open.problem}
      errors={wrong}
      onSubmit={(values) => {
        const username = parseUsername(values.text('username'))
        setWrong(username === undefined ? { username: t(adminText.usernameFormat) } : {})
        if (username === undefined) return Promise.resolve(undefined)
        return open.send({
          username,
          name: values.text('name'),
          position: values.text('position'),
          organisationId: values.text('organisationId'),
        })
      }}
    >
      <TextField name="name" label={t(adminText.name)} maxLength={200} isRequired />
      <TextField
        name="username"
        label={t(adminText.username)}
        hint={t(adminText.usernameHint)}
        maxLength={64}
        isRequired
      />
      <OfficeField />
      <TextField name="position" label={t(adminText.position)} maxLength={200} />
    </Form>
  )
}
