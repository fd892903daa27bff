import type { ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { useCommand } from '#web/command.ts'
import { Form } from '#web/forms/form.tsx'
import { useT } from '#web/text.ts'
import { DocumentView } from '../core/document.contract.ts'
import { documentsText } from '../core/document.text.ts'
import { FactsFields, readFacts } from './facts-fields.tsx'

interface CorrectionDialogProps {
  readonly document: DocumentView
  readonly onClose: () => void
}

/** Corrects what is said about a document; its text stays as it was recorded. */
export function CorrectionDialog({ document, onClose }: CorrectionDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const correct = useCommand({
    path: `/documents/${document.id}/correction`,
    answer: DocumentView,
    refreshes: [['documents']],
    onDone: () => {
      announce(t(documentsText.corrected), 'done')
      onClose()
    },
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(documentsText.correct)}
      description={t(documentsText.correctHint)}
    >
      <Form
        submitLabel={t(documentsText.correct)}
        isSending={correct.isSending}
        problem={correct.problem}
        onSubmit={(values) => correct.send({ version: document.version, ...readFacts(values) })}
      >
        <FactsFields document={document} />
      </Form>
    </Dialog>
  )
}
