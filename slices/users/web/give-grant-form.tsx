import { useState, type ReactNode } from 'react'
import { addDays, toDay } from '#kernel/day.ts'
import { PlaceCombobox } from '#slices/places/web/place-combobox.tsx'
import { useCommand } from '#web/command.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { componentsText } from '#web/components/components.text.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { ACTIONS } from '../core/action.ts'
import { actionText } from '../core/action.text.ts'
import { adminText } from '../core/admin.text.ts'
import { GrantsGivenView } from '../core/grant.contract.ts'
import { ROLE_ACTIONS, ROLES } from '../core/role.ts'
import { roleText } from '../core/role.text.ts'
import type { UserView } from '../core/user.contract.ts'

interface GiveGrantFormProps {
  readonly user: UserView
  readonly onClose: () => void
}

/** Gives a role or one action over a place, by a document. Offers only what the giver holds. */
export function GiveGrantForm({ user, onClose }: GiveGrantFormProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const session = useSession()
  const today = toDay(session.today)
  const [kind, setKind] = useState('role')
  const give = useCommand({
    path: '/grants',
    answer: GrantsGivenView,
    refreshes: [['grants']],
    onDone: ({ ids }) => {
      announce(t(ids.length > 0 ? adminText.given : adminText.givenNothing), 'done')
      onClose()
    },
  })
  const held = new Set<string>(session.grants.map((grant) => grant.action))
  const roles = ROLES.filter((role) =>
    [...ROLE_ACTIONS[role].own, ...ROLE_ACTIONS[role].above].every((action) => held.has(action)),
  )
  const place = session.place ?? undefined
  return (
    <Form
      draftKey={`grant:${user.id}`}
      submitLabel={t(adminText.give)}
      isSending={give.isSending}
      problem={give.problem}
      actions={
        <Button weight="quiet" onClick={onClose}>
          {t(componentsText.cancel)}
        </Button>
      }
      onSubmit={(values) => give.send({ userId: user.id, ...giftOf(values, kind) })}
    >
      <p className="muted">{t(adminText.onlyWhatYouHold)}</p>
      <SelectField
        name="kind"
        label={t(adminText.giveWhat)}
        isRequired
        defaultValue={kind}
        onChoose={setKind}
        choices={[
          { value: 'role', label: t(adminText.giveRole) },
          { value: 'action', label: t(adminText.giveAction) },
        ]}
      />
      {kind === 'role' ? (
        <SelectField
          name="role"
          label={t(adminText.role)}
          isRequired
          choices={roles.map((role) => ({ value: role, label: t(roleText[role]) }))}
        />
      ) : (
        <SelectField
          name="action"
          label={t(adminText.action)}
          isRequired
          choices={ACTIONS.filter((action) => held.has(action)).map((action) => ({
            value: action,
            label: t(actionText[action]),
          }))}
        />
      )}
      <PlaceCombobox name="placeId" label={t(adminText.overPlace)} within={place?.id} isRequired />
      <div className="columns">
        <DayField
          name="from"
          label={t(adminText.from)}
          defaultValue={today}
          earliest={today}
          isRequired
        />
        <DayField
          name="last"
          label={t(adminText.lastDay)}
          hint={t(adminText.lastDayHint)}
          earliest={today}
        />
      </div>
      <TextField
        name="basis"
        label={t(adminText.basis)}
        hint={t(adminText.basisHint)}
        maxLength={500}
        isRequired
      />
    </Form>
  )
}

function giftOf(values: FormValues, kind: string) {
  const last = values.day('last')
  return {
    give:
      kind === 'role'
        ? { kind: 'role', role: values.text('role') }
        : { kind: 'action', action: values.text('action') },
    placeId: values.text('placeId'),
    from: values.day('from'),
    to: last === undefined ? null : addDays(last, 1),
    basis: values.text('basis'),
  }
}
