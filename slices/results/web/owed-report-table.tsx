import type { ReactNode } from 'react'
import { daysBetween, toDay } from '#kernel/day.ts'
import { toPeriod } from '#kernel/period.ts'
import { Badge } from '#web/components/badge.tsx'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { OwedReportView } from '../core/report.contract.ts'
import { reportsText } from '../core/report-screen.text.ts'
import { reportAddress } from './report-address.ts'
import { ReportStateBadge } from './report-state-badge.tsx'
import './report-form.css'

interface OwedReportTableProps {
  readonly caption: string
  readonly reports: readonly OwedReportView[]
  readonly today: string
  /** Dates to remember: without a state, and without a form behind them. */
  readonly isReminder?: boolean
}

/** Owed reports: each leads to its form. */
export function OwedReportTable(props: OwedReportTableProps): ReactNode {
  const { caption, reports, today, isReminder = false } = props
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  const columns: readonly Column<OwedReportView>[] = [
    {
      key: 'report',
      header: t(reportsText.duty),
      isRowHeader: true,
      cell: (report) => report.dutyTitle[language],
    },
    {
      key: 'period',
      header: t(reportsText.period),
      cell: (report) => format.period(toPeriod(report.period)),
    },
    {
      key: 'due',
      header: t(reportsText.dueOn),
      cell: (report) => <DueDay report={report} today={today} isCounted={!isReminder} />,
    },
    ...(isReminder
      ? []
      : [
          {
            key: 'state',
            header: t(reportsText.state),
            cell: (report: OwedReportView) => <ReportStateBadge state={report.state} />,
          },
        ]),
    {
      key: 'basis',
      header: t(reportsText.basis),
      cell: (report) => <Basis report={report} />,
    },
  ]
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={reports}
      rowKey={(report) => `${report.dutyId} ${report.period}`}
      {...(isReminder ? {} : { rowTo: reportAddress })}
    />
  )
}

interface DueDayProps {
  readonly report: OwedReportView
  readonly today: string
  readonly isCounted: boolean
}

/** The last day in time, and how far off it is while the report is still owed. */
function DueDay({ report, today, isCounted }: DueDayProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const isOwed = report.state === null || report.state === 'draft' || report.state === 'returned'
  const days = daysBetween(toDay(today), toDay(report.dueOn))
  return (
    <span>
      {format.day(toDay(report.dueOn))}
      {isCounted && isOwed && report.timeliness !== 'not_open' && (
        <>
          {' '}
          <span className={days < 0 ? 'days-off late small' : 'days-off muted small'}>
            (
            {days < 0
              ? t(reportsText.daysLate, { n: -days })
              : t(reportsText.daysLeft, { n: days })}
            )
          </span>
        </>
      )}
      {report.openUntil !== null && (
        <span className="muted small">
          {' '}
          {t(reportsText.openUntil, { day: format.day(toDay(report.openUntil)) })}
        </span>
      )}
    </span>
  )
}

function Basis({ report }: { readonly report: OwedReportView }): ReactNode {
  const t = useT()
  return (
    <span>
      {report.basis}{' '}
      {report.certainty === 'recalled' && (
        <Badge icon="question" explanation={t(reportsText.certaintyRecalledWhy)}>
          {t(reportsText.certaintyRecalled)}
        </Badge>
      )}
    </span>
  )
}
