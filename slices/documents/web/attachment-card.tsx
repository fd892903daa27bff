import { useState, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
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
import { DocumentView, type AttachmentView } from '../core/document.contract.ts'
import { documentsText } from '../core/document.text.ts'

const KINDS = ['.pdf', '.docx', '.xlsx', '.jpg', '.jpeg', '.png', '.txt', '.csv']
/** As the server's own limit (platform/files). */
const MOST_BYTES = 20 * 1024 * 1024

interface AttachmentCardProps {
  readonly document: DocumentView
  readonly mayChange: boolean
}

/** The files of a document: the signed scan, annexes. */
export function AttachmentCard({ document, mayChange }: AttachmentCardProps): ReactNode {
  const t = useT()
  const { attachments } = document
  return (
    <Card title={t(documentsText.attachments)}>
      {attachments.length === 0 ? (
        <p className="muted">{t(documentsText.noAttachments)}</p>
      ) : (
        <ul>
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachedFile document={document} attachment={attachment} mayRemove={mayChange} />
            </li>
          ))}
        </ul>
      )}
      {mayChange && <AttachForm document={document} />}
    </Card>
  )
}

interface AttachedFileProps {
  readonly document: DocumentView
  readonly attachment: AttachmentView
  readonly mayRemove: boolean
}

function AttachedFile({ document, attachment, mayRemove }: AttachedFileProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  const announce = useAnnounce()
  const [isAsking, setAsking] = useState(false)
  const remove = useCommand({
    path: `/documents/${document.id}/attachments/${attachment.id}/removal`,
    answer: DocumentView,
    refreshes: [['documents', 'one', document.id]],
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

/** The file goes up first, then it is tied to the document; a broken upload leaves nothing tied. */
function AttachForm({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const [progress, setProgress] = useState<number>()
  const [problem, setProblem] = useState<unknown>()
  const attach = useCommand({
    path: `/documents/${document.id}/attachments`,
    answer: DocumentView,
    refreshes: [['documents', 'one', document.id]],
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
      key={document.attachments.length}
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
