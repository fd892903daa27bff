import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { useCommand } from '#web/command.ts'
import { useT } from '#web/text.ts'
import { DecidedProposalView, type PlanView, type ProposalView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'
import type { ProposalFormProps } from './proposal-form.ts'
import { ReferenceProposalForm } from './reference-proposal-form.tsx'
import { TargetProposalForm } from './target-proposal-form.tsx'
import { WorkProposalForm } from './work-proposal-form.tsx'

interface ProposalDecisionProps {
  readonly plan: PlanView
  readonly proposal: ProposalView
  readonly onDecided: (id: string) => void
}

/** The fields of a proposal as they were read, to be corrected, confirmed or dropped. */
export function ProposalDecision({ plan, proposal, onDecided }: ProposalDecisionProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const [isDropping, setDropping] = useState(false)
  const path = `/plans/${plan.id}/proposals/${proposal.id}`
  const confirm = useCommand({
    path: `${path}/confirmation`,
    answer: DecidedProposalView,
    refreshes: [['plans'], ['targets'], ['tasks'], ['documents']],
    onDone: () => {
      announce(t(readingText.confirmedDone), 'done')
      onDecided(proposal.id)
    },
  })
  const drop = useCommand({
    path: `${path}/dropping`,
    answer: DecidedProposalView,
    refreshes: [['plans']],
    onDone: () => {
      announce(t(readingText.droppedDone), 'done')
      onDecided(proposal.id)
    },
  })
  return (
    <>
      <FormOfKind
        plan={plan}
        proposal={proposal}
        isSending={confirm.isSending}
        problem={confirm.problem}
        onConfirm={(decision) => confirm.send({ version: proposal.version, decision })}
        actions={
          <Button
            onClick={() => {
              setDropping(true)
            }}
          >
            {t(readingText.drop)}
          </Button>
        }
      />
      {/* Beside the form and not within it: React hands a dialog's sending on to the form around it. */}
      <ConfirmDialog
        isOpen={isDropping}
        onClose={() => {
          setDropping(false)
        }}
        title={t(readingText.drop)}
        description={t(readingText.dropWhy)}
        confirmLabel={t(readingText.drop)}
        isSending={drop.isSending}
        problem={drop.problem}
        onConfirm={() => drop.send({ version: proposal.version })}
      />
    </>
  )
}

function FormOfKind(props: ProposalFormProps): ReactNode {
  const { kind } = props.proposal
  switch (kind) {
    case 'target':
      return <TargetProposalForm {...props} />
    case 'task':
    case 'solution':
      return <WorkProposalForm {...props} kind={kind} />
    case 'reference':
      return <ReferenceProposalForm {...props} />
  }
}
