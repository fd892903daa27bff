import { Hono } from 'hono'
import { readAs, runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { findNode } from '#slices/programmes/server/programme.queries.ts'
import { requireAnywhere } from '#slices/users/server/access.ts'
import type { IndicatorId } from '../core/indicator-id.ts'
import {
  AddIndicatorBody,
  ChangeIndicatorBody,
  IndicatorIdParam,
  IndicatorListQuery,
  IndicatorListView,
  IndicatorView,
  TagListView,
  toIndicatorView,
} from '../core/indicator.contract.ts'
import { draftProblem, indicatorProblem } from '../core/indicator.problems.ts'
import { addIndicator, changeIndicator, type IndicatorDraft } from '../core/local-indicator.ts'
import {
  findIndicator,
  hasFigures,
  listIndicators,
  listTagValues,
  lockIndicator,
  readCatalogue,
  saveChange,
  saveIndicator,
} from './indicator.queries.ts'

const TAG = 'indicators'

/** The catalogue of indicators, and the office's own among them. */
export function indicatorRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Danh mục chỉ tiêu', en: 'The catalogue of indicators' },
      answer: IndicatorListView,
    }),
    parse('query', IndicatorListQuery),
    async (c) => {
      const items = await readAs(deps, c, (db) => listIndicators(db, c.req.valid('query')))
      return c.json({ items: items.map(toIndicatorView) })
    },
  )

  routes.get(
    '/tags',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Các cách chia số liệu', en: 'By what a figure may be divided' },
      answer: TagListView,
    }),
    async (c) => c.json({ items: await readAs(deps, c, listTagValues) }),
  )

  routes.get(
    '/:indicatorId',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Một chỉ tiêu', en: 'An indicator' },
      answer: IndicatorView,
    }),
    parse('param', IndicatorIdParam),
    async (c) => {
      const id = c.req.valid('param').indicatorId as IndicatorId
      const indicator = await readAs(deps, c, (db) => findIndicator(db, id))
      if (indicator === undefined) throw indicatorProblem('indicator_not_found')
      return c.json(toIndicatorView(indicator))
    },
  )

  routes.post(
    '/',
    describe({
      permission: 'indicator.change',
      tag: TAG,
      summary: { vi: 'Thêm chỉ tiêu của địa phương', en: 'Add an indicator of one’s own' },
      answer: IndicatorView,
    }),
    parse('json', AddIndicatorBody),
    async (c) => {
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: IndicatorView },
        async ({ tx, actor, audit }) => {
          requireAnywhere(actor, 'indicator.change')
          const draft = await toDraft(tx, request)
          const id = request.indicatorId as IndicatorId
          const decision = addIndicator(await readCatalogue(tx), {
            ...draft,
            id,
            code: request.code,
          })
          if (!decision.ok) throw draftProblem(decision.refusal)

          await saveIndicator(tx, decision.value)
          await audit({
            action: 'indicator.add',
            subject: `indicator/${id}`,
            detail: { code: request.code, title: request.titleVi },
          })
          return toIndicatorView(decision.value)
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/:indicatorId/change',
    describe({
      permission: 'indicator.change',
      tag: TAG,
      summary: { vi: 'Sửa chỉ tiêu', en: 'Change an indicator' },
      answer: IndicatorView,
    }),
    parse('param', IndicatorIdParam),
    parse('json', ChangeIndicatorBody),
    async (c) => {
      const id = c.req.valid('param').indicatorId as IndicatorId
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: IndicatorView },
        async ({ tx, actor, audit }) => {
          requireAnywhere(actor, 'indicator.change')
          const indicator = await lockIndicator(tx, id)
          if (indicator === undefined) throw indicatorProblem('indicator_not_found')
          const decision = changeIndicator(
            indicator,
            await readCatalogue(tx),
            await toDraft(tx, request),
            { hasFigures: await hasFigures(tx, id) },
          )
          if (!decision.ok) throw draftProblem(decision.refusal)

          await saveChange(tx, decision.value)
          await audit({
            action: 'indicator.change',
            subject: `indicator/${id}`,
            detail: { was: toIndicatorView(indicator), is: toIndicatorView(decision.value) },
          })
          return toIndicatorView(decision.value)
        },
      )
      return c.json(view)
    },
  )

  return routes
}

async function toDraft(
  tx: Tx,
  request: AddIndicatorBody | ChangeIndicatorBody,
): Promise<IndicatorDraft> {
  const nodeId = request.nodeId as ProgrammeNodeId | undefined
  if (nodeId !== undefined && (await findNode(tx, nodeId)) === undefined) {
    throw indicatorProblem('indicator_part_unknown')
  }
  return {
    titleVi: request.titleVi,
    titleEn: request.titleEn,
    unit: request.unit,
    kind: request.kind,
    direction: request.direction,
    addsOverTime: request.addsOverTime,
    addsOverPlace: request.addsOverPlace,
    decimals: request.decimals,
    lowest: request.lowest,
    highest: request.highest,
    definition: request.definition,
    basis: request.basis,
    nodeId,
    formula: request.formula,
  }
}
