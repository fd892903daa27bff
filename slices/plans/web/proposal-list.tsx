import { useEffect, useRef, type ReactNode } from 'react'
import { useT } from '#web/text.ts'
import type { PlanView, ProposalView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'
import { ProposalCard } from './proposal-card.tsx'
import type { CurrentProposal } from './current-proposal.ts'

interface ProposalListProps {
  readonly plan: PlanView
  readonly proposals: readonly ProposalView[]
  /** All of them: their order gives each its number. */
  readonly all: readonly ProposalView[]
  readonly current: CurrentProposal | undefined
  readonly mayDecide: boolean
  readonly onChoose: (id: string) => void
  readonly onShowInText: (id: string) => void
  readonly onDecided: (id: string) => void
}

/** The proposals in the order of the text; the one that is looked at is open. */
export function ProposalList(props: ProposalListProps): ReactNode {
  const t = useT()
  const { proposals, all, current } = props
  const pane = useRef<HTMLElement>(null)

  useEffect(() => {
    if (current?.from !== 'text') return
    const button = pane.current?.querySelector<HTMLElement>(`#proposal-${current.id} button`)
    button?.focus({ preventScroll: true })
    button?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  }, [current])

  return (
    <section ref={pane} className="review-list" aria-label={t(readingText.proposals)}>
      <p className="muted small no-print">{t(readingText.keys)}</p>
      {proposals.length === 0 && all.length > 0 && <p>{t(readingText.none)}</p>}
      <ol className="proposal-list">
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            plan={props.plan}
            proposal={proposal}
            number={all.indexOf(proposal) + 1}
            isOpen={current?.id === proposal.id}
            mayDecide={props.mayDecide}
            onChoose={props.onChoose}
            onShowInText={props.onShowInText}
            onDecided={props.onDecided}
          />
        ))}
      </ol>
    </section>
  )
}
