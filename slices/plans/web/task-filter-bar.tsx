import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { planListQuery, taskLoadQuery } from './plan-fetch.ts'
import { taskListRoute } from './plan.pages.ts'

const STATES = ['open', 'under_way', 'done', 'cancelled'] as const
const DUES = ['overdue', 'due_soon', 'in_time', 'no_deadline'] as const

/** The filters of tasks; the view and the month stay when a filter changes. */
export function TaskFilterBar(): ReactNode {
  const t = useT()
  const { view, month, ...filter } = taskListRoute.useSearch()
  const navigate = taskListRoute.useNavigate()
  const plans = useSuspenseQuery(planListQuery).data.items
  const bodies = useSuspenseQuery(taskLoadQuery(filter.plan)).data.items
  return (
    <FilterBar
      isFiltered={Object.values(filter).some((value) => value !== undefined)}
      onFilter={(filters) => {
        void navigate({ search: { view, month, ...filters } })
      }}
    >
      <SelectField
        name="plan"
        label={t(tasksText.plan)}
        defaultValue={filter.plan}
        emptyLabel={t(tasksText.anyPlan)}
        choices={plans.map(({ id, year, title }) => ({
          value: id,
          label: `${String(year)} – ${title}`,
        }))}
      />
      <SelectField
        name="organisation"
        label={t(tasksText.organisation)}
        defaultValue={filter.organisation}
        emptyLabel={t(tasksText.anyOrganisation)}
        choices={bodies.flatMap(({ organisationId, organisationName }) =>
          organisationId === null
            ? []
            : [{ value: organisationId, label: organisationName ?? organisationId }],
        )}
      />
      <SelectField
        name="state"
        label={t(tasksText.state)}
        defaultValue={filter.state}
        emptyLabel={t(tasksText.anyState)}
        choices={STATES.map((state) => ({ value: state, label: t(tasksText[state]) }))}
      />
      <SelectField
        name="due"
        label={t(tasksText.due)}
        defaultValue={filter.due}
        emptyLabel={t(tasksText.anyDue)}
        choices={DUES.map((due) => ({ value: due, label: t(tasksText[`due_${due}`]) }))}
      />
    </FilterBar>
  )
}
