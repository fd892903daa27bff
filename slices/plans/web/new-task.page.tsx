import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useCommand } from '#web/command.ts'
import { Form } from '#web/forms/form.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { RecordedTaskView } from '../core/task.contract.ts'
import { planListQuery } from './plan-fetch.ts'
import { newTaskRoute } from './plan.pages.ts'
import { readTaskFields, TaskFields } from './task-fields.tsx'
import { useGrantedPlaces } from './use-granted-places.ts'

/** Assigns a task by hand; in a plan, its parts of the programme can be named. */
export function NewTaskPage(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = newTaskRoute.useNavigate()
  const { plan: wanted } = newTaskRoute.useSearch()
  const places = useGrantedPlaces('task.assign')
  const plans = useSuspenseQuery(planListQuery).data.items
  const [planId, setPlanId] = useState(wanted ?? plans[0]?.id)
  const plan = plans.find(({ id }) => id === planId)
  const [chosenPlace, setChosenPlace] = useState(places[0]?.value)
  // A task of a plan lies at the plan's place.
  const placeId = plan?.placeId ?? chosenPlace
  const create = useCommand({
    path: '/tasks',
    answer: RecordedTaskView,
    refreshes: [['tasks'], ['plans']],
    onDone: (task) => {
      announce(t(tasksText.assigned), 'done')
      void navigate({
        to: '/tasks/$placeId/$taskId',
        params: { placeId: task.placeId, taskId: task.taskId },
      })
    },
  })
  return (
    <>
      <PageHeader
        title={t(tasksText.assign)}
        trail={[{ label: t(tasksText.title), to: '/tasks' }]}
      />
      <Form
        draftKey="task:new"
        submitLabel={t(tasksText.assign)}
        isSending={create.isSending}
        problem={create.problem}
        onSubmit={(values) =>
          create.send({ placeId, planId: plan?.id, kind: 'task', ...readTaskFields(values) })
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
        {plan === undefined && (
          <SelectField
            name="placeId"
            label={t(tasksText.place)}
            isRequired
            defaultValue={chosenPlace}
            choices={places}
            onChoose={setChosenPlace}
          />
        )}
        {placeId !== undefined && (
          <TaskFields
            key={`${placeId} ${plan?.id ?? ''}`}
            placeId={placeId}
            programmeVersionId={plan?.programmeVersionId ?? null}
          />
        )}
      </Form>
    </>
  )
}
