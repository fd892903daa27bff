import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { Card, Stat, Stats } from '#web/components/card.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { ProgressBar } from '#web/components/progress-bar.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { PlanView } from '../core/plan.contract.ts'
import { plansText } from '../core/plan-screen.text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { planQuery } from './plan-fetch.ts'
import { PlanStateBadge } from './plan-state-badge.tsx'
import { PlanStateDialog } from './plan-state-dialog.tsx'
import { planRoute } from './plan.pages.ts'
import { TargetTable } from './target-table.tsx'
import { TaskLoadTable } from './task-load-table.tsx'
import { useMayAt } from './use-may-at.ts'
import './plan.css'

/** One plan: what it sets, how far its document has been looked at, who is late. */
export function PlanPage(): ReactNode {
  const t = useT()
  const { planId } = planRoute.useParams()
  const plan = useSuspenseQuery(planQuery(planId)).data
  const mayWrite = useMayAt('plan.write', plan.placeId)
  return (
    <>
      <PageHeader
        title={plan.title}
        trail={[{ label: t(plansText.title), to: '/plans' }]}
        badges={
          <>
            <PlanStateBadge state={plan.state} />
            {plan.generated && <GeneratedBadge />}
          </>
        }
        lead={`${plan.placeName} · ${t(plansText.year)} ${String(plan.year)}`}
        actions={
          <>
            {mayWrite && <StateButton plan={plan} />}
            <PrintButton />
          </>
        }
      />
      <div className="stack">
        <PlanStats plan={plan} />
        <DocumentCard plan={plan} mayWrite={mayWrite} />
        <Card
          title={t(plansText.targets)}
          actions={
            <ButtonLink to={`/targets?plan=${plan.id}`} icon="target">
              {t(plansText.allTargets)}
            </ButtonLink>
          }
        >
          <TargetTable planId={plan.id} />
        </Card>
        <Card
          title={`${t(plansText.tasks)} – ${t(tasksText.load)}`}
          actions={
            <ButtonLink to={`/tasks?plan=${plan.id}`} icon="task">
              {t(plansText.allTasks)}
            </ButtonLink>
          }
        >
          <TaskLoadTable planId={plan.id} />
        </Card>
      </div>
    </>
  )
}

function PlanStats({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { id, proposals, openProposals } = plan
  return (
    <Stats>
      <Stat
        label={t(plansText.targets)}
        value={format.number(plan.targets)}
        to={`/targets?plan=${id}`}
      />
      <Stat label={t(plansText.tasks)} value={format.number(plan.tasks)} to={`/tasks?plan=${id}`} />
      <Stat
        label={t(plansText.openProposals)}
        value={format.number(openProposals)}
        to={`/plans/${id}/reading${openProposals > 0 ? '?state=open' : ''}`}
        {...(proposals > 0 && {
          note: t(plansText.openProposalsNote, { total: format.number(proposals) }),
        })}
      />
    </Stats>
  )
}

interface DocumentCardProps {
  readonly plan: PlanView
  readonly mayWrite: boolean
}

function DocumentCard({ plan, mayWrite }: DocumentCardProps): ReactNode {
  const t = useT()
  const { documentId, proposals, openProposals } = plan
  if (documentId === null) {
    return (
      <Card title={t(plansText.document)}>
        <p>{t(plansText.noDocument)}</p>
        {mayWrite && (
          <ButtonLink to={`/plans/${plan.id}/reading`} weight="primary" icon="upload">
            {t(plansText.readDocument)}
          </ButtonLink>
        )}
      </Card>
    )
  }
  const percent =
    proposals === 0 ? 100 : Math.floor((100 * (proposals - openProposals)) / proposals)
  return (
    <Card title={t(plansText.document)}>
      <p>
        {openProposals === 0
          ? t(plansText.readingDone)
          : t(plansText.readingLeft, { n: openProposals })}
      </p>
      <ProgressBar
        label={t(plansText.readingProgress)}
        percent={percent}
        words={`${String(proposals - openProposals)}/${String(proposals)}`}
        tone={openProposals === 0 ? 'good' : 'warn'}
      />
      <div className="cluster document-acts no-print">
        <ButtonLink
          to={`/plans/${plan.id}/reading`}
          weight={openProposals > 0 && mayWrite ? 'primary' : 'plain'}
        >
          {t(openProposals > 0 && mayWrite ? plansText.reviewProposals : plansText.seeReading)}
        </ButtonLink>
        <PageLink to={`/documents/${documentId}`}>{t(plansText.seeDocument)}</PageLink>
      </div>
    </Card>
  )
}

/** The next step of a plan: into force, closed, or open again. */
function StateButton({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useT()
  const [isAsking, setAsking] = useState(false)
  const label = {
    draft: plansText.putInForce,
    in_force: plansText.close,
    closed: plansText.reopen,
  }[plan.state]
  return (
    <>
      <Button
        weight={plan.state === 'draft' && plan.documentId !== null ? 'primary' : 'plain'}
        onClick={() => {
          setAsking(true)
        }}
      >
        {t(label)}
      </Button>
      <PlanStateDialog
        plan={plan}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
      />
    </>
  )
}
