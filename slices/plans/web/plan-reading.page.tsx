import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useT } from '#web/text.ts'
import type { PlanView } from '../core/plan.contract.ts'
import { plansText, readingText } from '../core/plan-screen.text.ts'
import { planQuery, planReadingQuery } from './plan-fetch.ts'
import { PlanDocumentForm } from './plan-document-form.tsx'
import { planReadingRoute } from './plan.pages.ts'
import { ProposalReview } from './proposal-review.tsx'
import { useMayAt } from './use-may-at.ts'

/** The plan's document: brought in, then its text beside what the reader proposes of it. */
export function PlanReadingPage(): ReactNode {
  const t = useT()
  const { planId } = planReadingRoute.useParams()
  const plan = useSuspenseQuery(planQuery(planId)).data
  const mayWrite = useMayAt('plan.write', plan.placeId)
  return (
    <>
      <PageHeader
        title={t(readingText.title)}
        lead={t(readingText.lead)}
        trail={[
          { label: t(plansText.title), to: '/plans' },
          { label: plan.title, to: `/plans/${plan.id}` },
        ]}
        actions={plan.documentId !== null && <PrintButton />}
      />
      {plan.documentId === null ? (
        <Unread plan={plan} mayWrite={mayWrite} />
      ) : (
        <Read plan={plan} mayWrite={mayWrite} />
      )}
    </>
  )
}

interface ReadingProps {
  readonly plan: PlanView
  readonly mayWrite: boolean
}

function Unread({ plan, mayWrite }: ReadingProps): ReactNode {
  const t = useT()
  return mayWrite ? (
    <PlanDocumentForm plan={plan} />
  ) : (
    <EmptyState title={t(plansText.noDocument)} />
  )
}

function Read({ plan, mayWrite }: ReadingProps): ReactNode {
  const { data } = useSuspenseQuery(planReadingQuery(plan.id))
  return <ProposalReview plan={plan} reading={data} mayDecide={mayWrite} />
}
