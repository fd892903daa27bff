import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorState } from '#web/components/states.tsx'
import { useCommand } from '#web/command.ts'
import { useT } from '#web/text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { RecordedTaskView, type TaskView } from '../core/task.contract.ts'
import { CompletionDialog } from './completion-dialog.tsx'
import { useMayAt } from './use-may-at.ts'

/** The next step of a task on the board: start it, complete it, or take it up again. */
export function TaskMoves({ task }: { readonly task: TaskView }): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const mayCarryOut = useMayAt('task.carry_out', task.placeId)
  const [isCompleting, setCompleting] = useState(false)
  const decide = useCommand({
    path: `/tasks/${task.placeId}/${task.id}/decision`,
    answer: RecordedTaskView,
    refreshes: [['tasks']],
    onDone: () => {
      announce(t(tasksText.changed), 'done')
    },
  })
  if (!mayCarryOut || task.state === 'done' || task.state === 'cancelled') return null
  return (
    <div className="cluster no-print">
      {task.state === 'open' && (
        <Button
          isSmall
          isBusy={decide.isSending}
          label={t(tasksText.startOf, { title: task.title })}
          onClick={() => void decide.send({ version: task.version, decision: 'start', note: '' })}
        >
          {t(tasksText.start)}
        </Button>
      )}
      <Button
        isSmall
        label={t(tasksText.completeOf, { title: task.title })}
        onClick={() => {
          setCompleting(true)
        }}
      >
        {t(tasksText.complete)}
      </Button>
      {decide.problem !== null && <ErrorState problem={decide.problem} />}
      <CompletionDialog
        task={task}
        isOpen={isCompleting}
        onClose={() => {
          setCompleting(false)
        }}
      />
    </div>
  )
}
