import type { Brand } from '#kernel/brand.ts'

export type PlanId = Brand<string, 'PlanId'>
export type ProposalId = Brand<string, 'ProposalId'>
export type TargetEntryId = Brand<string, 'TargetEntryId'>
export type TaskId = Brand<string, 'TaskId'>
