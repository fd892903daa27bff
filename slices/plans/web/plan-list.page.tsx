import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { plansText } from '../core/plan-screen.text.ts'
import { planListQuery } from './plan-fetch.ts'
import { PlanStateBadge } from './plan-state-badge.tsx'

/** The plans of one's area, the newest year first. */
export function PlanListPage(): ReactNode {
  const t = useT()
  const { items } = useSuspenseQuery(planListQuery).data
  const open = useMay('plan.write') && (
    <ButtonLink to="/plans/new" weight="primary" icon="plus">
      {t(plansText.open)}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t(plansText.title)} lead={t(plansText.lead)} actions={open} />
      <DataTable
        caption={t(plansText.title)}
        isCaptionHidden
        columns={[
          {
            key: 'title',
            header: t(plansText.name),
            isRowHeader: true,
            cell: (plan) => plan.title,
          },
          { key: 'year', header: t(plansText.year), cell: (plan) => String(plan.year) },
          { key: 'place', header: t(plansText.place), cell: (plan) => plan.placeName },
          {
            key: 'state',
            header: t(plansText.state),
            cell: (plan) => (
              <span className="cluster">
                <PlanStateBadge state={plan.state} />
                {plan.generated && <GeneratedBadge />}
              </span>
            ),
          },
          {
            key: 'targets',
            header: t(plansText.targets),
            kind: 'figure',
            cell: (plan) => plan.targets,
          },
          { key: 'tasks', header: t(plansText.tasks), kind: 'figure', cell: (plan) => plan.tasks },
          {
            key: 'open',
            header: t(plansText.openProposals),
            kind: 'figure',
            cell: (plan) => plan.openProposals,
          },
        ]}
        rows={items}
        rowKey={(plan) => plan.id}
        rowTo={(plan) => `/plans/${plan.id}`}
        empty={
          <EmptyState title={t(plansText.none)} action={open}>
            {t(plansText.noneFirst)}
          </EmptyState>
        }
      />
    </>
  )
}
