import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { LoadingState } from '#web/components/states.tsx'
import { useCommand } from '#web/command.ts'
import { Form } from '#web/forms/form.tsx'
import { TextArea } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { RecordedTaskView, type TaskView } from '../core/task.contract.ts'
import { planQuery } from './plan-fetch.ts'
import { readTaskFields, TaskFields } from './task-fields.tsx'

interface TaskChangeDialogProps {
  readonly task: TaskView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Changes what a task says; the change and its reason stay in its history. */
export function TaskChangeDialog({ task, isOpen, onClose }: TaskChangeDialogProps): ReactNode {
  const t = useT()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} width="wide" title={t(tasksText.edit)}>
      <TaskChangeForm task={task} onDone={onClose} />
    </Dialog>
  )
}

interface TaskChangeFormProps {
  readonly task: TaskView
  readonly onDone: () => void
}

function TaskChangeForm({ task, onDone }: TaskChangeFormProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const plan = useQuery({ ...planQuery(task.planId ?? ''), enabled: task.planId !== null })
  const change = useCommand({
    path: `/tasks/${task.placeId}/${task.id}/change`,
    answer: RecordedTaskView,
    refreshes: [['tasks']],
    onDone: () => {
      announce(t(tasksText.changed), 'done')
      onDone()
    },
  })
  if (task.planId !== null && plan.data === undefined) return <LoadingState />
  return (
    <Form
      draftKey={`task:change:${task.id}:${String(task.version)}`}
      submitLabel={t(tasksText.save)}
      isSending={change.isSending}
      problem={change.problem}
      onSubmit={(values) =>
        change.send({
          version: task.version,
          ...readTaskFields(values),
          reason: values.text('reason'),
        })
      }
    >
      <TaskFields
        placeId={task.placeId}
        programmeVersionId={plan.data?.programmeVersionId ?? null}
        task={{
          title: task.title,
          organisationId: task.organisation?.id ?? null,
          coordinatingIds: task.coordinating.map(({ id }) => id),
          nodeId: task.node?.id ?? null,
          dueOn: task.dueOn,
        }}
      />
      <TextArea
        name="reason"
        label={t(tasksText.changeReason)}
        isRequired
        rows={2}
        maxLength={2000}
      />
    </Form>
  )
}
