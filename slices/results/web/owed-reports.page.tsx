import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ButtonLink } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useMay, useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import type { OwedReportView } from '../core/report.contract.ts'
import { reportsText, urgencyText } from '../core/report-screen.text.ts'
import { OwedReportTable } from './owed-report-table.tsx'
import { URGENCIES, urgencyOf } from './owed-urgency.ts'
import { dutiesQuery, owedReportsQuery } from './result-fetch.ts'
import { owedReportsRoute } from './result.pages.ts'

/** What my office owes, the most pressing first. An office that enters nothing follows the others. */
export function OwedReportsPage(): ReactNode {
  const t = useT()
  const { organisation } = useSession()
  if (organisation !== null) return <OwedByOffice office={organisation} />
  return (
    <>
      <PageHeader title={t(reportsText.title)} />
      <EmptyState title={t(reportsText.noOffice)}>{t(reportsText.noOfficeFirst)}</EmptyState>
    </>
  )
}

interface OwedByOfficeProps {
  readonly office: { readonly id: string; readonly name: string }
}

function OwedByOffice({ office }: OwedByOfficeProps): ReactNode {
  const t = useT()
  const { today } = useSession()
  const search = owedReportsRoute.useSearch()
  const navigate = owedReportsRoute.useNavigate()
  const year = search.year ?? today.slice(0, 4)
  const { items } = useSuspenseQuery(owedReportsQuery({ organisationId: office.id, year })).data
  const { withForm, reminders } = useByForm(items)
  if (withForm.length === 0 && search.year === undefined) {
    return <Navigate to="/reports/tracking" replace />
  }
  return (
    <>
      <PageHeader
        title={t(reportsText.owedTitle)}
        lead={t(reportsText.owedLead, { office: office.name, year })}
        actions={<ButtonLink to="/reports/tracking">{t(reportsText.tracking)}</ButtonLink>}
      />
      <FilterBar
        isFiltered={false}
        onFilter={(filters) => {
          void navigate({ search: filters })
        }}
      >
        <SelectField
          key={year}
          name="year"
          label={t(reportsText.year)}
          defaultValue={year}
          hasEmpty={false}
          choices={yearsAround(today).map((value) => ({ value, label: value }))}
        />
      </FilterBar>
      <div className="stack">
        {items.length === 0 && (
          <EmptyState title={t(reportsText.noneOwed)}>{t(reportsText.noneOwedFirst)}</EmptyState>
        )}
        <OwedGroups items={withForm} today={today} />
        {reminders.length > 0 && <Reminders items={reminders} today={today} />}
      </div>
    </>
  )
}

/** Duties of the calendar that have no form cannot be entered here: they are dates to remember. */
function useByForm(items: readonly OwedReportView[]) {
  const duties = useSuspenseQuery(dutiesQuery).data.items
  const entered = new Set(
    duties.filter(({ indicatorIds }) => indicatorIds.length > 0).map(({ id }) => id),
  )
  return {
    withForm: items.filter(({ dutyId }) => entered.has(dutyId)),
    reminders: items.filter(({ dutyId }) => !entered.has(dutyId)),
  }
}

/** Last year, whose January final is still owed, to the next. */
function yearsAround(today: string): readonly string[] {
  const thisYear = Number(today.slice(0, 4))
  return [thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map(String)
}

interface OwedListProps {
  readonly items: readonly OwedReportView[]
  readonly today: string
}

function OwedGroups({ items, today }: OwedListProps): ReactNode {
  const t = useT()
  const mayCertify = useMay('result.certify')
  return URGENCIES.map((urgency) => {
    const reports = items.filter((item) => urgencyOf(item, { today, mayCertify }) === urgency)
    if (reports.length === 0) return null
    const title = `${t(urgencyText[urgency])} (${String(reports.length)})`
    return (
      <Card key={urgency} title={title}>
        <OwedReportTable caption={title} reports={reports} today={today} />
      </Card>
    )
  })
}

function Reminders({ items, today }: OwedListProps): ReactNode {
  const t = useT()
  return (
    <details className="card">
      <summary>{`${t(reportsText.reminders)} (${String(items.length)})`}</summary>
      <p className="muted">{t(reportsText.remindersWhy)}</p>
      <OwedReportTable
        caption={t(reportsText.reminders)}
        reports={items}
        today={today}
        isReminder
      />
    </details>
  )
}
