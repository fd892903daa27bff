import { useState, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import type { AttachmentView } from '#slices/documents/core/document.contract.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { API_BASE } from '#web/api.ts'
import { useCommand } from '#web/command.ts'
import { FileField } from '#web/forms/file-field.tsx'
import { formatFileSize } from '#web/forms/file-size.ts'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { storeFile } from '#web/upload.ts'
import { useFormat } from '#web/use-format.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { TaskFilesView, type TaskView } from '../core/task.contract.ts'
import { EVIDENCE_KINDS, MOST_EVIDENCE_BYTES } from './evidence.ts'
import { useMayAt } from './use-may-at.ts'

interface EvidenceCardProps {
  readonly task: TaskView
  readonly attachments: readonly AttachmentView[]
}

/** The files that show what was done. */
export function EvidenceCard({ task, attachments }: EvidenceCardProps): ReactNode {
  const t = useT()
  const mayCarryOut = useMayAt('task.carry_out', task.placeId)
  const mayAttach = mayCarryOut && task.state !== 'cancelled'
  return (
    <Card title={t(tasksText.evidence)}>
      {attachments.length === 0 ? (
        <p className="muted">{t(tasksText.noEvidence)}</p>
      ) : (
        <ul>
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <EvidenceFile
                task={task}
                attachment={attachment}
                mayDetach={mayAttach && task.state !== 'done'}
              />
            </li>
          ))}
        </ul>
      )}
      {mayAttach && <AttachForm key={attachments.length} task={task} />}
    </Card>
  )
}

interface EvidenceFileProps {
  readonly task: TaskView
  readonly attachment: AttachmentView
  readonly mayDetach: boolean
}

function EvidenceFile({ task, attachment, mayDetach }: EvidenceFileProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  const announce = useAnnounce()
  const [isAsking, setAsking] = useState(false)
  const detach = useCommand({
    path: `/tasks/${task.placeId}/${task.id}/attachments/${attachment.id}/removal`,
    answer: TaskFilesView,
    refreshes: [['tasks', 'one', task.id]],
    onDone: () => {
      announce(t(tasksText.detached), 'done')
    },
  })
  const { name, size, caption, attachedBy, attachedAt, fileHash } = attachment
  return (
    <div className="cluster">
      <a href={`${API_BASE}/files/${fileHash}`} download={name}>
        {name}
      </a>
      {caption !== '' && <span>{caption}</span>}
      <span className="muted small">
        {[formatFileSize(size, language), attachedBy, format.instant(attachedAt)].join(' · ')}
      </span>
      {mayDetach && (
        <Button
          weight="quiet"
          isSmall
          label={t(tasksText.detachNamed, { name })}
          onClick={() => {
            setAsking(true)
          }}
        >
          {t(tasksText.detach)}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        title={t(tasksText.detachNamed, { name })}
        description={t(tasksText.detachWhy)}
        confirmLabel={t(tasksText.detach)}
        isSending={detach.isSending}
        problem={detach.problem}
        onConfirm={() => detach.send({})}
      />
    </div>
  )
}

/** The file goes up first, then it is tied to the task; a broken upload leaves nothing tied. */
function AttachForm({ task }: { readonly task: TaskView }): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const [progress, setProgress] = useState<number>()
  const [problem, setProblem] = useState<unknown>()
  const attach = useCommand({
    path: `/tasks/${task.placeId}/${task.id}/attachments`,
    answer: TaskFilesView,
    refreshes: [['tasks', 'one', task.id]],
  })

  async function send(file: File | undefined, caption: string): Promise<unknown> {
    if (file === undefined) return undefined
    setProblem(undefined)
    setProgress(0)
    try {
      const { hash, name } = await storeFile(file, { onProgress: setProgress })
      const answer = await attach.send({ attachmentId: uuidv7(), fileHash: hash, caption })
      if (answer !== undefined) announce(t(tasksText.attached, { name }), 'done')
      return answer
    } catch (error) {
      setProblem(error)
      return undefined
    } finally {
      setProgress(undefined)
    }
  }

  return (
    <Form
      submitLabel={t(tasksText.attach)}
      isSending={progress !== undefined || attach.isSending}
      problem={problem ?? attach.problem}
      onSubmit={(values) => send(values.file('file'), values.text('caption'))}
    >
      <FileField
        name="file"
        label={t(tasksText.file)}
        isRequired
        kinds={EVIDENCE_KINDS}
        maxBytes={MOST_EVIDENCE_BYTES}
        progress={progress}
      />
      <TextField name="caption" label={t(tasksText.caption)} maxLength={500} />
    </Form>
  )
}
