import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { mapDatesQuery } from '#slices/places/web/place-fetch.ts'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { DashboardView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import './dashboard.css'
import './report-form.css'

interface FigureFiltersProps {
  readonly dashboard: DashboardView
  readonly isFiltered: boolean
  /** The chosen values by name; `map` and `through` among them. */
  readonly onFilter: (filters: Readonly<Record<string, string>>) => void
  /** Further fields, before the map and the month. */
  readonly children?: ReactNode
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1))

/** On which map, and up to which month: the filters of every page of figures, held by the address. */
export function FigureFilters(props: FigureFiltersProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { dashboard, isFiltered, onFilter, children } = props
  const { items: maps } = useSuspenseQuery(mapDatesQuery).data
  return (
    <div className="figure-filters">
      <FilterBar isFiltered={isFiltered} onFilter={onFilter}>
        {children}
        <SelectField
          key={`map ${dashboard.map}`}
          name="map"
          label={t(dashboardText.map)}
          defaultValue={dashboard.map}
          hasEmpty={false}
          choices={maps.map(({ on }) => ({ value: on, label: format.day(toDay(on)) }))}
        />
        <SelectField
          key={`through ${String(dashboard.through)}`}
          name="through"
          label={t(dashboardText.through)}
          defaultValue={String(dashboard.through)}
          hasEmpty={false}
          choices={MONTHS.map((month) => ({
            value: month,
            label: t(dashboardText.month, { month }),
          }))}
        />
      </FilterBar>
    </div>
  )
}

/** On paper the filters are gone: then this says on which map and up to which month figures stand. */
export function ShownOn({ dashboard }: { readonly dashboard: DashboardView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { map, through } = dashboard
  return (
    <p className="print-only">
      {t(dashboardText.shownOn, { day: format.day(toDay(map)), month: through })}
    </p>
  )
}
