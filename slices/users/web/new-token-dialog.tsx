import { useState, type ReactNode } from 'react'
import { addDays, toDay } from '#kernel/day.ts'
import { PlaceCombobox } from '#slices/places/web/place-combobox.tsx'
import { useCommand } from '#web/command.ts'
import { Button } from '#web/components/button.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { ChoiceField } from '#web/forms/check-field.tsx'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { ACTIONS_OF_PEOPLE_ONLY } from '../core/access-token.ts'
import { NewTokenView } from '../core/access-token.contract.ts'
import { accountText } from '../core/account.text.ts'
import { ACTIONS } from '../core/action.ts'
import { actionText } from '../core/action.text.ts'
import { accessTokensQuery } from './user-fetch.ts'
import './users.css'

interface NewTokenDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Makes a token, then shows its secret, this once. */
export function NewTokenDialog({ isOpen, onClose }: NewTokenDialogProps): ReactNode {
  const t = useT()
  const [secret, setSecret] = useState<string | null>(null)

  function close(): void {
    setSecret(null)
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t(secret === null ? accountText.newToken : accountText.tokenMade)}
    >
      {secret === null ? (
        <NewTokenForm onMade={setSecret} />
      ) : (
        <>
          <p>{t(accountText.tokenMadeWhy)}</p>
          <p className="secret">{secret}</p>
          <Button weight="primary" onClick={close}>
            {t(accountText.close)}
          </Button>
        </>
      )}
    </Dialog>
  )
}

function NewTokenForm({ onMade }: { readonly onMade: (secret: string | null) => void }): ReactNode {
  const t = useT()
  const { grants, today } = useSession()
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const make = useCommand({
    path: '/access-tokens',
    answer: NewTokenView,
    refreshes: [accessTokensQuery.queryKey],
    onDone: (made) => {
      onMade(made.secret)
    },
  })
  const lendable = ACTIONS.filter(
    (action) =>
      !ACTIONS_OF_PEOPLE_ONLY.has(action) && grants.some((grant) => grant.action === action),
  )
  return (
    <Form
      submitLabel={t(accountText.newToken)}
      isSending={make.isSending}
      problem={make.problem}
      errors={wrong}
      onSubmit={(values) => {
        const actions = values.all('actions')
        setWrong(actions.length > 0 ? {} : { actions: t(accountText.noTokenActions) })
        if (actions.length === 0) return Promise.resolve(undefined)
        const placeId = values.optionalText('placeId')
        return make.send({
          name: values.text('name'),
          actions,
          expiresOn: values.day('expiresOn'),
          ...(placeId !== undefined && { placeId }),
        })
      }}
    >
      <TextField
        name="name"
        label={t(accountText.tokenName)}
        hint={t(accountText.tokenNameHint)}
        maxLength={100}
        isRequired
      />
      <ChoiceField
        name="actions"
        legend={t(accountText.tokenActions)}
        kind="several"
        choices={lendable.map((action) => ({ value: action, label: t(actionText[action]) }))}
      />
      <PlaceCombobox
        name="placeId"
        label={t(accountText.tokenPlace)}
        hint={t(accountText.tokenPlaceHint)}
      />
      <DayField
        name="expiresOn"
        label={t(accountText.tokenExpires)}
        hint={t(accountText.tokenExpiresHint)}
        defaultValue={addDays(toDay(today), 90)}
        isRequired
      />
    </Form>
  )
}
