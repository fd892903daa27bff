import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { PlanId, ProposalId } from '../core/plan-id.ts'
import type { Proposal } from '../core/reading/proposal.ts'

/** A proposal as it is kept: what the reader said, and what a person made of it. */
export interface KeptProposal {
  readonly id: ProposalId
  readonly planId: PlanId
  readonly documentId: DocumentId
  readonly proposal: Proposal
  readonly state: 'open' | 'confirmed' | 'dropped'
  readonly decidedByName: string | null
  readonly resultId: string | null
  readonly version: number
}

export async function insertProposals(
  tx: Tx,
  reading: {
    readonly planId: PlanId
    readonly documentId: DocumentId
    readonly proposals: readonly Proposal[]
    readonly newId: () => string
  },
): Promise<void> {
  if (reading.proposals.length === 0) return
  await tx
    .insertInto('plan_proposal')
    .values(
      reading.proposals.map((proposal) => ({
        plan_id: reading.planId,
        id: reading.newId(),
        document_id: reading.documentId,
        kind: proposal.kind,
        start_at: proposal.start,
        end_at: proposal.end,
        sentence: proposal.sentence,
        fields: JSON.stringify(proposal),
        questions: JSON.stringify(proposal.questions ?? []),
      })),
    )
    .execute()
}

/** All proposals of a plan's document in the order of the text. */
export async function listProposals(db: Db, planId: PlanId): Promise<readonly KeptProposal[]> {
  const { rows } = await sql<{
    id: string
    plan_id: string
    document_id: string
    fields: Proposal
    state: KeptProposal['state']
    decided_by_name: string | null
    result_id: string | null
    version: number
  }>`
    select p.id, p.plan_id, p.document_id, p.fields, p.state, u.name as decided_by_name,
           p.result_id, p.version
      from plan_proposal p left join app_user u on u.id = p.decided_by
     where p.plan_id = ${planId}
     order by p.start_at, p.end_at, p.id`.execute(db)
  return rows.map((row) => ({
    id: row.id as ProposalId,
    planId: row.plan_id as PlanId,
    documentId: row.document_id as DocumentId,
    proposal: row.fields,
    state: row.state,
    decidedByName: row.decided_by_name,
    resultId: row.result_id,
    version: row.version,
  }))
}

export async function lockProposal(
  tx: Tx,
  planId: PlanId,
  id: ProposalId,
): Promise<Omit<KeptProposal, 'decidedByName' | 'resultId'> | undefined> {
  const row = await tx
    .selectFrom('plan_proposal')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id,
    planId,
    documentId: row.document_id as DocumentId,
    proposal: row.fields as Proposal,
    state: row.state as KeptProposal['state'],
    version: row.version,
  }
}

/** Keeps a person's decision of a locked proposal. */
export async function saveProposalDecision(
  tx: Tx,
  kept: Pick<KeptProposal, 'planId' | 'id' | 'version'>,
  decision: {
    readonly state: 'confirmed' | 'dropped'
    readonly by: UserId
    readonly at: Date
    readonly resultId?: string
  },
): Promise<void> {
  await tx
    .updateTable('plan_proposal')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      result_id: decision.resultId ?? null,
      version: kept.version + 1,
    })
    .where('plan_id', '=', kept.planId)
    .where('id', '=', kept.id)
    .execute()
}
