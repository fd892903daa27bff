import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { useCommand } from '#web/command.ts'
import { ChoiceField } from '#web/forms/check-field.tsx'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { calendarText } from '../core/task-screen.text.ts'
import { CalendarView } from '../core/task.contract.ts'

type NamedDay = CalendarView['items'][number]

interface CalendarDayDialogProps {
  /** The day that is changed; left out for a new one. */
  readonly day?: NamedDay
  readonly onClose: () => void
}

/** A day off, or a weekend day that is worked, with the notice that says so. */
export function CalendarDayDialog({ day, onClose }: CalendarDayDialogProps): ReactNode {
  const t = useT()
  const save = useSaveDay(onClose)
  return (
    <Dialog isOpen onClose={onClose} title={t(calendarText.add)}>
      <Form
        submitLabel={t(calendarText.save)}
        isSending={save.isSending}
        problem={save.problem}
        onSubmit={(values) =>
          save.send({
            day: values.day('day'),
            kind: values.text('kind'),
            title: values.text('title'),
            basis: values.text('basis'),
          })
        }
      >
        <DayField
          name="day"
          label={t(calendarText.day)}
          isRequired
          defaultValue={day === undefined ? undefined : toDay(day.day)}
        />
        <ChoiceField
          name="kind"
          legend={t(calendarText.kind)}
          isRequired
          defaultValues={[day?.kind ?? 'holiday']}
          choices={(['holiday', 'working'] as const).map((kind) => ({
            value: kind,
            label: t(calendarText[kind]),
          }))}
        />
        <TextField
          name="title"
          label={t(calendarText.name)}
          isRequired
          maxLength={200}
          defaultValue={day?.title ?? ''}
        />
        <TextField
          name="basis"
          label={t(calendarText.basis)}
          isRequired
          maxLength={300}
          defaultValue={day?.basis ?? ''}
        />
      </Form>
    </Dialog>
  )
}

interface OrdinaryDayDialogProps {
  readonly day: NamedDay
  readonly onClose: () => void
}

/** Takes the exception away: the day is worked or free as its weekday says. */
export function OrdinaryDayDialog({ day, onClose }: OrdinaryDayDialogProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const save = useSaveDay(onClose)
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(calendarText.removeOf, { day: format.day(toDay(day.day)) })}
      description={t(calendarText.removeWhy)}
      confirmLabel={t(calendarText.remove)}
      isSending={save.isSending}
      problem={save.problem}
      onConfirm={() =>
        save.send({ day: day.day, kind: 'ordinary', title: day.title, basis: day.basis })
      }
    />
  )
}

function useSaveDay(onSaved: () => void) {
  const t = useT()
  const announce = useAnnounce()
  return useCommand({
    path: '/calendar',
    answer: CalendarView,
    // Deadlines on days off are judged anew.
    refreshes: [['calendar'], ['tasks']],
    onDone: () => {
      announce(t(calendarText.saved), 'done')
      onSaved()
    },
  })
}
