import { Hono } from 'hono'
import { toDay } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { readAs, runCommand, type CommandScope } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { findDocument } from '#slices/documents/server/document.queries.ts'
import { saveReference } from '#slices/documents/server/reference.queries.ts'
import type { Indicator } from '#slices/indicators/core/indicator.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import { readCatalogue } from '#slices/indicators/server/indicator.queries.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import {
  ConfirmProposalBody,
  DecidedProposalView,
  DropProposalBody,
  PlanReadingView,
  ProposalParam,
  type ProposalView,
} from '../core/plan.contract.ts'
import type { ProposalId, TargetEntryId, TaskId } from '../core/plan-id.ts'
import { planProblem } from '../core/plan.problems.ts'
import type { Plan } from '../core/plan.ts'
import { suggestIndicators } from '../core/suggest-indicator.ts'
import { PlanParam } from '../core/target.contract.ts'
import type { Clause } from '../core/target.ts'
import { readLexicon, type PlanLexicon } from './lexicon.queries.ts'
import { findPlan, lockPlan } from './plan.queries.ts'
import {
  listProposals,
  lockProposal,
  saveProposalDecision,
  type KeptProposal,
} from './proposal.queries.ts'
import { recordTarget } from './target.routes.ts'
import { recordTask } from './task.routes.ts'

const TAG = 'plans'

/** The reader's proposals beside the text, and what a person makes of each. */
export function proposalRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/plans/:planId/reading',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: { vi: 'Văn bản kế hoạch và các đề xuất', en: 'The plan’s text and the proposals' },
      answer: PlanReadingView,
    }),
    parse('param', PlanParam),
    async (c) => {
      const view = await readAs(deps, c, async (db) => {
        const plan = await findPlan(db, c.req.valid('param').planId)
        if (plan === undefined) throw planProblem('plan_not_found')
        await requireGrant(db, c.var.actor, 'plan.read', {
          placeId: plan.placeId,
          see: 'plan.read',
        })
        const document =
          plan.documentId === undefined ? undefined : await findDocument(db, plan.documentId)
        if (document === undefined) throw planProblem('plan_has_no_document')
        const lexicon = await readLexicon(db, plan)
        const indicators = [...(await readCatalogue(db)).values()]
        const proposals = await listProposals(db, plan.id)
        return {
          planId: plan.id,
          placeId: plan.placeId,
          documentId: document.id,
          documentTitle: document.title,
          text: document.body,
          proposals: proposals.map((kept) => toProposalView(kept, lexicon, indicators)),
        }
      })
      return c.json(view)
    },
  )

  routes.post(
    '/plans/:planId/proposals/:proposalId/confirmation',
    describe({
      permission: 'plan.write',
      tag: TAG,
      summary: { vi: 'Xác nhận một đề xuất', en: 'Confirm a proposal' },
      answer: DecidedProposalView,
    }),
    parse('param', ProposalParam),
    parse('json', ConfirmProposalBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DecidedProposalView },
        async (scope) => {
          const { plan, kept } = await lockFor(scope, c.req.valid('param'), body.version)
          const resultId = await enterIntoPlan(scope, deps, { plan, kept, decision: body.decision })
          await saveProposalDecision(scope.tx, kept, {
            state: 'confirmed',
            by: scope.actor.id,
            at: scope.at,
            resultId,
          })
          await scope.audit({
            action: 'proposal.confirm',
            subject: `plan_proposal/${kept.id}`,
            placeId: plan.placeId,
          })
          return { state: 'confirmed' as const, resultId }
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/plans/:planId/proposals/:proposalId/dropping',
    describe({
      permission: 'plan.write',
      tag: TAG,
      summary: { vi: 'Bỏ một đề xuất', en: 'Drop a proposal' },
      answer: DecidedProposalView,
    }),
    parse('param', ProposalParam),
    parse('json', DropProposalBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DecidedProposalView },
        async (scope) => {
          const { plan, kept } = await lockFor(scope, c.req.valid('param'), body.version)
          await saveProposalDecision(scope.tx, kept, {
            state: 'dropped',
            by: scope.actor.id,
            at: scope.at,
          })
          await scope.audit({
            action: 'proposal.drop',
            subject: `plan_proposal/${kept.id}`,
            placeId: plan.placeId,
          })
          return { state: 'dropped' as const, resultId: null }
        },
      )
      return c.json(view)
    },
  )

  return routes
}

type LockedProposal = Omit<KeptProposal, 'decidedByName' | 'resultId'>

/** Holds the plan, then the proposal, for a person who may write the plan. */
async function lockFor(
  scope: CommandScope,
  name: { readonly planId: string; readonly proposalId: string },
  version: number,
): Promise<{ readonly plan: Plan; readonly kept: LockedProposal }> {
  const plan = await lockPlan(scope.tx, name.planId)
  if (plan === undefined) throw planProblem('plan_not_found')
  await requireGrant(scope.tx, scope.actor, 'plan.write', {
    placeId: plan.placeId,
    see: 'plan.read',
  })
  const kept = await lockProposal(scope.tx, plan.id, name.proposalId as ProposalId)
  if (kept === undefined) throw planProblem('proposal_not_found')
  if (kept.state !== 'open' || kept.version !== version) {
    throw planProblem('proposal_already_decided')
  }
  return { plan, kept }
}

/** Makes of a proposal what the person decided, tied to its sentence. Returns the new thing's id. */
async function enterIntoPlan(
  scope: CommandScope,
  deps: Deps,
  entry: {
    readonly plan: Plan
    readonly kept: LockedProposal
    readonly decision: ConfirmProposalBody['decision']
  },
): Promise<string> {
  const { plan, kept, decision } = entry
  const clause: Clause = {
    documentId: kept.documentId,
    text: kept.proposal.sentence,
    start: kept.proposal.start,
    end: kept.proposal.end,
  }
  switch (decision.kind) {
    case 'target': {
      const id = deps.newId() as TargetEntryId
      const change = kept.proposal.kind === 'target' ? kept.proposal.change : undefined
      await recordTarget(scope, {
        id,
        rootId: id,
        planId: plan.id,
        placeId: plan.placeId,
        indicatorId: decision.indicatorId as IndicatorId,
        year: plan.year,
        comparator: decision.comparator,
        value: toDecimal(decision.value),
        ...(decision.valueTo === undefined ? {} : { valueTo: toDecimal(decision.valueTo) }),
        ...(change === undefined ? {} : { change }),
        ...(decision.scope === undefined ? {} : { scope: decision.scope }),
        clause,
        method: 'decision',
        isWithdrawn: false,
      })
      return id
    }
    case 'task':
    case 'solution': {
      const id = deps.newId() as TaskId
      await recordTask(scope, deps, {
        id,
        placeId: plan.placeId,
        planId: plan.id,
        kind: decision.kind,
        title: decision.title.trim(),
        ...(decision.organisationId === undefined
          ? {}
          : { organisationId: decision.organisationId as OrganisationId }),
        coordinatingIds: decision.coordinatingIds as OrganisationId[],
        ...(decision.nodeId === undefined ? {} : { nodeId: decision.nodeId as ProgrammeNodeId }),
        ...(decision.dueOn === undefined ? {} : { dueOn: toDay(decision.dueOn) }),
        clause,
        version: 1,
        state: 'open',
      })
      return id
    }
    case 'reference':
      await saveReference(scope.tx, kept.documentId, {
        number: decision.number,
        issuer: decision.issuer,
        issuedOn: decision.issuedOn === undefined ? undefined : toDay(decision.issuedOn),
      })
      return kept.documentId
  }
}

function toProposalView(
  kept: KeptProposal,
  lexicon: PlanLexicon,
  indicators: readonly Indicator[],
): ProposalView {
  const { proposal } = kept
  const node = 'programmeNode' in proposal ? proposal.programmeNode : undefined
  const nodeId = lexicon.nodes.find((one) => one.code === node)?.id
  const body = 'organisationCode' in proposal ? proposal.organisationCode : undefined
  return {
    id: kept.id,
    kind: proposal.kind,
    start: proposal.start,
    end: proposal.end,
    sentence: proposal.sentence,
    fields: { ...proposal },
    questions: (proposal.questions ?? []).map((question) => ({ ...question })),
    state: kept.state,
    decidedByName: kept.decidedByName,
    resultId: kept.resultId,
    suggestedIndicatorIds:
      proposal.kind === 'target'
        ? [
            ...suggestIndicators(
              {
                subject: proposal.subject,
                unit: proposal.unit,
                ...(nodeId === undefined ? {} : { nodeId }),
                ...(proposal.change === undefined ? {} : { change: proposal.change }),
              },
              indicators,
            ),
          ]
        : [],
    suggestedOrganisationId: lexicon.organisations.find((one) => one.code === body)?.id ?? null,
    suggestedCoordinatingIds: coordinatorsOf(proposal, lexicon),
    suggestedNodeId: nodeId ?? null,
    version: kept.version,
  }
}

function coordinatorsOf(proposal: KeptProposal['proposal'], lexicon: PlanLexicon): string[] {
  const names = 'coordinating' in proposal ? (proposal.coordinating ?? []) : []
  return names.flatMap((name) => lexicon.organisations.find((one) => one.name === name)?.id ?? [])
}
