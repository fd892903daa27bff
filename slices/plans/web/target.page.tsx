import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { toQuery } from '#web/api.ts'
import { useT } from '#web/text.ts'
import { targetsText } from '../core/target-screen.text.ts'
import type { TargetView } from '../core/target.contract.ts'
import { BreakdownCard } from './breakdown-card.tsx'
import { planQuery, targetQuery } from './plan-fetch.ts'
import { targetRoute } from './plan.pages.ts'
import { RevisionDialog } from './revision-dialog.tsx'
import { TargetHistory } from './target-history.tsx'
import { BalanceBadge } from './target-table.tsx'
import { useMayAt } from './use-may-at.ts'
import { useTargetWords } from './use-target-words.ts'

/** One target: what is set and by which sentence, who has how much of it, and how it changed. */
export function TargetPage(): ReactNode {
  const t = useT()
  const words = useTargetWords()
  const name = targetRoute.useParams()
  const target = useSuspenseQuery(targetQuery(name)).data
  const plan = useSuspenseQuery(planQuery(target.planId)).data
  const mayRevise = useMayAt('plan.write', target.placeId)
  const mayAssign = useMayAt('target.assign', target.placeId)
  return (
    <>
      <PageHeader
        title={words.title(target)}
        lead={`${target.code} · ${plan.placeName}`}
        trail={[
          { label: t(targetsText.title), to: `/targets?plan=${plan.id}` },
          { label: plan.title, to: `/plans/${plan.id}` },
        ]}
        badges={
          <>
            <BalanceBadge target={target} />
            {target.generated && <GeneratedBadge />}
          </>
        }
        actions={
          <>
            {mayRevise && <ReviseButton target={target} />}
            <ButtonLink
              to={`/targets/progress${toQuery({ plan: target.planId, target: target.targetId })}`}
              icon="chart"
            >
              {t(targetsText.progress)}
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      <div className="stack">
        <FactsCard target={target} />
        <BreakdownCard target={target} mayAssign={mayAssign} />
        <Card title={t(targetsText.history)}>
          <TargetHistory target={target} />
        </Card>
      </div>
    </>
  )
}

function FactsCard({ target }: { readonly target: TargetView }): ReactNode {
  const t = useT()
  const words = useTargetWords()
  return (
    <Card title={t(targetsText.facts)}>
      <KeyValueList
        facts={[
          { label: t(targetsText.asked), value: <strong>{words.asked(target)}</strong> },
          { label: t(targetsText.year), value: String(target.year) },
          { label: t(targetsText.scope), value: target.scope },
          { label: t(targetsText.clause), value: <ClauseOf target={target} /> },
        ]}
      />
    </Card>
  )
}

/** The sentence that set the target, with the way to its place in the document. */
function ClauseOf({ target }: { readonly target: TargetView }): ReactNode {
  const t = useT()
  const { documentId, clause, clauseStart, clauseEnd } = target
  if (documentId === null) return <span className="muted">{t(targetsText.byHand)}</span>
  const hasPassage = clauseStart !== null && clauseEnd !== null && clauseEnd > clauseStart
  const search = hasPassage ? toQuery({ from: clauseStart, to: clauseEnd }) : ''
  return (
    <>
      {clause !== null && clause !== '' && <span lang="vi">“{clause}” </span>}
      <PageLink to={`/documents/${documentId}${search}`}>{t(targetsText.seeClause)}</PageLink>
    </>
  )
}

function ReviseButton({ target }: { readonly target: TargetView }): ReactNode {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        icon="edit"
        onClick={() => {
          setOpen(true)
        }}
      >
        {t(targetsText.revise)}
      </Button>
      <RevisionDialog
        target={target}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false)
        }}
      />
    </>
  )
}
