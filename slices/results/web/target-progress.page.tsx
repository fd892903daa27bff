import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toQuery } from '#web/api.ts'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import type { DashboardView, TargetProgressView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import { CommunePicture, type Colour } from './commune-picture.tsx'
import { communeRows, type CommuneRow } from './commune-row.ts'
import { CommuneTable } from './commune-table.tsx'
import { CopyLinkButton } from './copy-link-button.tsx'
import { FigureFilters, ShownOn } from './dashboard-filters.tsx'
import { asSeenBy, type ViewedDashboard } from './own-view.ts'
import { PartialViewNote } from './partial-view-note.tsx'
import { ProgressBadge } from './progress-badge.tsx'
import { useProgressWords } from './progress-words.ts'
import { dashboardQuery } from './result-fetch.ts'
import { targetProgressRoute } from './result.pages.ts'
import { TargetBar, TargetFigures } from './target-card.tsx'
import { CommuneBars, MonthCourse } from './target-charts.tsx'
import { WhyDialog } from './why-dialog.tsx'

/** One target of a plan: by commune on the map of a day, and over the months. */
export function TargetProgressPage(): ReactNode {
  const { plan } = targetProgressRoute.useSearch()
  return plan === undefined ? <NoTarget /> : <OfPlan planId={plan} />
}

function NoTarget(): ReactNode {
  const t = useT()
  return (
    <>
      <PageHeader title={t(dashboardText.progressTitle)} />
      <EmptyState
        title={t(dashboardText.targetGone)}
        action={<ButtonLink to="/">{t(dashboardText.title)}</ButtonLink>}
      />
    </>
  )
}

function OfPlan({ planId }: { readonly planId: string }): ReactNode {
  const { target: asked, map, through } = targetProgressRoute.useSearch()
  const { data } = useSuspenseQuery(dashboardQuery({ planId, map, through }))
  const { dashboard, reach } = asSeenBy(data, useSession())
  const target = dashboard.targets.find(({ targetId }) => targetId === asked)
  if (target === undefined) return <NoTarget />
  return <TargetProgress dashboard={dashboard} target={target} reach={reach} />
}

interface TargetProgressProps {
  readonly dashboard: DashboardView
  readonly target: TargetProgressView
}

function TargetProgress(props: TargetProgressProps & Pick<ViewedDashboard, 'reach'>): ReactNode {
  const { dashboard, target, reach } = props
  const t = useT()
  const words = useProgressWords()
  const { map, through } = targetProgressRoute.useSearch()
  const { plan } = dashboard
  const rows = communeRows(dashboard, target, t(dashboardText.undivided))
  return (
    <>
      <PageHeader
        title={words.title(target)}
        trail={[
          {
            label: t(dashboardText.title),
            to: `/${toQuery({ plan: plan.id, map, through })}`,
          },
        ]}
        badges={
          <>
            <ProgressBadge status={target.progress.status} />
            {target.progress.generated && <GeneratedBadge />}
          </>
        }
        lead={
          <>
            <p>
              {plan.placeName}, {plan.year}. {t(dashboardText.plan)}: {words.plan(target)}.
            </p>
            <ShownOn dashboard={dashboard} />
          </>
        }
        actions={
          <>
            <ButtonLink to={`/targets/${target.targetPlaceId}/${target.targetId}`}>
              {t(dashboardText.breakdown)}
            </ButtonLink>
            <CopyLinkButton dashboard={dashboard} />
            <PrintButton />
          </>
        }
      />
      <PartialViewNote reach={reach} />
      <ProgressFilters dashboard={dashboard} />
      <div className="stack">
        <WholeCard dashboard={dashboard} target={target} />
        <CommuneCard dashboard={dashboard} target={target} rows={rows} />
        <div className="columns">
          <div className="card">
            <MonthCourse target={target} />
          </div>
          <div className="card">
            <CommuneBars target={target} rows={rows} />
          </div>
        </div>
      </div>
      <WhyDialog dashboard={dashboard} />
    </>
  )
}

function ProgressFilters({ dashboard }: { readonly dashboard: DashboardView }): ReactNode {
  const t = useT()
  const { plan, target, map, through, colour } = targetProgressRoute.useSearch()
  const navigate = targetProgressRoute.useNavigate()
  return (
    <FigureFilters
      dashboard={dashboard}
      isFiltered={(map ?? through ?? colour) !== undefined}
      onFilter={(filters) => {
        void navigate({ search: { ...filters, plan, target } })
      }}
    >
      <SelectField
        key={`colour ${colour ?? ''}`}
        name="colour"
        label={t(dashboardText.colourBy)}
        defaultValue={colour ?? 'percent'}
        hasEmpty={false}
        choices={COLOURS.map((value) => ({ value, label: t(dashboardText[value]) }))}
      />
    </FigureFilters>
  )
}

const COLOURS: readonly Colour[] = ['percent', 'reported', 'certified']

function WholeCard({ dashboard, target }: TargetProgressProps): ReactNode {
  const { plan } = dashboard
  return (
    <Card title={plan.placeName}>
      <TargetBar target={target} />
      <TargetFigures target={target} place={{ id: plan.placeId, name: plan.placeName }} />
      {target.clause !== null && <blockquote>{target.clause}</blockquote>}
    </Card>
  )
}

interface CommuneCardProps extends TargetProgressProps {
  readonly rows: readonly CommuneRow[]
}

function CommuneCard({ dashboard, target, rows }: CommuneCardProps): ReactNode {
  const t = useT()
  const { colour, commune } = targetProgressRoute.useSearch()
  const navigate = targetProgressRoute.useNavigate()
  const selected = rows.find(({ code }) => code !== '' && code === commune)
  return (
    <Card title={t(dashboardText.byCommune)}>
      <div className="stack">
        <CommunePicture
          dashboard={dashboard}
          target={target}
          rows={rows}
          colour={colour ?? 'percent'}
          selected={commune}
          onSelect={(code) => {
            void navigate({
              search: (before) => ({ ...before, commune: code === commune ? undefined : code }),
              replace: true,
              resetScroll: false,
            })
          }}
        />
        {selected !== undefined && <SelectedCommune target={target} commune={selected} />}
        <CommuneTable dashboard={dashboard} target={target} rows={rows} />
      </div>
    </Card>
  )
}

interface SelectedCommuneProps {
  readonly target: TargetProgressView
  readonly commune: CommuneRow
}

/** The figures of the commune that was picked on the map. */
function SelectedCommune({ target, commune }: SelectedCommuneProps): ReactNode {
  return (
    <section className="selected-commune" aria-live="polite">
      <h3 className="cluster">
        {commune.name} <ProgressBadge status={commune.progress.status} />
      </h3>
      <TargetFigures target={target} place={commune} progress={commune.progress} />
    </section>
  )
}
