import type { ReactNode } from 'react'
import type { AttachmentView } from '#slices/documents/core/document.contract.ts'
import { AttachmentCard } from '#slices/documents/web/attachment-card.tsx'
import { useT } from '#web/text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import type { TaskView } from '../core/task.contract.ts'
import { useMayAt } from './use-may-at.ts'

interface EvidenceCardProps {
  readonly task: TaskView
  readonly attachments: readonly AttachmentView[]
}

/** The files that show what was done. What was handed in as done keeps its files. */
export function EvidenceCard({ task, attachments }: EvidenceCardProps): ReactNode {
  const t = useT()
  const mayCarryOut = useMayAt('task.carry_out', task.placeId)
  const mayAttach = mayCarryOut && task.state !== 'cancelled'
  return (
    <AttachmentCard
      title={t(tasksText.evidence)}
      empty={t(tasksText.noEvidence)}
      holder={{
        address: `/tasks/${task.placeId}/${task.id}`,
        attachments,
        refreshes: [['tasks', 'one', task.id]],
      }}
      mayAttach={mayAttach}
      mayRemove={mayAttach && task.state !== 'done'}
    />
  )
}
