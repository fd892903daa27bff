import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { toPeriod } from '#kernel/period.ts'
import { Badge, GeneratedBadge } from '#web/components/badge.tsx'
import { Card } from '#web/components/card.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ReportFormView } from '../core/report.contract.ts'
import { reportFormText, reportsText, valueStateText } from '../core/report-screen.text.ts'
import { draftKeyOf } from './divided-lines.ts'
import { EntryForm } from './entry-form.tsx'
import { isCorrecting, useMayOn } from './report-act.ts'
import { ReportBanner } from './report-banner.tsx'
import { ReportFiles } from './report-files.tsx'
import { ReportCertificates, ReportChanges, ReportHistory } from './report-record.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { ReportStateBadge } from './report-state-badge.tsx'
import { reportFormQuery } from './result-fetch.ts'
import { reportFormRoute } from './result.pages.ts'

/** One report of one unit for one period: entered, submitted, returned, certified, corrected. */
export function ReportFormPage(): ReactNode {
  const { placeId, organisationId, dutyId, period } = reportFormRoute.useSearch()
  const { data: form } = useSuspenseQuery(
    reportFormQuery({ placeId, organisationId, dutyId, period }),
  )
  return <Report key={draftKeyOf(form)} form={form} />
}

function Report({ form }: { readonly form: ReportFormView }): ReactNode {
  const [isDirty, setDirty] = useState(false)
  const isEntered = useIsEntered(form)
  return (
    <>
      <ReportHeader form={form} />
      <div className="stack">
        <ReportBanner form={form} isDirty={isDirty} />
        <ReportFigures form={form} isEntered={isEntered} onDirty={setDirty} />
        <ReportChanges form={form} />
        <div className="columns">
          <ReportFiles form={form} />
          <ReportCertificates form={form} />
          <ReportHistory form={form} />
        </div>
      </div>
    </>
  )
}

/** Whether the figures stand as a form: the reader enters them, and the report takes figures now. */
function useIsEntered(form: ReportFormView): boolean {
  const search = reportFormRoute.useSearch()
  const mayEnter = useMayOn(form)('result.enter')
  if (!mayEnter || !form.mayEnter || form.lines.length === 0) return false
  return form.state !== 'certified' || isCorrecting(search)
}

function ReportHeader({ form }: { readonly form: ReportFormView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <PageHeader
      title={t(reportFormText.title, {
        duty: form.dutyTitle[language],
        period: format.period(toPeriod(form.period)),
      })}
      trail={[{ label: t(reportsText.title), to: '/reports' }]}
      lead={t(reportFormText.lead, {
        office: form.organisationName,
        day: format.day(toDay(form.dueOn)),
      })}
      badges={
        <>
          <ReportStateBadge state={form.reportId === null ? null : form.state} />
          {form.valueState !== 'reported' && (
            <Badge tone="info">{t(valueStateText[form.valueState])}</Badge>
          )}
          {form.generated && <GeneratedBadge />}
        </>
      }
      actions={<PrintButton />}
    />
  )
}

interface ReportFiguresProps {
  readonly form: ReportFormView
  readonly isEntered: boolean
  readonly onDirty: (isDirty: boolean) => void
}

/** The form on the screen; on paper always the sheet, as it was last saved. */
function ReportFigures({ form, isEntered, onDirty }: ReportFiguresProps): ReactNode {
  const t = useT()
  if (!isEntered) return <ReportSheet form={form} />
  return (
    <>
      <div className="no-print">
        <Card title={t(reportFormText.entry)}>
          <EntryForm form={form} onDirty={onDirty} />
        </Card>
      </div>
      <div className="print-only">
        <ReportSheet form={form} />
      </div>
    </>
  )
}
