import { Hono } from 'hono'
import { toDay } from '#kernel/day.ts'
import { readAs, runCommand, type CommandScope } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { isDemonstration } from '#platform/workspace.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import { documentProblem } from '#slices/documents/core/document.problems.ts'
import { recordDocument } from '#slices/documents/server/document.record.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeVersionId } from '#slices/programmes/core/programme-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import {
  CreatePlanBody,
  PlanListView,
  PlanView,
  ReadPlanBody,
  ReadPlanView,
  RecordedPlanView,
  SetPlanStateBody,
} from '../core/plan.contract.ts'
import type { PlanId } from '../core/plan-id.ts'
import { planProblem } from '../core/plan.problems.ts'
import type { Plan } from '../core/plan.ts'
import { readPlan } from '../core/reading/read-plan.ts'
import { PlanParam } from '../core/target.contract.ts'
import { readLexicon } from './lexicon.queries.ts'
import { findPlanView, listPlanViews } from './plan-view.queries.ts'
import { insertPlan, lockPlan, savePlan } from './plan.queries.ts'
import { insertProposals } from './proposal.queries.ts'

const TAG = 'plans'

/** Plans of a year: opened, read from their document, put in force, closed. */
export function planRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/plans',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: { vi: 'Các kế hoạch', en: 'Plans' },
      answer: PlanListView,
    }),
    async (c) => {
      const items = await readAs(deps, c, (db) => listPlanViews(db, c.var.actor))
      return c.json({ items: [...items] })
    },
  )

  routes.get(
    '/plans/:planId',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: { vi: 'Một kế hoạch', en: 'A plan' },
      answer: PlanView,
    }),
    parse('param', PlanParam),
    async (c) => {
      const view = await readAs(deps, c, async (db) => {
        const plan = await findPlanView(db, c.req.valid('param').planId)
        if (plan === undefined) throw planProblem('plan_not_found')
        const placeId = plan.placeId as PlaceId
        await requireGrant(db, c.var.actor, 'plan.read', { placeId, see: 'plan.read' })
        return plan
      })
      return c.json(view)
    },
  )

  routes.post(
    '/plans',
    describe({
      permission: 'plan.write',
      tag: TAG,
      summary: { vi: 'Mở kế hoạch của một năm', en: 'Open the plan of a year' },
      answer: RecordedPlanView,
    }),
    parse('json', CreatePlanBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: RecordedPlanView },
        async (scope) => {
          const placeId = body.placeId as PlaceId
          await requireGrant(scope.tx, scope.actor, 'plan.write', { placeId, see: 'plan.read' })
          const plan = toPlan(body, deps.newId() as PlanId)
          await insertPlan(scope.tx, plan, {
            userId: scope.actor.id,
            at: scope.at,
            generated: await isDemonstration(scope.tx),
          })
          await scope.audit({ action: 'plan.open', subject: `plan/${plan.id}`, placeId })
          return { planId: plan.id, version: plan.version }
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/plans/:planId/reading',
    describe({
      permission: 'plan.write',
      tag: TAG,
      summary: { vi: 'Đọc văn bản kế hoạch', en: 'Read the plan’s document' },
      answer: ReadPlanView,
    }),
    parse('param', PlanParam),
    parse('json', ReadPlanBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: ReadPlanView },
        async (scope) => {
          const plan = await lockFor(scope, c.req.valid('param').planId)
          if (plan.documentId !== undefined) throw planProblem('plan_already_read')
          return readDocument(scope, deps, plan, body)
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/plans/:planId/state',
    describe({
      permission: 'plan.write',
      tag: TAG,
      summary: {
        vi: 'Đưa kế hoạch vào thực hiện hoặc đóng lại',
        en: 'Put a plan in force, or close it',
      },
      answer: RecordedPlanView,
    }),
    parse('param', PlanParam),
    parse('json', SetPlanStateBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: RecordedPlanView },
        async (scope) => {
          const plan = await lockFor(scope, c.req.valid('param').planId)
          if (plan.version !== body.version) throw planProblem('plan_changed')
          const next: Plan = { ...plan, state: body.state, version: plan.version + 1 }
          await savePlan(scope.tx, next)
          await scope.audit({
            action: `plan.${body.state}`,
            subject: `plan/${plan.id}`,
            placeId: plan.placeId,
          })
          return { planId: plan.id, version: next.version }
        },
      )
      return c.json(view)
    },
  )

  return routes
}

async function lockFor(scope: CommandScope, planId: string): Promise<Plan> {
  const plan = await lockPlan(scope.tx, planId)
  if (plan === undefined) throw planProblem('plan_not_found')
  await requireGrant(scope.tx, scope.actor, 'plan.write', {
    placeId: plan.placeId,
    see: 'plan.read',
  })
  return plan
}

function toPlan(body: CreatePlanBody, id: PlanId): Plan {
  return {
    id,
    placeId: body.placeId as PlaceId,
    year: body.year,
    title: body.title.trim(),
    ...(body.programmeVersionId === undefined
      ? {}
      : { programmeVersionId: body.programmeVersionId as ProgrammeVersionId }),
    ...(body.organisationId === undefined
      ? {}
      : { organisationId: body.organisationId as OrganisationId }),
    state: 'draft',
    version: 1,
  }
}

/** Keeps the document and what the reader proposes of it; nothing enters the plan by this. */
async function readDocument(scope: CommandScope, deps: Deps, plan: Plan, body: ReadPlanBody) {
  // Offsets of proposals refer to the text as it is kept, in NFC.
  const text = body.text.normalize('NFC')
  const documentId = deps.newId() as DocumentId
  const recorded = await recordDocument(
    scope.tx,
    {
      id: documentId,
      placeId: plan.placeId,
      facts: {
        kind: 'plan',
        number: body.number,
        issuer: body.issuer,
        issuedOn: body.issuedOn === undefined ? undefined : toDay(body.issuedOn),
        title: body.title,
      },
      body: text,
      ...(body.fileHash === undefined ? {} : { fileHash: body.fileHash }),
    },
    { by: scope.actor.id, at: scope.at, today: scope.today },
  )
  if (!recorded.ok) throw documentProblem(recorded.refusal.code, { ...recorded.refusal })
  const proposals = readPlan(text, await readLexicon(scope.tx, plan))
  await insertProposals(scope.tx, { planId: plan.id, documentId, proposals, newId: deps.newId })
  await savePlan(scope.tx, { ...plan, documentId, version: plan.version + 1 })
  await scope.audit({
    action: 'plan.read_document',
    subject: `plan/${plan.id}`,
    placeId: plan.placeId,
    detail: { documentId, proposals: proposals.length },
  })
  return { documentId, proposals: proposals.length }
}
