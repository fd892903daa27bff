import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCommand } from '#web/command.ts'
import { Badge } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { ErrorState } from '#web/components/states.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { sessionQuery, useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { accountText } from '../core/account.text.ts'
import { DoneView, SecondFactorView } from '../core/session.contract.ts'
import './users.css'

/** The second factor: off, being turned on (key, then code), on. */
export function SecondFactorCard(): ReactNode {
  const t = useT()
  const { secondFactor } = useSession().user
  return (
    <Card
      title={t(accountText.secondFactor)}
      badges={
        secondFactor ? (
          <Badge tone="good" icon="check">
            {t(accountText.secondFactorOn)}
          </Badge>
        ) : (
          <Badge>{t(accountText.secondFactorOff)}</Badge>
        )
      }
    >
      {secondFactor ? <Removal /> : <Enrolment />}
    </Card>
  )
}

function Enrolment(): ReactNode {
  const t = useT()
  const [key, setKey] = useState<SecondFactorView>()
  const begin = useCommand({ path: '/second-factor', answer: SecondFactorView, onDone: setKey })
  if (key !== undefined) return <Confirmation secret={key.secret} address={key.address} />
  return (
    <>
      <p>{t(accountText.secondFactorWhy)}</p>
      {begin.problem !== null && <ErrorState problem={begin.problem} />}
      <Button isBusy={begin.isSending} onClick={() => void begin.send({})}>
        {t(accountText.beginSecondFactor)}
      </Button>
    </>
  )
}

function Confirmation({ secret, address }: SecondFactorView): ReactNode {
  const t = useT()
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const confirm = useCommand({
    path: '/second-factor/confirmation',
    answer: DoneView,
    refreshes: [sessionQuery.queryKey],
  })
  return (
    <Form
      submitLabel={t(accountText.confirmSecondFactor)}
      isSending={confirm.isSending}
      problem={confirm.problem}
      errors={wrong}
      onSubmit={(values) => {
        const code = values.text('code').replaceAll(/\s/g, '')
        const isCode = /^\d{6}$/.test(code)
        setWrong(isCode ? {} : { code: t(accountText.codeFormat) })
        return isCode ? confirm.send({ code }) : Promise.resolve(undefined)
      }}
    >
      <p>{t(accountText.secretStep)}</p>
      <p className="secret">{inGroups(secret)}</p>
      <p>
        <a href={address}>{t(accountText.openInApp)}</a>
      </p>
      <TextField
        name="code"
        label={t(accountText.codeStep)}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        isRequired
      />
    </Form>
  )
}

function Removal(): ReactNode {
  const t = useT()
  const remove = useCommand({
    path: '/second-factor/removal',
    answer: DoneView,
    refreshes: [sessionQuery.queryKey],
  })
  return (
    <>
      <p>{t(accountText.removeSecondFactorWhy)}</p>
      <Form
        submitLabel={t(accountText.removeSecondFactor)}
        isSending={remove.isSending}
        problem={remove.problem}
        onSubmit={(values) => remove.send({ password: values.text('password') })}
      >
        <TextField
          name="password"
          label={t(accountText.currentPassword)}
          type="password"
          autoComplete="current-password"
          isRequired
        />
      </Form>
    </>
  )
}

/** Groups of four, as people read keys aloud. */
function inGroups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ')
}
