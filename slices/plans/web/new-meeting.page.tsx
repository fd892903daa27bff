import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useCommand } from '#web/command.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { meetingText, tasksText } from '../core/task-screen.text.ts'
import { RecordedMeetingView } from '../core/task.contract.ts'
import { planListQuery } from './plan-fetch.ts'
import { newMeetingRoute } from './plan.pages.ts'
import { readTaskFields, TaskFields } from './task-fields.tsx'
import { useGrantedPlaces } from './use-granted-places.ts'
import './fields.css'

/** The conclusions of a meeting as a document, with the tasks that they set. */
export function NewMeetingPage(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = newMeetingRoute.useNavigate()
  const { plan: wanted } = newMeetingRoute.useSearch()
  const { today, organisation } = useSession()
  const places = useGrantedPlaces('task.assign')
  const plans = useSuspenseQuery(planListQuery).data.items
  const [planId, setPlanId] = useState(wanted ?? plans[0]?.id)
  const plan = plans.find(({ id }) => id === planId)
  const placeId = plan?.placeId ?? places[0]?.value
  const [rows, setRows] = useState<readonly number[]>([0])
  const record = useCommand({
    path: '/meetings',
    answer: RecordedMeetingView,
    refreshes: [['tasks'], ['plans'], ['documents']],
    onDone: ({ taskIds }) => {
      announce(t(meetingText.recorded, { n: taskIds.length }), 'done')
      void navigate({ to: '/tasks', search: plan === undefined ? {} : { plan: plan.id } })
    },
  })
  return (
    <>
      <PageHeader
        title={t(meetingText.title)}
        lead={t(meetingText.lead)}
        trail={[{ label: t(tasksText.title), to: '/tasks' }]}
      />
      <Form
        draftKey="meeting:new"
        submitLabel={t(meetingText.record)}
        isSending={record.isSending}
        problem={record.problem}
        onSubmit={(values) =>
          record.send({
            placeId,
            planId: plan?.id,
            number: values.optionalText('number'),
            issuer: values.text('issuer'),
            heldOn: values.day('heldOn'),
            title: values.text('subject'),
            conclusions: values.text('conclusions'),
            tasks: rows.map((row) => readTaskFields(values, prefixOf(row))),
          })
        }
      >
        <SelectField
          name="planId"
          label={t(tasksText.plan)}
          defaultValue={planId}
          emptyLabel={t(tasksText.noPlan)}
          choices={plans.map(({ id, year, title }) => ({
            value: id,
            label: `${String(year)} – ${title}`,
          }))}
          onChoose={setPlanId}
        />
        <TextField name="subject" label={t(meetingText.subject)} isRequired maxLength={500} />
        <div className="columns field-line-up">
          <TextField name="number" label={t(meetingText.number)} maxLength={60} />
          <DayField
            name="heldOn"
            label={t(meetingText.heldOn)}
            isRequired
            latest={toDay(today)}
            defaultValue={toDay(today)}
          />
        </div>
        <TextField
          name="issuer"
          label={t(meetingText.issuer)}
          isRequired
          maxLength={300}
          defaultValue={organisation?.name ?? ''}
        />
        <TextArea
          name="conclusions"
          label={t(meetingText.conclusions)}
          rows={8}
          maxLength={50_000}
        />
        {placeId !== undefined && (
          <MeetingTasks
            placeId={placeId}
            programmeVersionId={plan?.programmeVersionId ?? null}
            rows={rows}
            onRows={setRows}
          />
        )}
      </Form>
    </>
  )
}

function prefixOf(row: number): string {
  return `task${String(row)}.`
}

interface MeetingTasksProps {
  readonly placeId: string
  readonly programmeVersionId: string | null
  /** A number for each task, which stays when another is taken away. */
  readonly rows: readonly number[]
  readonly onRows: (rows: readonly number[]) => void
}

function MeetingTasks(props: MeetingTasksProps): ReactNode {
  const t = useT()
  const { placeId, programmeVersionId, rows, onRows } = props
  return (
    <>
      {rows.map((row, index) => (
        <Card
          key={row}
          title={t(meetingText.taskOf, { n: index + 1 })}
          actions={
            <Button
              weight="quiet"
              isSmall
              onClick={() => {
                onRows(rows.filter((each) => each !== row))
              }}
            >
              {t(meetingText.removeTask, { n: index + 1 })}
            </Button>
          }
        >
          <TaskFields
            placeId={placeId}
            programmeVersionId={programmeVersionId}
            prefix={prefixOf(row)}
          />
        </Card>
      ))}
      <div>
        <Button
          icon="plus"
          onClick={() => {
            onRows([...rows, Math.max(-1, ...rows) + 1])
          }}
        >
          {t(meetingText.addTask)}
        </Button>
      </div>
    </>
  )
}
