import type { ReactNode } from 'react'
import type { PlanView, ProposalView } from '../core/plan.contract.ts'

/** What the form of each kind of proposal is given. */
export interface ProposalFormProps {
  readonly plan: PlanView
  readonly proposal: ProposalView
  readonly isSending: boolean
  readonly problem: unknown
  /** Further buttons beside the one that confirms. */
  readonly actions: ReactNode
  readonly onConfirm: (decision: Readonly<Record<string, unknown>>) => Promise<unknown>
}
