import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ButtonLink } from '#web/components/button.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import { PlanDashboard } from './plan-dashboard.tsx'
import { plansQuery } from './result-fetch.ts'
import { dashboardRoute } from './result.pages.ts'

/** The first page: the plan that the address names, or else the newest one in force. */
export function DashboardPage(): ReactNode {
  const { plan: asked } = dashboardRoute.useSearch()
  const { items } = useSuspenseQuery(plansQuery).data
  const newest = items.toSorted((one, other) => other.year - one.year)
  const plan =
    items.find(({ id }) => id === asked) ??
    newest.find(({ state }) => state === 'in_force') ??
    newest[0]
  return plan === undefined ? <NoPlan /> : <PlanDashboard planId={plan.id} plans={newest} />
}

function NoPlan(): ReactNode {
  const t = useT()
  const mayOpen = useMay('plan.write')
  return (
    <>
      <PageHeader title={t(dashboardText.title)} />
      <EmptyState
        title={t(dashboardText.noPlan)}
        action={
          mayOpen && (
            <ButtonLink to="/plans" weight="primary">
              {t(dashboardText.openPlan)}
            </ButtonLink>
          )
        }
      >
        {t(dashboardText.noPlanFirst)}
      </EmptyState>
    </>
  )
}
