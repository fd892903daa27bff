import { useState, type ReactNode } from 'react'
import { ProblemError } from '#web/answer-problem.ts'
import { useCommand } from '#web/command.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Card } from '#web/components/card.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { sessionQuery, useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { accountText, passwordWeaknessText } from '../core/account.text.ts'
import { checkPassword, type PasswordWeakness } from '../core/password.ts'
import { DoneView } from '../core/session.contract.ts'
import { devicesQuery } from './user-fetch.ts'

/** Changing the password; judged by the server's own rule before it is sent. */
export function PasswordCard(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const { user } = useSession()
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  // A new form each time, so that no password stays in the page after it was changed.
  const [round, setRound] = useState(0)
  const change = useCommand({
    path: '/password',
    answer: DoneView,
    refreshes: [sessionQuery.queryKey, devicesQuery.queryKey],
    onDone: () => {
      setRound((number) => number + 1)
      announce(t(accountText.passwordChanged), 'done')
    },
  })

  function complain(next: string, repeated: string): Readonly<Record<string, string>> {
    const checked = checkPassword(next, user.username)
    if (!checked.ok) return { next: t(passwordWeaknessText[checked.refusal.why]) }
    return next === repeated ? {} : { repeated: t(accountText.passwordsDiffer) }
  }

  return (
    <Card title={t(accountText.password)}>
      {user.mustChange && <p>{t(accountText.mustChange)}</p>}
      <Form
        key={round}
        submitLabel={t(accountText.changePassword)}
        isSending={change.isSending}
        problem={change.problem}
        errors={{ ...wrong, ...weaknessOf(change.problem, (why) => t(passwordWeaknessText[why])) }}
        onSubmit={async (values) => {
          const next = values.text('next')
          const found = complain(next, values.text('repeated'))
          setWrong(found)
          if (Object.keys(found).length > 0) return undefined
          return change.send({ current: values.text('current'), next })
        }}
      >
        <TextField
          name="current"
          label={t(accountText.currentPassword)}
          type="password"
          autoComplete="current-password"
          isRequired
        />
        <TextField
          name="next"
          label={t(accountText.newPassword)}
          hint={t(accountText.newPasswordHint)}
          type="password"
          autoComplete="new-password"
          isRequired
        />
        <TextField
          name="repeated"
          label={t(accountText.repeatPassword)}
          type="password"
          autoComplete="new-password"
          isRequired
        />
      </Form>
    </Card>
  )
}

/** What the server said of the new password, at its field. */
function weaknessOf(
  problem: unknown,
  word: (why: PasswordWeakness) => string,
): Readonly<Record<string, string>> {
  if (!(problem instanceof ProblemError) || problem.code !== 'password_too_weak') return {}
  const why = problem.details['why']
  return isWeakness(why) ? { next: word(why) } : {}
}

function isWeakness(why: unknown): why is PasswordWeakness {
  return typeof why === 'string' && why in passwordWeaknessText
}
