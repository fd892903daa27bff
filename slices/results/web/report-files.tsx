import type { ReactNode } from 'react'
import { AttachmentCard } from '#slices/documents/web/attachment-card.tsx'
import { Card } from '#web/components/card.tsx'
import { useT } from '#web/text.ts'
import type { ReportFormView } from '../core/report.contract.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { useMayOn } from './report-act.ts'

/** The evidence of a report. What waits for its checker, or was certified, keeps what it has. */
export function ReportFiles({ form }: { readonly form: ReportFormView }): ReactNode {
  const t = useT()
  const mayEnter = useMayOn(form)('result.enter')
  const { placeId, reportId, state, attachments } = form
  if (reportId === null) {
    if (!mayEnter || form.lines.length === 0) return null
    return (
      <Card title={t(reportFormText.files)}>
        <p className="muted">{t(reportFormText.fileSaveFirst)}</p>
      </Card>
    )
  }
  return (
    <AttachmentCard
      holder={{
        address: `/reports/${placeId}/${reportId}`,
        attachments,
        refreshes: [['results', 'form']],
      }}
      mayAttach={mayEnter && state !== 'submitted'}
      mayRemove={mayEnter && (state === 'draft' || state === 'returned')}
    />
  )
}
