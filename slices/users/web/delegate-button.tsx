import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { addDays, toDay } from '#kernel/day.ts'
import { useCommand } from '#web/command.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { EmptyState, LoadingState } from '#web/components/states.tsx'
import { Combobox } from '#web/forms/combobox.tsx'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { actionText } from '../core/action.text.ts'
import { adminText } from '../core/admin.text.ts'
import type { GrantView } from '../core/grant.contract.ts'
import { DoneView } from '../core/session.contract.ts'
import { colleaguesQuery, ownGrantsQuery } from './user-fetch.ts'

/** Lends one's own grant to a colleague for a period. */
export function DelegateButton({ grant }: { readonly grant: GrantView }): ReactNode {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const title = t(adminText.delegateNamed, {
    action: t(actionText[grant.action]),
    place: grant.placeName,
  })
  return (
    <>
      <Button isSmall label={title} onClick={() => setOpen(true)}>
        {t(adminText.delegate)}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        description={t(adminText.delegateWhy)}
      >
        <DelegationForm grant={grant} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

interface DelegationFormProps {
  readonly grant: GrantView
  readonly onDone: () => void
}

function DelegationForm({ grant, onDone }: DelegationFormProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const today = toDay(useSession().today)
  const { data: colleagues } = useQuery(colleaguesQuery)
  const delegate = useCommand({
    path: `/grants/${grant.id}/delegation`,
    answer: DoneView,
    refreshes: [ownGrantsQuery.queryKey],
    onDone: () => {
      announce(t(adminText.delegated), 'done')
      onDone()
    },
  })
  if (colleagues === undefined) return <LoadingState />
  if (colleagues.items.length === 0) return <EmptyState title={t(adminText.noColleagues)} />
  return (
    <Form
      draftKey={`delegation:${grant.id}`}
      submitLabel={t(adminText.delegate)}
      isSending={delegate.isSending}
      problem={delegate.problem}
      onSubmit={(values) => {
        const last = values.day('last')
        return delegate.send({
          userId: values.text('userId'),
          from: values.day('from'),
          to: last === undefined ? undefined : addDays(last, 1),
          basis: values.text('basis'),
        })
      }}
    >
      <Combobox
        name="userId"
        label={t(adminText.deputy)}
        isRequired
        choices={colleagues.items.map(({ id, name, position, organisation }) => ({
          value: id,
          label: name,
          detail: [position, organisation].filter(Boolean).join(' · '),
        }))}
      />
      <DayField
        name="from"
        label={t(adminText.from)}
        defaultValue={today}
        earliest={today}
        isRequired
      />
      <DayField name="last" label={t(adminText.lastDay)} earliest={today} isRequired />
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
