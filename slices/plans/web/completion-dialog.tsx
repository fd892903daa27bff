import { useState, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import { toDay } from '#kernel/day.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { useCommand } from '#web/command.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { FileField } from '#web/forms/file-field.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { Form } from '#web/forms/form.tsx'
import { TextArea } from '#web/forms/text-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { storeFile } from '#web/upload.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { RecordedTaskView, TaskFilesView, type TaskView } from '../core/task.contract.ts'
import { EVIDENCE_KINDS, MOST_EVIDENCE_BYTES } from './evidence.ts'

interface CompletionDialogProps {
  readonly task: TaskView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Completes a task: what was achieved, on which day, with a file that shows it. */
export function CompletionDialog({ task, isOpen, onClose }: CompletionDialogProps): ReactNode {
  const t = useT()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(tasksText.complete)}
      description={task.title}
    >
      <CompletionForm task={task} onDone={onClose} />
    </Dialog>
  )
}

interface CompletionFormProps {
  readonly task: TaskView
  readonly onDone: () => void
}

/** The evidence is tied to the task before it is done: a broken upload leaves the task open. */
function CompletionForm({ task, onDone }: CompletionFormProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const today = toDay(useSession().today)
  const [progress, setProgress] = useState<number>()
  const [problem, setProblem] = useState<unknown>()
  const path = `/tasks/${task.placeId}/${task.id}`
  const attach = useCommand({
    path: `${path}/attachments`,
    answer: TaskFilesView,
    refreshes: [['tasks', 'one', task.id]],
  })
  const complete = useCommand({
    path: `${path}/decision`,
    answer: RecordedTaskView,
    refreshes: [['tasks']],
    onDone: () => {
      announce(t(tasksText.changed), 'done')
      onDone()
    },
  })

  async function send(values: FormValues): Promise<unknown> {
    setProblem(undefined)
    try {
      const file = values.file('evidence')
      if (file !== undefined) {
        setProgress(0)
        const { hash } = await storeFile(file, { onProgress: setProgress })
        const kept = await attach.send({ attachmentId: uuidv7(), fileHash: hash, caption: '' })
        if (kept === undefined) return undefined
      }
      return await complete.send({
        version: task.version,
        decision: 'complete',
        note: values.text('outcome'),
        completedOn: values.day('completedOn'),
      })
    } catch (error) {
      setProblem(error)
      return undefined
    } finally {
      setProgress(undefined)
    }
  }

  return (
    <Form
      draftKey={`task:complete:${task.id}`}
      submitLabel={t(tasksText.complete)}
      isSending={progress !== undefined || complete.isSending}
      problem={problem ?? attach.problem ?? complete.problem}
      onSubmit={send}
    >
      <TextArea
        name="outcome"
        label={t(tasksText.outcome)}
        hint={t(tasksText.outcomeHint)}
        isRequired
        maxLength={4000}
      />
      <DayField
        name="completedOn"
        label={t(tasksText.completedOn)}
        isRequired
        defaultValue={today}
        latest={today}
      />
      <FileField
        name="evidence"
        label={t(tasksText.evidenceFile)}
        kinds={EVIDENCE_KINDS}
        maxBytes={MOST_EVIDENCE_BYTES}
        progress={progress}
      />
    </Form>
  )
}
