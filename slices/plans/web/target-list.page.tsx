import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import type { PlanView } from '../core/plan.contract.ts'
import { plansText } from '../core/plan-screen.text.ts'
import { targetsText } from '../core/target-screen.text.ts'
import { NewTargetDialog } from './new-target-dialog.tsx'
import { planListQuery } from './plan-fetch.ts'
import { targetListRoute } from './plan.pages.ts'
import { TargetTable } from './target-table.tsx'

/** The targets of one plan; without a choice, of the plan that is in force. */
export function TargetListPage(): ReactNode {
  const t = useT()
  const { plan: wanted } = targetListRoute.useSearch()
  const navigate = targetListRoute.useNavigate()
  const { items } = useSuspenseQuery(planListQuery).data
  const plan =
    items.find(({ id }) => id === wanted) ??
    items.find(({ state }) => state === 'in_force') ??
    items[0]
  if (plan === undefined) return <NoPlan />
  return (
    <>
      <PageHeader
        title={t(targetsText.title)}
        lead={t(targetsText.lead)}
        badges={plan.generated && <GeneratedBadge />}
        actions={
          <>
            <AddButton plan={plan} />
            <PrintButton />
          </>
        }
      />
      <FilterBar
        isFiltered={wanted !== undefined}
        onFilter={(filters) => {
          void navigate({ search: filters })
        }}
      >
        <SelectField
          name="plan"
          label={t(targetsText.plan)}
          defaultValue={wanted}
          emptyLabel={t(targetsText.planInForce)}
          choices={items.map(({ id, year, title }) => ({
            value: id,
            label: `${String(year)} – ${title}`,
          }))}
        />
      </FilterBar>
      <TargetTable planId={plan.id} />
    </>
  )
}

function AddButton({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useT()
  const mayWrite = useMay('plan.write')
  const [isOpen, setOpen] = useState(false)
  if (!mayWrite) return null
  return (
    <>
      <Button
        icon="plus"
        onClick={() => {
          setOpen(true)
        }}
      >
        {t(targetsText.add)}
      </Button>
      <NewTargetDialog
        plan={plan}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false)
        }}
      />
    </>
  )
}

function NoPlan(): ReactNode {
  const t = useT()
  const mayWrite = useMay('plan.write')
  return (
    <>
      <PageHeader title={t(targetsText.title)} lead={t(targetsText.lead)} />
      <EmptyState
        title={t(targetsText.noPlan)}
        action={
          mayWrite && (
            <ButtonLink to="/plans/new" weight="primary" icon="plus">
              {t(plansText.open)}
            </ButtonLink>
          )
        }
      >
        {t(targetsText.noPlanFirst)}
      </EmptyState>
    </>
  )
}
