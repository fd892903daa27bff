import { Hono } from 'hono'
import { monthOf, toDay, yearOf, type Day } from '#kernel/day.ts'
import { roundDecimal } from '#kernel/decimal.ts'
import { readAs } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import type { Catalogue, Indicator } from '#slices/indicators/core/indicator.ts'
import { readCatalogue } from '#slices/indicators/server/indicator.queries.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { mapOfPlan } from '#slices/plans/server/target-view.queries.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { DashboardQuery, DashboardView, WhyQuery, WhyView } from '../core/dashboard.contract.ts'
import { resultProblem } from '../core/result.problems.ts'
import { explainFigure } from './explain-figure.ts'
import { readDashboard } from './dashboard.ts'
import { findDashboardPlan } from './dashboard.queries.ts'
import { readsWithinCommune } from './why.queries.ts'

const TAG = 'results'

/** Figures as they are read: the steering dashboard, and why a number is what it is. */
export function figureRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/dashboard',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: { vi: 'Bảng điều hành của một kế hoạch', en: 'The steering dashboard of a plan' },
      answer: DashboardView,
    }),
    parse('query', DashboardQuery),
    async (c) => {
      const query = c.req.valid('query')
      const today = c.var.today
      const view = await readAs(deps, c, async (db) => {
        const plan = await findDashboardPlan(db, query.planId)
        if (plan === undefined) throw resultProblem('figure_not_found')
        await requireGrant(db, c.var.actor, 'plan.read', {
          placeId: plan.placeId,
          see: 'plan.read',
        })
        return readDashboard(db, {
          plan,
          today,
          catalogue: await readCatalogue(db),
          mapOn: query.map === undefined ? await mapOfPlan(db, plan) : toDay(query.map),
          through: query.through ?? monthsSoFar(plan.year, today),
        })
      })
      return c.json(view)
    },
  )

  routes.get(
    '/figures/why',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Vì sao có con số này', en: 'Why a figure is what it is' },
      answer: WhyView,
    }),
    parse('query', WhyQuery),
    async (c) => {
      const query = c.req.valid('query')
      const placeId = query.placeId as PlaceId
      const view = await readAs(deps, c, async (db) => {
        // A commune of a later map lies under no district of then: whoever reads a part of it may ask.
        if (!(await readsWithinCommune(db, c.var.actor, { mapOn: toDay(query.map), placeId }))) {
          await requireGrant(db, c.var.actor, 'result.read', { placeId, see: 'result.read' })
        }
        const catalogue = await readCatalogue(db)
        const indicator = findById(catalogue, query.indicatorId)
        if (indicator === undefined) throw resultProblem('figure_not_found')
        return explainFigure(db, {
          catalogue,
          indicator,
          placeId,
          year: query.year,
          mapOn: toDay(query.map),
          state: query.state,
          through: query.through,
        })
      })
      return c.json({
        ...view,
        value: view.value === null ? null : roundDecimal(view.value, view.indicator.decimals),
      })
    },
  )

  return routes
}

function findById(catalogue: Catalogue, id: string): Indicator | undefined {
  return [...catalogue.values()].find((indicator) => indicator.id === id)
}

/** The months of the plan's year that have begun on the working day; all twelve afterwards. */
function monthsSoFar(year: number, today: Day): number {
  if (yearOf(today) > year) return 12
  return yearOf(today) < year ? 1 : monthOf(today)
}
