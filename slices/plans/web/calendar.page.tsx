import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { Badge } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useMay, useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { calendarText, tasksText } from '../core/task-screen.text.ts'
import type { CalendarView } from '../core/task.contract.ts'
import { CalendarDayDialog, OrdinaryDayDialog } from './calendar-day-dialog.tsx'
import { calendarQuery } from './plan-fetch.ts'
import { calendarRoute } from './plan.pages.ts'

type NamedDay = CalendarView['items'][number]

/** What is asked at the moment: a new day, a change, or to make a day ordinary again. */
type Asking =
  { readonly what: 'add' } | { readonly what: 'change' | 'remove'; readonly day: NamedDay }

/** Holidays and days worked in exchange: by them every deadline is judged. */
export function CalendarPage(): ReactNode {
  const t = useT()
  const { today } = useSession()
  const year = calendarRoute.useSearch().year ?? today.slice(0, 4)
  const mayChange = useMay('task.assign')
  const [asking, setAsking] = useState<Asking>()
  const close = () => {
    setAsking(undefined)
  }
  return (
    <>
      <PageHeader
        title={t(calendarText.title)}
        lead={t(calendarText.lead)}
        trail={[{ label: t(tasksText.title), to: '/tasks' }]}
        actions={
          <>
            {mayChange && (
              <Button
                weight="primary"
                icon="plus"
                onClick={() => {
                  setAsking({ what: 'add' })
                }}
              >
                {t(calendarText.add)}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      <YearChoice today={today} />
      <DayTable year={year} mayChange={mayChange} onAsk={setAsking} />
      {asking?.what === 'remove' && <OrdinaryDayDialog day={asking.day} onClose={close} />}
      {asking?.what === 'add' && <CalendarDayDialog onClose={close} />}
      {asking?.what === 'change' && <CalendarDayDialog day={asking.day} onClose={close} />}
    </>
  )
}

function YearChoice({ today }: { readonly today: string }): ReactNode {
  const t = useT()
  const { year } = calendarRoute.useSearch()
  const navigate = calendarRoute.useNavigate()
  const thisYear = Number(today.slice(0, 4))
  const years = [thisYear + 1, thisYear - 1, thisYear - 2].map(String)
  return (
    <FilterBar
      isFiltered={year !== undefined}
      onFilter={(filters) => {
        void navigate({ search: filters })
      }}
    >
      <SelectField
        name="year"
        label={t(calendarText.year)}
        defaultValue={year}
        emptyLabel={t(calendarText.thisYear, { year: String(thisYear) })}
        choices={[...new Set([...years, ...(year === undefined ? [] : [year])])].map((each) => ({
          value: each,
          label: each,
        }))}
      />
    </FilterBar>
  )
}

interface DayTableProps {
  readonly year: string
  readonly mayChange: boolean
  readonly onAsk: (asking: Asking) => void
}

function DayTable({ year, mayChange, onAsk }: DayTableProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { items } = useSuspenseQuery(calendarQuery(year)).data
  return (
    <DataTable
      caption={`${t(calendarText.title)} ${year}`}
      isCaptionHidden
      columns={[
        {
          key: 'day',
          header: t(calendarText.day),
          isRowHeader: true,
          cell: ({ day }) => <DayWords day={day} />,
        },
        {
          key: 'kind',
          header: t(calendarText.kind),
          cell: ({ kind }) => (
            <Badge tone={kind === 'holiday' ? 'good' : 'warn'}>{t(calendarText[kind])}</Badge>
          ),
        },
        { key: 'title', header: t(calendarText.name), cell: ({ title }) => title },
        { key: 'basis', header: t(calendarText.basis), cell: ({ basis }) => basis },
        ...(mayChange
          ? [
              {
                key: 'acts',
                header: t(calendarText.acts),
                cell: (day: NamedDay) => (
                  <span className="cluster no-print">
                    <Button
                      isSmall
                      label={t(calendarText.changeOf, { day: format.day(toDay(day.day)) })}
                      onClick={() => {
                        onAsk({ what: 'change', day })
                      }}
                    >
                      {t(calendarText.change)}
                    </Button>
                    <Button
                      isSmall
                      weight="quiet"
                      label={t(calendarText.removeOf, { day: format.day(toDay(day.day)) })}
                      onClick={() => {
                        onAsk({ what: 'remove', day })
                      }}
                    >
                      {t(calendarText.remove)}
                    </Button>
                  </span>
                ),
              },
            ]
          : []),
      ]}
      rows={items}
      rowKey={({ day }) => day}
      empty={
        <EmptyState title={t(calendarText.none, { year })}>{t(calendarText.noneFirst)}</EmptyState>
      }
    />
  )
}

function DayWords({ day }: { readonly day: string }): ReactNode {
  const format = useFormat()
  return <time dateTime={day}>{format.day(toDay(day))}</time>
}
