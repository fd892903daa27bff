import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { Menu } from '#web/components/menu.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { useCommand } from '#web/command.ts'
import { useT } from '#web/text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { RecordedTaskView, type TaskView } from '../core/task.contract.ts'
import { CompletionDialog } from './completion-dialog.tsx'
import { TaskChangeDialog } from './task-change-dialog.tsx'
import { useMayAt } from './use-may-at.ts'

type Asking = 'start' | 'complete' | 'cancel' | 'reopen' | 'note' | 'change'

/** What can be done with a task in its state, by whoever may. */
export function TaskActions({ task }: { readonly task: TaskView }): ReactNode {
  const t = useT()
  const mayCarryOut = useMayAt('task.carry_out', task.placeId)
  const mayAssign = useMayAt('task.assign', task.placeId)
  const [asking, setAsking] = useState<Asking>()
  const isOngoing = task.state === 'open' || task.state === 'under_way'
  const offered = (act: Asking) => () => {
    setAsking(act)
  }
  const further = [
    ...(mayCarryOut && task.state !== 'cancelled'
      ? [{ label: t(tasksText.note), onChoose: offered('note') }]
      : []),
    ...(mayAssign && isOngoing ? [{ label: t(tasksText.edit), onChoose: offered('change') }] : []),
    ...(mayAssign && isOngoing
      ? [{ label: t(tasksText.cancel), onChoose: offered('cancel'), isDanger: true }]
      : []),
    ...(mayCarryOut && task.state === 'done'
      ? [{ label: t(tasksText.reopen), onChoose: offered('reopen') }]
      : []),
  ]
  return (
    <>
      {mayCarryOut && task.state === 'open' && (
        <Button onClick={offered('start')}>{t(tasksText.start)}</Button>
      )}
      {mayCarryOut && isOngoing && (
        <Button weight="primary" icon="check" onClick={offered('complete')}>
          {t(tasksText.complete)}
        </Button>
      )}
      {further.length > 0 && <Menu label={t(tasksText.further)} items={further} />}
      <PrintButton />
      <TaskDialogs
        task={task}
        asking={asking}
        onClose={() => {
          setAsking(undefined)
        }}
      />
    </>
  )
}

const DECISIONS = {
  start: { title: tasksText.start, reason: undefined },
  cancel: { title: tasksText.cancel, reason: tasksText.cancelReason },
  reopen: { title: tasksText.reopen, reason: tasksText.reopenReason },
  note: { title: tasksText.note, reason: tasksText.noteText },
} as const

interface TaskDialogsProps {
  readonly task: TaskView
  readonly asking: Asking | undefined
  readonly onClose: () => void
}

function TaskDialogs({ task, asking, onClose }: TaskDialogsProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const decide = useCommand({
    path: `/tasks/${task.placeId}/${task.id}/decision`,
    answer: RecordedTaskView,
    refreshes: [['tasks']],
    onDone: () => {
      announce(t(tasksText.changed), 'done')
    },
  })
  if (asking === undefined) return null
  if (asking === 'complete') return <CompletionDialog task={task} isOpen onClose={onClose} />
  if (asking === 'change') return <TaskChangeDialog task={task} isOpen onClose={onClose} />
  const { title, reason } = DECISIONS[asking]
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(title)}
      description={task.title}
      confirmLabel={t(title)}
      needsReason={reason !== undefined}
      {...(reason !== undefined && { reasonLabel: t(reason) })}
      isSending={decide.isSending}
      problem={decide.problem}
      onConfirm={(note) => decide.send({ version: task.version, decision: asking, note })}
    />
  )
}
