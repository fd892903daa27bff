import { Hono } from 'hono'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import type { Result } from '#kernel/result.ts'
import { ok, refuse } from '#kernel/result.ts'
import { readAs } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { findIndicator, findIndicatorByCode } from '#slices/indicators/server/indicator.queries.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { planProblem } from '#slices/plans/core/plan.problems.ts'
import { shareEvenly, shareInProportion, type ShareRefusal } from '#slices/plans/core/share.ts'
import {
  ProposedSharesView,
  ProposeSharesQuery,
  TargetParam,
} from '#slices/plans/core/target.contract.ts'
import type { TargetEntry } from '#slices/plans/core/target.ts'
import { listTakers, mapOfPlan } from '#slices/plans/server/target-view.queries.ts'
import { findStandingTarget } from '#slices/plans/server/target.queries.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { resultProblem } from '../core/result.problems.ts'
import { listLatestFigures } from './latest-figure.queries.ts'

const TAG = 'plans'

/**
 * Proposes how to divide a target; a person looks, changes and assigns. It is here and not with the
 * plans because it weighs by figures, which plans know nothing of.
 */
export function shareProposalRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/targets/:placeId/:targetId/proposed-shares',
    describe({
      permission: 'target.assign',
      tag: TAG,
      summary: {
        vi: 'Gợi ý phân chia: đều, hoặc theo tỷ lệ một số liệu; chưa ghi gì',
        en: 'Proposed shares: even, or in proportion to a figure; nothing is written',
      },
      answer: ProposedSharesView,
    }),
    parse('param', TargetParam),
    parse('query', ProposeSharesQuery),
    async (c) => {
      const { placeId, targetId } = c.req.valid('param')
      const query = c.req.valid('query')
      const view = await readAs(deps, c, async (db) => {
        const site = { placeId: placeId as PlaceId, see: 'plan.read' } as const
        await requireGrant(db, c.var.actor, 'target.assign', site)
        const target = await findStandingTarget(db, { placeId: site.placeId, rootId: targetId })
        if (target === undefined) throw planProblem('target_not_found')
        return proposeShares(db, target, query)
      })
      return c.json(view)
    },
  )

  return routes
}

async function proposeShares(
  db: Db,
  target: TargetEntry,
  query: { readonly method: 'even' | 'proportion'; readonly figure?: string | undefined },
): Promise<ProposedSharesView> {
  const indicator = await findIndicator(db, target.indicatorId)
  const takers = await listTakers(db, target.placeId, await mapOfPlan(db, target))
  const placeIds = takers.map((taker) => taker.placeId as PlaceId)
  const figures =
    query.method === 'proportion'
      ? await readFigures(db, query.figure, placeIds)
      : new Map<PlaceId, DecimalText>()
  const shares = divide(target, {
    method: query.method,
    adds: indicator?.addsOverPlace === 'sum',
    decimals: indicator?.decimals ?? 0,
    weights: placeIds.map((placeId) => figures.get(placeId) ?? toDecimal('0')),
  })
  if (!shares.ok) throw planProblem(shares.refusal.code)
  return {
    items: takers.map((taker, index) => ({
      placeId: taker.placeId,
      placeName: taker.placeName,
      figure: figures.get(taker.placeId as PlaceId) ?? null,
      value: shares.value[index] ?? '0',
    })),
  }
}

async function readFigures(
  db: Db,
  code: string | undefined,
  placeIds: readonly PlaceId[],
): Promise<ReadonlyMap<PlaceId, DecimalText>> {
  const indicator = code === undefined ? undefined : await findIndicatorByCode(db, code)
  if (indicator === undefined) throw resultProblem('figure_not_found')
  return listLatestFigures(db, { indicatorId: indicator.id, placeIds })
}

/** A rate is not divided: evenly, everybody gets its level; in proportion, it makes no sense. */
function divide(
  target: TargetEntry,
  how: {
    readonly method: 'even' | 'proportion'
    readonly adds: boolean
    readonly decimals: number
    readonly weights: readonly DecimalText[]
  },
): Result<readonly DecimalText[], ShareRefusal | { readonly code: 'shares_of_a_rate' }> {
  if (!how.adds) {
    return how.method === 'even'
      ? ok(how.weights.map(() => target.value))
      : refuse({ code: 'shares_of_a_rate' })
  }
  return how.method === 'even'
    ? shareEvenly(target.value, how.weights.length, how.decimals)
    : shareInProportion(target.value, how.weights, how.decimals)
}
