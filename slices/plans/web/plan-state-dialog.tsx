import type { ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { useCommand } from '#web/command.ts'
import { useT } from '#web/text.ts'
import { RecordedPlanView, type PlanView } from '../core/plan.contract.ts'
import { plansText } from '../core/plan-screen.text.ts'

interface PlanStateDialogProps {
  readonly plan: PlanView
  readonly isOpen: boolean
  readonly onClose: () => void
}

const NEXT = {
  draft: { state: 'in_force', title: plansText.putInForce, why: plansText.putInForceWhy },
  in_force: { state: 'closed', title: plansText.close, why: plansText.closeWhy },
  closed: { state: 'in_force', title: plansText.reopen, why: plansText.reopenWhy },
} as const

/** Asks before a plan is put in force, closed or opened again, and says what is still open. */
export function PlanStateDialog({ plan, isOpen, onClose }: PlanStateDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const { state, title, why } = NEXT[plan.state]
  const change = useCommand({
    path: `/plans/${plan.id}/state`,
    answer: RecordedPlanView,
    refreshes: [['plans']],
    onDone: () => {
      announce(t(plansText.stateChanged), 'done')
    },
  })
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(title)}
      description={t(why)}
      confirmLabel={t(title)}
      isSending={change.isSending}
      problem={change.problem}
      onConfirm={() => change.send({ version: plan.version, state })}
    >
      {plan.state === 'draft' && plan.openProposals > 0 && (
        <p>{t(plansText.readingLeft, { n: plan.openProposals })}</p>
      )}
    </ConfirmDialog>
  )
}
