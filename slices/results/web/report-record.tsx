import type { ReactNode } from 'react'
import { Card } from '#web/components/card.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ReportFormView } from '../core/report.contract.ts'
import { reportEventText, reportFormText } from '../core/report-screen.text.ts'
import { useTagWords } from './tag-words.ts'
import './report-form.css'

interface ReportPartProps {
  readonly form: ReportFormView
}

/** What changed since the report was certified; the certified version itself never changes. */
export function ReportChanges({ form }: ReportPartProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { wordsOf } = useTagWords()
  const changes = form.changesSinceCertified
  if (changes.length === 0) return null
  const words = (figure: string | undefined) => (figure === undefined ? '–' : format.number(figure))
  return (
    <Card title={t(reportFormText.changes)}>
      <p className="muted">{t(reportFormText.changesWhy)}</p>
      <DataTable
        caption={t(reportFormText.changes)}
        isCaptionHidden
        columns={[
          {
            key: 'line',
            header: t(reportFormText.line),
            isRowHeader: true,
            cell: (change) =>
              [`${change.indicatorCode}. ${change.indicatorTitle}`, wordsOf(change.tags)]
                .filter((part) => part !== '')
                .join(', '),
          },
          {
            key: 'certified',
            header: t(reportFormText.certifiedValue),
            kind: 'figure',
            cell: (change) => words(change.certified),
          },
          {
            key: 'now',
            header: t(reportFormText.nowValue),
            kind: 'figure',
            cell: (change) => words(change.now),
          },
        ]}
        rows={changes}
        rowKey={(change) => `${change.indicatorCode} ${change.tags}`}
      />
    </Card>
  )
}

/** Who certified the report and when, each time with the hash of what was frozen. */
export function ReportCertificates({ form }: ReportPartProps): ReactNode {
  const t = useT()
  const format = useFormat()
  if (form.certificates.length === 0) return null
  return (
    <Card title={t(reportFormText.certificates)}>
      <ul className="certificate-list">
        {form.certificates.map((certificate) => (
          <li key={certificate.id}>
            <p>
              {t(reportFormText.certifiedBy, {
                name: certificate.certifiedByName,
                at: format.instant(certificate.certifiedAt),
              })}
            </p>
            <p className="small muted">
              {t(reportFormText.hash)}: <code className="hash">{certificate.hash}</code>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What happened to the report, by whom, with the reasons given. */
export function ReportHistory({ form }: ReportPartProps): ReactNode {
  const t = useT()
  if (form.events.length === 0) return null
  return (
    <Card title={t(reportFormText.history)}>
      <Timeline
        events={form.events.map((event, index) => {
          const text = reportEventText[event.kind]
          return {
            key: `${event.at} ${String(index)}`,
            at: event.at,
            title: text === undefined ? event.kind : t(text),
            by: event.actorName,
            ...(event.note === '' ? {} : { detail: event.note }),
          }
        })}
      />
    </Card>
  )
}
