import { Hono } from 'hono'
import * as z from 'zod/mini'
import { parseDay } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import { readAs, runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { dueDayOf } from '../core/duty.ts'
import { mayEnter } from '../core/periodic-report.ts'
import { grantReopening, refuseReopening, type ReopeningRefusal } from '../core/reopening.ts'
import {
  AskReopeningBody,
  DecideReopeningBody,
  ReopeningListView,
  ReopeningParam,
} from '../core/report.contract.ts'
import type { PeriodicReportId } from '../core/result-id.ts'
import { resultProblem } from '../core/result.problems.ts'
import { getOwedReport } from './owed-report.ts'
import {
  findLatestReopening,
  insertReopening,
  listWaitingReopenings,
  lockReopening,
  saveReopeningDecision,
} from './reopening.queries.ts'
import { findOpenUntil, lockOrBeginReport, recordReportEvent } from './report.queries.ts'

const TAG = 'results'
const WithinQuery = z.object({ within: z.uuid() })
const AskedView = z.object({ reopeningId: z.string(), reportId: z.string() })
const DecidedView = z.object({
  state: z.enum(['granted', 'refused']),
  openUntil: z.nullable(z.string()),
})

/** A late unit asks; the office above opens the period for a few days, or says why not. */
export function reopeningRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/reopenings',
    describe({
      permission: 'result.reopen',
      tag: TAG,
      summary: { vi: 'Đề nghị mở lại kỳ đang chờ', en: 'Requests for re-opening that wait' },
      answer: ReopeningListView,
    }),
    parse('query', WithinQuery),
    async (c) => {
      const { within } = c.req.valid('query')
      const items = await readAs(deps, c, async (db) => {
        await requireGrant(db, c.var.actor, 'result.reopen', {
          placeId: within as PlaceId,
          see: 'result.read',
        })
        return listWaitingReopenings(db, within)
      })
      return c.json({ items: [...items] })
    },
  )

  routes.post(
    '/reopenings',
    describe({
      permission: 'result.submit',
      tag: TAG,
      summary: { vi: 'Đề nghị mở lại kỳ báo cáo', en: 'Ask for a period to be re-opened' },
      answer: AskedView,
    }),
    parse('json', AskReopeningBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: AskedView },
        async (scope) => {
          const { tx, actor, at, today } = scope
          const { office, duty, period } = await getOwedReport(tx, body)
          await requireGrant(tx, actor, 'result.submit', {
            placeId: office.placeId,
            see: 'result.read',
          })
          const report = await lockOrBeginReport(
            tx,
            {
              placeId: office.placeId,
              organisationId: office.organisationId,
              dutyId: duty.id,
              period,
            },
            { id: deps.newId() as PeriodicReportId, dueOn: dueDayOf(duty.schedule, period) },
          )
          const openUntil = await findOpenUntil(tx, report)
          const window = { today, ...(openUntil === undefined ? {} : { openUntil }) }
          if (mayEnter(report, window).ok) throw resultProblem('reopening_not_needed')
          const latest = await findLatestReopening(tx, report)
          if (latest?.state === 'asked') throw resultProblem('reopening_already_asked')
          const reopeningId = deps.newId()
          await insertReopening(tx, {
            id: reopeningId,
            report,
            reason: body.reason,
            by: actor.id,
            at,
          })
          await recordReportEvent(tx, {
            id: deps.newId(),
            report,
            at,
            by: actor.id,
            kind: 'reopening_asked',
            note: body.reason,
          })
          await scope.audit({
            action: 'report.ask_reopening',
            subject: `periodic_report/${report.id}`,
            placeId: report.placeId,
          })
          return { reopeningId, reportId: report.id }
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/reopenings/:placeId/:reopeningId/decision',
    describe({
      permission: 'result.reopen',
      tag: TAG,
      summary: { vi: 'Quyết định mở lại kỳ báo cáo', en: 'Decide on a re-opening' },
      answer: DecidedView,
    }),
    parse('param', ReopeningParam),
    parse('json', DecideReopeningBody),
    async (c) => {
      const body = c.req.valid('json')
      const param = c.req.valid('param')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DecidedView },
        async (scope) => {
          const { tx, actor, at, today } = scope
          const placeId = param.placeId as PlaceId
          await requireGrant(tx, actor, 'result.reopen', { placeId, see: 'result.read' })
          const request = await lockReopening(tx, placeId, param.reopeningId)
          if (request === undefined) throw resultProblem('reopening_not_found')
          const openUntil = parseDay(body.openUntil ?? '') ?? today
          const state = body.decision === 'grant' ? 'granted' : 'refused'
          if (state === 'granted')
            requireOk(grantReopening(request, { by: actor.id, today, openUntil }))
          else requireOk(refuseReopening(request, { by: actor.id, reason: body.reason }))
          await saveReopeningDecision(tx, placeId, {
            id: request.id,
            state,
            ...(state === 'granted' ? { openUntil } : {}),
            reason: body.reason,
            by: actor.id,
            at,
          })
          await recordReportEvent(tx, {
            id: deps.newId(),
            report: { placeId, id: request.reportId as PeriodicReportId },
            at,
            by: actor.id,
            kind: state === 'granted' ? 'reopened' : 'reopening_refused',
            note: body.reason,
          })
          await scope.audit({
            action: `report.reopening_${state}`,
            subject: `periodic_report/${request.reportId}`,
            placeId,
          })
          return { state, openUntil: state === 'granted' ? openUntil : null } as const
        },
      )
      return c.json(view)
    },
  )

  return routes
}

function requireOk(decision: Result<unknown, ReopeningRefusal>): void {
  if (!decision.ok) throw resultProblem(decision.refusal.code, { ...decision.refusal })
}
