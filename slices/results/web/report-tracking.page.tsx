import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toDay, type Day } from '#kernel/day.ts'
import { PERIOD_KINDS, toPeriod, type Period, type PeriodKind } from '#kernel/period.ts'
import { ButtonLink } from '#web/components/button.tsx'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useLanguage } from '#web/language.tsx'
import { useMay, useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { reportsText } from '../core/report-screen.text.ts'
import { ReopeningRequests } from './reopening-requests.tsx'
import { dutiesQuery } from './result-fetch.ts'
import { reportTrackingRoute } from './result.pages.ts'
import { TrackedReports } from './tracked-reports.tsx'
import { periodsUntil, periodToFollow } from './tracked-period.ts'

/** Who has reported for a period within the place of the person's office, and who asks for more time. */
export function ReportTrackingPage(): ReactNode {
  const t = useT()
  const { place, today } = useSession()
  const mayReopen = useMay('result.reopen')
  return (
    <>
      <PageHeader
        title={t(reportsText.tracking)}
        lead={t(reportsText.trackingLead)}
        actions={
          <>
            <ButtonLink to={`/reports?year=${today.slice(0, 4)}`}>
              {t(reportsText.ownCalendar)}
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      {place === null ? (
        <EmptyState title={t(reportsText.noOffice)}>{t(reportsText.noOfficeFirst)}</EmptyState>
      ) : (
        <div className="stack">
          {mayReopen && <ReopeningRequests within={place.id} />}
          <Tracking within={place.id} today={toDay(today)} />
        </div>
      )}
    </>
  )
}

interface FollowedDuty {
  readonly id: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly kind: PeriodKind
}

function Tracking({ within, today }: { readonly within: string; readonly today: Day }): ReactNode {
  const t = useT()
  const duties = useFollowedDuties()
  const search = reportTrackingRoute.useSearch()
  const duty = duties.find(({ id }) => id === search.duty) ?? duties[0]
  if (duty === undefined) {
    return <EmptyState title={t(reportsText.noDuties)}>{t(reportsText.noDutiesFirst)}</EmptyState>
  }
  const periods = periodsUntil(duty.kind, today)
  const period = periods.find((one) => one === search.period) ?? periodToFollow(duty.kind, today)
  return (
    <>
      <TrackingFilters duties={duties} duty={duty} periods={periods} period={period} />
      <TrackedReports duty={duty} period={period} within={within} today={today} />
    </>
  )
}

/** The duties that are entered here, the most frequent first: that is the one of these weeks. */
function useFollowedDuties(): readonly FollowedDuty[] {
  const { items } = useSuspenseQuery(dutiesQuery).data
  const entered = items.filter(({ indicatorIds }) => indicatorIds.length > 0)
  return PERIOD_KINDS.toReversed().flatMap((kind) =>
    entered.filter(({ every }) => every === kind).map(({ id, title }) => ({ id, title, kind })),
  )
}

interface TrackingFiltersProps {
  readonly duties: readonly FollowedDuty[]
  readonly duty: FollowedDuty
  readonly periods: readonly Period[]
  readonly period: Period
}

function TrackingFilters({ duties, duty, periods, period }: TrackingFiltersProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  const navigate = reportTrackingRoute.useNavigate()
  return (
    <FilterBar
      isFiltered={false}
      onFilter={(filters) => {
        void navigate({ search: filters })
      }}
    >
      <SelectField
        key={duty.id}
        name="duty"
        label={t(reportsText.duty)}
        defaultValue={duty.id}
        hasEmpty={false}
        choices={duties.map(({ id, title }) => ({ value: id, label: title[language] }))}
      />
      <SelectField
        key={period}
        name="period"
        label={t(reportsText.period)}
        defaultValue={period}
        hasEmpty={false}
        choices={periods.map((one) => ({ value: one, label: format.period(toPeriod(one)) }))}
      />
    </FilterBar>
  )
}
