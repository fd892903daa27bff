import type { ReactNode } from 'react'
import { toPeriod } from '#kernel/period.ts'
import { Badge } from '#web/components/badge.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { WhyEntryView } from '../core/dashboard.contract.ts'
import { dashboardText, entrySourceText } from '../core/result-screen.text.ts'
import { reportAddress } from './report-address.ts'

/** A hash is told apart by its beginning; the whole of it stands in the report. */
const SHOWN_OF_HASH = 12

/** The entries behind a figure: unit, period, value, who and when, the report and its certificate. */
export function WhyEntries({ entries }: { readonly entries: readonly WhyEntryView[] }): ReactNode {
  const t = useT()
  const format = useFormat()
  return (
    <DataTable
      caption={`${t(dashboardText.entries)} (${String(entries.length)})`}
      columns={[
        {
          key: 'unit',
          header: t(dashboardText.unit),
          isRowHeader: true,
          cell: (entry) => entry.placeName,
        },
        { key: 'code', header: t(dashboardText.target), cell: (entry) => entry.indicatorCode },
        {
          key: 'period',
          header: t(dashboardText.period),
          cell: (entry) => <EntryPeriod entry={entry} />,
        },
        {
          key: 'value',
          header: t(dashboardText.value),
          kind: 'figure',
          cell: (entry) => format.number(entry.value),
        },
        {
          key: 'by',
          header: t(dashboardText.enteredBy),
          cell: (entry) => <EnteredBy entry={entry} />,
        },
        {
          key: 'certificate',
          header: t(dashboardText.certificate),
          cell: ({ certificateHash }) =>
            certificateHash === null ? (
              <span className="muted">{t(dashboardText.notCertified)}</span>
            ) : (
              <code title={certificateHash}>{certificateHash.slice(0, SHOWN_OF_HASH)}…</code>
            ),
        },
      ]}
      rows={entries}
      rowKey={(entry) =>
        `${entry.placeId} ${entry.indicatorCode} ${entry.period} ${entry.recordedAt}`
      }
      empty={
        <EmptyState title={t(dashboardText.noEntries)}>
          {t(dashboardText.noEntriesFirst)}
        </EmptyState>
      }
    />
  )
}

/** The period leads to the report in which the figure was entered. */
function EntryPeriod({ entry }: { readonly entry: WhyEntryView }): ReactNode {
  const format = useFormat()
  const { placeId, organisationId, dutyId, period } = entry
  const words = format.period(toPeriod(period))
  if (organisationId === null || dutyId === null) return words
  return (
    <PageLink to={reportAddress({ placeId, organisationId, dutyId, period })}>{words}</PageLink>
  )
}

function EnteredBy({ entry }: { readonly entry: WhyEntryView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const source = entrySourceText[entry.source]
  return (
    <span>
      {entry.enteredByName ?? (source === undefined ? entry.source : t(source))}
      <span className="muted small"> · {format.instant(entry.recordedAt)}</span>
      {entry.corrections > 0 && (
        <>
          {' '}
          <Badge tone="warn" {...(entry.reason === null ? {} : { explanation: entry.reason })}>
            {t(dashboardText.corrections, { n: entry.corrections })}
          </Badge>
        </>
      )}
    </span>
  )
}
