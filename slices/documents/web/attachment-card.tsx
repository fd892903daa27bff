import type { QueryKey } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import * as z from 'zod/mini'
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
import type { AttachmentView } from '../core/document.contract.ts'
import { documentsText } from '../core/document.text.ts'

const KINDS = ['.pdf', '.docx', '.xlsx', '.jpg', '.jpeg', '.png', '.txt', '.csv']
/** As the server's own limit (platform/files). */
const MOST_BYTES = 20 * 1024 * 1024

/** What holds the files: a document, a report, a task. Its routes for files lie under its address. */
export interface AttachmentHolder {
  /** Under /api/v1: `/documents/0192…`. */
  readonly address: string
  readonly attachments: readonly AttachmentView[]
  /** The queries that show the files. */
  readonly refreshes: readonly QueryKey[]
}

interface AttachmentCardProps {
  /** What the holder calls its files, and what is said when it has none. */
  readonly title?: string
  readonly empty?: string
  readonly holder: AttachmentHolder
  readonly mayAttach: boolean
  readonly mayRemove: boolean
}

/** The holder as it is now; each kind answers in its own shape, and its page reads it anew. */
const ChangedView = z.looseObject({})

/** The files of a document, a report or a task: the signed scan, annexes, lists, photographs. */
export function AttachmentCard(props: AttachmentCardProps): ReactNode {
  const t = useT()
  const { holder, mayAttach, mayRemove, title, empty } = props
  const { attachments } = holder
  return (
    <Card title={title ?? t(documentsText.attachments)}>
      {attachments.length === 0 ? (
        <p className="muted">{empty ?? t(documentsText.noAttachments)}</p>
      ) : (
        <ul>
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachedFile holder={holder} attachment={attachment} mayRemove={mayRemove} />
            </li>
          ))}
        </ul>
      )}
      {mayAttach && (
        <div className="no-print">
          <AttachForm holder={holder} />
        </div>
      )}
    </Card>
  )
}

interface AttachedFileProps {
  readonly holder: AttachmentHolder
  readonly attachment: AttachmentView
  readonly mayRemove: boolean
}

function AttachedFile({ holder, attachment, mayRemove }: AttachedFileProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  const announce = useAnnounce()
  const [isAsking, setAsking] = useState(false)
  const remove = useCommand({
    path: `${holder.address}/attachments/${attachment.id}/removal`,
    answer: ChangedView,
    refreshes: holder.refreshes,
    onDone: () => {
      announce(t(documentsText.removed), 'done')
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
      {mayRemove && (
        <Button
          weight="quiet"
          isSmall
          label={t(documentsText.removeFile, { name })}
          onClick={() => {
            setAsking(true)
          }}
        >
          {t(documentsText.remove)}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        title={t(documentsText.removeFile, { name })}
        description={t(documentsText.removeConfirm)}
        confirmLabel={t(documentsText.remove)}
        isSending={remove.isSending}
        problem={remove.problem}
        onConfirm={() => remove.send({})}
      />
    </div>
  )
}

/** The file goes up first, then it is tied to its holder; a broken upload leaves nothing tied. */
function AttachForm({ holder }: { readonly holder: AttachmentHolder }): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const [progress, setProgress] = useState<number>()
  const [problem, setProblem] = useState<unknown>()
  const attach = useCommand({
    path: `${holder.address}/attachments`,
    answer: ChangedView,
    refreshes: holder.refreshes,
  })

  async function send(file: File | undefined, caption: string): Promise<unknown> {
    if (file === undefined) return undefined
    setProblem(undefined)
    setProgress(0)
    try {
      const { hash, name } = await storeFile(file, { onProgress: setProgress })
      const answer = await attach.send({ attachmentId: uuidv7(), fileHash: hash, caption })
      if (answer !== undefined) announce(t(documentsText.attached, { name }), 'done')
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
      key={holder.attachments.length}
      submitLabel={t(documentsText.attach)}
      isSending={progress !== undefined || attach.isSending}
      problem={problem ?? attach.problem}
      onSubmit={(values) => send(values.file('file'), values.text('caption'))}
    >
      <FileField
        name="file"
        label={t(documentsText.file)}
        isRequired
        kinds={KINDS}
        maxBytes={MOST_BYTES}
        progress={progress}
      />
      <TextField name="caption" label={t(documentsText.caption)} maxLength={500} />
    </Form>
  )
}
