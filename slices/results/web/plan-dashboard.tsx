import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PlanView } from '#slices/plans/core/plan.contract.ts'
import { toQuery } from '#web/api.ts'
import { ButtonLink } from '#web/components/button.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { Tabs } from '#web/components/tabs.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import type { DashboardView, TargetProgressView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import { CopyLinkButton } from './copy-link-button.tsx'
import { FigureFilters, ShownOn } from './dashboard-filters.tsx'
import { asSeenBy } from './own-view.ts'
import { PartialViewNote } from './partial-view-note.tsx'
import { dashboardQuery } from './result-fetch.ts'
import { dashboardRoute } from './result.pages.ts'
import { StatusCounts } from './status-counts.tsx'
import { TargetCard } from './target-card.tsx'
import { TargetTable } from './target-table.tsx'
import { WhyDialog } from './why-dialog.tsx'

interface PlanDashboardProps {
  readonly planId: string
  readonly plans: readonly PlanView[]
}

/** Every target of a plan and how it stands; all that is chosen here stands in the address. */
export function PlanDashboard({ planId, plans }: PlanDashboardProps): ReactNode {
  const t = useT()
  const { map, through } = dashboardRoute.useSearch()
  const { data } = useSuspenseQuery(dashboardQuery({ planId, map, through }))
  const { dashboard, reach } = asSeenBy(data, useSession())
  const { plan, targets } = dashboard
  return (
    <>
      <PageHeader
        title={t(dashboardText.title)}
        lead={
          <>
            <p>
              {t(dashboardText.lead, { plan: plan.title, place: plan.placeName, year: plan.year })}
            </p>
            <ShownOn dashboard={dashboard} />
          </>
        }
        actions={
          <>
            <CopyLinkButton dashboard={dashboard} />
            <PrintButton />
          </>
        }
      />
      <PartialViewNote reach={reach} />
      <DashboardFilters dashboard={dashboard} plans={plans} />
      {targets.length === 0 ? <NoTargets planId={plan.id} /> : <Targets dashboard={dashboard} />}
      <WhyDialog dashboard={dashboard} />
    </>
  )
}

function NoTargets({ planId }: { readonly planId: string }): ReactNode {
  const t = useT()
  return (
    <EmptyState
      title={t(dashboardText.noTargets)}
      action={
        <ButtonLink to={`/plans/${planId}`} weight="primary">
          {t(dashboardText.readPlan)}
        </ButtonLink>
      }
    >
      {t(dashboardText.noTargetsFirst)}
    </EmptyState>
  )
}

interface DashboardFiltersProps {
  readonly dashboard: DashboardView
  readonly plans: readonly PlanView[]
}

function DashboardFilters({ dashboard, plans }: DashboardFiltersProps): ReactNode {
  const t = useT()
  const { map, through, node, status, view } = dashboardRoute.useSearch()
  const navigate = dashboardRoute.useNavigate()
  const nodes = nodesOf(dashboard.targets)
  return (
    <FigureFilters
      dashboard={dashboard}
      isFiltered={(map ?? through ?? node ?? status) !== undefined}
      onFilter={(filters) => {
        const isCleared = Object.keys(filters).length === 0
        const kept = isCleared ? { plan: dashboard.plan.id } : { status }
        void navigate({ search: { ...kept, ...filters, view } })
      }}
    >
      <SelectField
        key={`plan ${dashboard.plan.id}`}
        name="plan"
        label={t(dashboardText.plan)}
        defaultValue={dashboard.plan.id}
        hasEmpty={false}
        choices={plans.map(({ id, title, year }) => ({
          value: id,
          label: `${String(year)}: ${title}`,
        }))}
      />
      {nodes.length > 0 && (
        <SelectField
          key={`node ${node ?? ''}`}
          name="node"
          label={t(dashboardText.node)}
          defaultValue={node}
          emptyLabel={t(dashboardText.anyNode)}
          choices={nodes.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))}
        />
      )}
    </FigureFilters>
  )
}

function Targets({ dashboard }: { readonly dashboard: DashboardView }): ReactNode {
  const t = useT()
  const { node, status, view } = dashboardRoute.useSearch()
  const navigate = dashboardRoute.useNavigate()
  const inNode = dashboard.targets.filter((target) => isIn(target, node))
  const shown = inNode.filter(({ progress }) => status === undefined || progress.status === status)
  return (
    <div className="stack">
      <StatusCounts targets={inNode} current={status} />
      <Tabs
        label={t(dashboardText.view)}
        current={view ?? 'cards'}
        onChoose={(key) => {
          void navigate({
            search: (before) => ({ ...before, view: key === 'nodes' ? key : undefined }),
            replace: true,
          })
        }}
        tabs={[
          {
            key: 'cards',
            label: t(dashboardText.cards),
            content: <TargetCards dashboard={dashboard} targets={shown} />,
          },
          {
            key: 'nodes',
            label: t(dashboardText.byNode),
            content: <TargetsByNode dashboard={dashboard} targets={shown} />,
          },
        ]}
      />
    </div>
  )
}

interface ShownTargetsProps {
  readonly dashboard: DashboardView
  readonly targets: readonly TargetProgressView[]
}

function TargetCards({ dashboard, targets }: ShownTargetsProps): ReactNode {
  const t = useT()
  const { plan } = dashboard
  const addressOf = useTargetAddress(dashboard)
  if (targets.length === 0) return <EmptyState title={t(dashboardText.noneFiltered)} />
  return (
    <div className="target-cards">
      {targets.map((target) => (
        <TargetCard
          key={target.targetId}
          target={target}
          place={{ id: plan.placeId, name: plan.placeName }}
          to={addressOf(target)}
        />
      ))}
    </div>
  )
}

function TargetsByNode({ dashboard, targets }: ShownTargetsProps): ReactNode {
  const t = useT()
  const { plan } = dashboard
  const addressOf = useTargetAddress(dashboard)
  if (targets.length === 0) return <EmptyState title={t(dashboardText.noneFiltered)} />
  const groups = [...nodesOf(targets), undefined].map((node) => ({
    caption: node === undefined ? t(dashboardText.noNode) : `${node.code}. ${node.title}`,
    targets: targets.filter((target) => target.node?.code === node?.code),
  }))
  return (
    <div className="stack">
      {groups
        .filter((group) => group.targets.length > 0)
        .map((group) => (
          <TargetTable
            key={group.caption}
            {...group}
            place={{ id: plan.placeId, name: plan.placeName }}
            addressOf={addressOf}
          />
        ))}
    </div>
  )
}

/** The page of a target keeps the map and the month that were chosen here. */
function useTargetAddress(dashboard: DashboardView): (target: TargetProgressView) => string {
  const { map, through } = dashboardRoute.useSearch()
  return ({ targetId }) =>
    `/targets/progress${toQuery({ plan: dashboard.plan.id, target: targetId, map, through })}`
}

type ProgrammeNode = NonNullable<TargetProgressView['node']>

/** The parts of the programme that the targets serve, in the order of their codes. */
function nodesOf(targets: readonly TargetProgressView[]): readonly ProgrammeNode[] {
  const nodes = new Map(targets.flatMap(({ node }) => (node === null ? [] : [[node.code, node]])))
  return [...nodes.values()].toSorted((one, other) => one.code.localeCompare(other.code, 'vi'))
}

function isIn(target: TargetProgressView, code: string | undefined): boolean {
  return code === undefined || target.node?.code === code
}
