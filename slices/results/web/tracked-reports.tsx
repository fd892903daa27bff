import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type * as z from 'zod/mini'
import { toDay, type Day } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import { Badge } from '#web/components/badge.tsx'
import { Stat, Stats } from '#web/components/card.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { TrackedReportView } from '../core/report.contract.ts'
import { reportsText, reportStateText } from '../core/report-screen.text.ts'
import { reportAddress } from './report-address.ts'
import { ReportStateBadge } from './report-state-badge.tsx'
import { reportTrackingQuery } from './result-fetch.ts'

type TrackedReport = z.infer<typeof TrackedReportView>

interface TrackedReportsProps {
  readonly duty: {
    readonly id: string
    readonly title: { readonly vi: string; readonly en: string }
  }
  readonly period: Period
  readonly within: string
  readonly today: Day
}

/** Every unit that owes the report of a period, those that have not begun among them. */
export function TrackedReports({ duty, period, within, today }: TrackedReportsProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  const { dueOn, items } = useSuspenseQuery(
    reportTrackingQuery({ dutyId: duty.id, period, within }),
  ).data
  const isLate = today > dueOn
  return (
    <>
      <TrackedCounts items={items} dueOn={toDay(dueOn)} />
      <DataTable
        caption={t(reportsText.trackedCaption, {
          duty: duty.title[language],
          period: format.period(period),
        })}
        columns={[
          {
            key: 'unit',
            header: t(reportsText.unit),
            isRowHeader: true,
            cell: (report) => report.organisationName,
          },
          {
            key: 'state',
            header: t(reportsText.state),
            cell: (report) => <TrackedState report={report} isLate={isLate} />,
          },
          {
            key: 'submitted',
            header: t(reportsText.submittedAt),
            cell: (report) => report.submittedAt && format.instant(report.submittedAt),
          },
        ]}
        rows={items}
        rowKey={(report) => report.organisationId}
        rowTo={(report) => reportAddress({ ...report, dutyId: duty.id, period })}
        empty={
          <EmptyState title={t(reportsText.nobodyOwes)}>
            {t(reportsText.nobodyOwesFirst)}
          </EmptyState>
        }
      />
    </>
  )
}

function TrackedState({
  report,
  isLate,
}: {
  readonly report: TrackedReport
  readonly isLate: boolean
}): ReactNode {
  const t = useT()
  return (
    <span className="cluster">
      <ReportStateBadge state={report.state} />
      {isLate && !isHandedIn(report) && (
        <Badge tone="bad" icon="clock">
          {t(reportsText.late)}
        </Badge>
      )}
      {report.changedSinceCertified && (
        <Badge tone="warn" icon="edit">
          {t(reportsText.changedSince)}
        </Badge>
      )}
    </span>
  )
}

function TrackedCounts({
  items,
  dueOn,
}: {
  readonly items: readonly TrackedReport[]
  readonly dueOn: Day
}): ReactNode {
  const t = useT()
  const format = useFormat()
  const count = (holds: (report: TrackedReport) => boolean) =>
    format.number(items.filter(holds).length)
  return (
    <Stats>
      <Stat
        label={t(reportsText.notSubmitted)}
        value={count((report) => !isHandedIn(report) && report.state !== 'returned')}
        note={`${t(reportsText.dueOn)}: ${format.day(dueOn)}`}
      />
      <Stat
        label={t(reportStateText.submitted)}
        value={count(({ state }) => state === 'submitted')}
      />
      <Stat
        label={t(reportStateText.returned)}
        value={count(({ state }) => state === 'returned')}
      />
      <Stat
        label={t(reportStateText.certified)}
        value={count(({ state }) => state === 'certified')}
        note={t(reportsText.ofUnits, { n: items.length })}
      />
      <Stat
        label={t(reportsText.changedSince)}
        value={count((report) => report.changedSinceCertified)}
      />
    </Stats>
  )
}

function isHandedIn({ state }: TrackedReport): boolean {
  return state === 'submitted' || state === 'certified'
}
