import { Hono } from 'hono'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { readAs, runCommand, type CommandScope } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { isDemonstration } from '#platform/workspace.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import { checkValue } from '#slices/indicators/core/figure-check.ts'
import type { Indicator } from '#slices/indicators/core/indicator.ts'
import { findIndicator } from '#slices/indicators/server/indicator.queries.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { judgeBreakdown } from '../core/balance.ts'
import { breakDown } from '../core/breakdown.ts'
import type { PlanId, TargetEntryId } from '../core/plan-id.ts'
import { planProblem } from '../core/plan.problems.ts'
import { checkTargetValue, reviseTarget, type TargetEntry } from '../core/target.ts'
import {
  BreakDownBody,
  BrokenDownView,
  PlanParam,
  RecordedTargetView,
  ReviseTargetBody,
  SetTargetBody,
  TargetListView,
  TargetParam,
  TargetView,
} from '../core/target.contract.ts'
import { findPlan } from './plan.queries.ts'
import {
  findTargetView,
  listTakers,
  listTargets,
  mapOfPlan,
  versionOfShares,
} from './target-view.queries.ts'
import { insertTargetEntries, listStandingShares, lockTarget } from './target.queries.ts'

const TAG = 'plans'

/** Targets: set, revised by a decision, and broken down with the balance in sight. */
export function targetRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/plans/:planId/targets',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: { vi: 'Chỉ tiêu của kế hoạch', en: 'The targets of a plan' },
      answer: TargetListView,
    }),
    parse('param', PlanParam),
    async (c) => {
      const items = await readAs(deps, c, async (db) => {
        const plan = await findPlan(db, c.req.valid('param').planId)
        if (plan === undefined) throw planProblem('plan_not_found')
        await requireGrant(db, c.var.actor, 'plan.read', {
          placeId: plan.placeId,
          see: 'plan.read',
        })
        return listTargets(db, plan.id)
      })
      return c.json({ items: [...items] })
    },
  )

  routes.get(
    '/targets/:placeId/:targetId',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: {
        vi: 'Một chỉ tiêu, phần đã giao và lịch sử',
        en: 'A target, its shares and history',
      },
      answer: TargetView,
    }),
    parse('param', TargetParam),
    async (c) => {
      const param = c.req.valid('param')
      const placeId = param.placeId as PlaceId
      const view = await readAs(deps, c, async (db) => {
        await requireGrant(db, c.var.actor, 'plan.read', { placeId, see: 'plan.read' })
        const name = { placeId, rootId: param.targetId }
        const facts = await db
          .selectFrom('target_entry')
          .select('year')
          .where('place_id', '=', placeId)
          .where('id', '=', param.targetId)
          .executeTakeFirst()
        if (facts === undefined) throw planProblem('target_not_found')
        return findTargetView(db, name, await mapOfPlan(db, { placeId, ...facts }))
      })
      if (view === undefined) throw planProblem('target_not_found')
      return c.json(view)
    },
  )

  routes.post(
    '/targets',
    describe({
      permission: 'plan.write',
      tag: TAG,
      summary: { vi: 'Đặt một chỉ tiêu', en: 'Set a target' },
      answer: RecordedTargetView,
    }),
    parse('json', SetTargetBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: RecordedTargetView },
        async (scope) => {
          const plan = await findPlan(scope.tx, body.planId)
          if (plan === undefined) throw planProblem('plan_not_found')
          await requireGrant(scope.tx, scope.actor, 'plan.write', {
            placeId: plan.placeId,
            see: 'plan.read',
          })
          const entry = toFirstEntry(body, {
            planId: plan.id,
            placeId: plan.placeId,
            year: plan.year,
            id: deps.newId(),
          })
          return recordTarget(scope, entry)
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/targets/:placeId/:targetId/revision',
    describe({
      permission: 'plan.write',
      tag: TAG,
      summary: {
        vi: 'Điều chỉnh chỉ tiêu bằng một quyết định',
        en: 'Revise a target by a decision',
      },
      answer: RecordedTargetView,
    }),
    parse('param', TargetParam),
    parse('json', ReviseTargetBody),
    async (c) => {
      const body = c.req.valid('json')
      const param = c.req.valid('param')
      const placeId = param.placeId as PlaceId
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: RecordedTargetView },
        async (scope) => {
          await requireGrant(scope.tx, scope.actor, 'plan.write', { placeId, see: 'plan.read' })
          const standing = await lockTarget(scope.tx, { placeId, rootId: param.targetId })
          if (standing === undefined) throw planProblem('target_not_found')
          if (standing.id !== body.standingId) throw planProblem('target_changed')
          const revision = reviseTarget(standing, {
            id: deps.newId() as TargetEntryId,
            comparator: body.comparator,
            value: toDecimal(body.value),
            ...(body.valueTo === undefined ? {} : { valueTo: toDecimal(body.valueTo) }),
            reason: body.reason,
            ...(body.documentId === undefined
              ? {}
              : {
                  clause: {
                    documentId: body.documentId as DocumentId,
                    text: body.reason,
                    start: 0,
                    end: 0,
                  },
                }),
          })
          if (!revision.ok) throw planProblem(revision.refusal.code)
          return recordTarget(scope, revision.value)
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/targets/:placeId/:targetId/breakdown',
    describe({
      permission: 'target.assign',
      tag: TAG,
      summary: { vi: 'Phân chia chỉ tiêu cho các xã, phòng', en: 'Break a target down' },
      answer: BrokenDownView,
    }),
    parse('param', TargetParam),
    parse('json', BreakDownBody),
    async (c) => {
      const body = c.req.valid('json')
      const param = c.req.valid('param')
      const placeId = param.placeId as PlaceId
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: BrokenDownView },
        async (scope) => {
          await requireGrant(scope.tx, scope.actor, 'target.assign', { placeId, see: 'plan.read' })
          const target = await lockTarget(scope.tx, { placeId, rootId: param.targetId })
          if (target === undefined) throw planProblem('target_not_found')
          return breakDownTarget(scope, deps, target, body)
        },
      )
      return c.json(view)
    },
  )

  return routes
}

function toFirstEntry(
  body: SetTargetBody,
  where: {
    readonly planId: PlanId
    readonly placeId: PlaceId
    readonly year: number
    readonly id: string
  },
): TargetEntry {
  const id = where.id as TargetEntryId
  return {
    ...where,
    id,
    rootId: id,
    indicatorId: body.indicatorId as IndicatorId,
    comparator: body.comparator,
    value: toDecimal(body.value),
    ...(body.valueTo === undefined ? {} : { valueTo: toDecimal(body.valueTo) }),
    ...(body.scope === undefined ? {} : { scope: body.scope }),
    ...(body.documentId === undefined
      ? {}
      : {
          clause: {
            documentId: body.documentId as DocumentId,
            text: body.clause ?? '',
            start: 0,
            end: body.clause?.length ?? 0,
          },
        }),
    method: 'decision',
    isWithdrawn: false,
  }
}

/** Appends a target's entry and seals it; used for new targets, revisions and confirmed proposals. */
export async function recordTarget(scope: CommandScope, entry: TargetEntry) {
  const possible = checkTargetValue(entry)
  if (!possible.ok) throw planProblem(possible.refusal.code)
  const values = [entry.value, ...(entry.valueTo === undefined ? [] : [entry.valueTo])]
  requirePossible(await findIndicator(scope.tx, entry.indicatorId), values)
  await insertTargetEntries(scope.tx, [entry], {
    userId: scope.actor.id,
    at: scope.at,
    generated: await isDemonstration(scope.tx),
  })
  await scope.audit({
    action: entry.supersedesId === undefined ? 'target.set' : 'target.revise',
    subject: `target/${entry.rootId}`,
    placeId: entry.placeId,
    detail: { comparator: entry.comparator, value: entry.value },
  })
  return { targetId: entry.rootId, placeId: entry.placeId }
}

/** A target and its shares are figures that the indicator could have: no third of a household. */
function requirePossible(indicator: Indicator | undefined, values: readonly DecimalText[]): void {
  if (indicator === undefined) return
  for (const value of values) {
    const checked = checkValue(indicator, value)
    if (!checked.ok)
      throw planProblem(TARGET_PROBLEMS[checked.refusal.code], { ...checked.refusal })
  }
}

const TARGET_PROBLEMS = {
  figure_below_lowest: 'target_below_lowest',
  figure_above_highest: 'target_above_highest',
  figure_has_too_many_decimals: 'target_too_fine',
} as const

async function breakDownTarget(
  scope: CommandScope,
  deps: Deps,
  target: TargetEntry,
  body: BreakDownBody,
): Promise<BrokenDownView> {
  if (target.parent !== undefined) throw planProblem('breakdown_of_a_part')
  const standing = await listStandingShares(scope.tx, target)
  if (versionOfShares(standing) !== body.sharesVersion) throw planProblem('target_changed')
  const shares = body.shares.map((share) => ({
    placeId: share.placeId as PlaceId,
    ...(share.organisationId === undefined
      ? {}
      : { organisationId: share.organisationId as OrganisationId }),
    value: toDecimal(share.value),
  }))
  await requireTakers(scope, target, shares)
  const indicator = await findIndicator(scope.tx, target.indicatorId)
  requirePossible(
    indicator,
    shares.map((share) => share.value),
  )
  const verdict = judgeBreakdown(
    target,
    shares.map((share) => share.value),
    indicator?.addsOverPlace === 'sum',
  )
  if (!verdict.ok) throw planProblem(verdict.refusal.code, { ...verdict.refusal })
  const entries = breakDown(target, standing, shares, {
    method: body.method,
    ...(body.methodFigure === undefined ? {} : { methodFigure: body.methodFigure }),
    reason: body.reason.trim() === '' ? 'Điều chỉnh phân chia' : body.reason.trim(),
    newId: () => deps.newId() as TargetEntryId,
  })
  await insertTargetEntries(scope.tx, entries, {
    userId: scope.actor.id,
    at: scope.at,
    generated: await isDemonstration(scope.tx),
  })
  await scope.audit({
    action: 'target.break_down',
    subject: `target/${target.rootId}`,
    placeId: target.placeId,
    detail: { method: body.method, shares: shares.length, changed: entries.length },
  })
  return { changed: entries.length, balance: verdict.value }
}

/** Shares go to communes of the plan's place, or to offices of the place itself. */
async function requireTakers(
  scope: CommandScope,
  target: TargetEntry,
  shares: readonly { readonly placeId: PlaceId }[],
): Promise<void> {
  const takers = await listTakers(scope.tx, target.placeId, await mapOfPlan(scope.tx, target))
  const allowed = new Set<string>([target.placeId, ...takers.map((taker) => taker.placeId)])
  const outside = shares.find((share) => !allowed.has(share.placeId))
  if (outside !== undefined)
    throw planProblem('breakdown_place_outside', { placeId: outside.placeId })
}
