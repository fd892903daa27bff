import { Hono } from 'hono'
import { runCommand, type CommandScope } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Action } from '#slices/users/core/action.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { changesSince } from '../core/certificate.ts'
import {
  certifyReport,
  returnReport,
  submitReport,
  type PeriodicReport,
} from '../core/periodic-report.ts'
import {
  DecidedReportView,
  DecideReportBody,
  ReportParam,
  ReturnReportBody,
} from '../core/report.contract.ts'
import type { CertificateId, PeriodicReportId } from '../core/result-id.ts'
import { resultProblem } from '../core/result.problems.ts'
import {
  insertCertificate,
  listCertificates,
  readLinesToCertify,
  type Certificate,
} from './certificate.queries.ts'
import { findDuty } from './duty.queries.ts'
import { listReportObservations } from './observation.queries.ts'
import { findOwingOffice } from './owing.queries.ts'
import {
  lockReport,
  recordReportEvent,
  saveReport,
  type ReportEventKind,
} from './report.queries.ts'
import { writeRollups } from './rollup.queries.ts'
import type { CertificateContent, CertifiedLine } from '../core/certificate.ts'

const TAG = 'results'

/** Submit, return with a reason, certify: the way of a report through the hands that must sign it. */
export function certificationRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/reports/:placeId/:reportId/submission',
    describe({
      permission: 'result.submit',
      tag: TAG,
      summary: { vi: 'Gửi báo cáo để xác thực', en: 'Submit a report' },
      answer: DecidedReportView,
    }),
    parse('param', ReportParam),
    parse('json', DecideReportBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DecidedReportView },
        async (scope) => {
          const report = await lockFor(scope, 'result.submit', { ...c.req.valid('param'), ...body })
          const entries = await listReportObservations(scope.tx, report.placeId, report.id)
          const decision = submitReport(report, {
            by: scope.actor.id,
            at: scope.at,
            entryCount: entries.length,
          })
          if (!decision.ok) throw resultProblem(decision.refusal.code, { ...decision.refusal })
          return keep(scope, deps, decision.value, { kind: 'submitted' })
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/reports/:placeId/:reportId/return',
    describe({
      permission: 'result.certify',
      tag: TAG,
      summary: { vi: 'Trả lại báo cáo, nêu lý do', en: 'Return a report with a reason' },
      answer: DecidedReportView,
    }),
    parse('param', ReportParam),
    parse('json', ReturnReportBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DecidedReportView },
        async (scope) => {
          const report = await lockFor(scope, 'result.certify', {
            ...c.req.valid('param'),
            ...body,
          })
          const decision = returnReport(report, {
            by: scope.actor.id,
            at: scope.at,
            reason: body.reason,
          })
          if (!decision.ok) throw resultProblem(decision.refusal.code, { ...decision.refusal })
          return keep(scope, deps, decision.value, { kind: 'returned', note: body.reason })
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/reports/:placeId/:reportId/certification',
    describe({
      permission: 'result.certify',
      tag: TAG,
      summary: { vi: 'Xác thực báo cáo', en: 'Certify a report' },
      answer: DecidedReportView,
    }),
    parse('param', ReportParam),
    parse('json', DecideReportBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: DecidedReportView },
        async (scope) => {
          const report = await lockFor(scope, 'result.certify', {
            ...c.req.valid('param'),
            ...body,
          })
          const lines = await readLinesToCertify(scope.tx, report)
          const [latest] = await listCertificates(scope.tx, report)
          const decision = certifyReport(report, {
            by: scope.actor.id,
            at: scope.at,
            changedSince:
              latest === undefined || changesSince(latest.content.lines, lines).length > 0,
          })
          if (!decision.ok) throw resultProblem(decision.refusal.code, { ...decision.refusal })
          await sealCertificate(scope, deps, { report: decision.value, lines, latest })
          return keep(scope, deps, decision.value, { kind: 'certified' })
        },
      )
      return c.json(view)
    },
  )

  return routes
}

/** Holds the report the request names, for a person who may do this to it, at the version they saw. */
async function lockFor(
  scope: CommandScope,
  action: Action,
  name: { readonly placeId: string; readonly reportId: string; readonly version: number },
): Promise<PeriodicReport> {
  const placeId = name.placeId as PlaceId
  const report = await lockReport(scope.tx, placeId, name.reportId as PeriodicReportId)
  if (report === undefined) throw resultProblem('report_not_found')
  await requireGrant(scope.tx, scope.actor, action, { placeId, see: 'result.read' })
  if (report.version !== name.version) throw resultProblem('report_changed')
  return report
}

/** Freezes the lines with their hash, and keeps them as the certified figures of the place. */
async function sealCertificate(
  scope: CommandScope,
  deps: Deps,
  seal: {
    readonly report: PeriodicReport
    readonly lines: readonly CertifiedLine[]
    readonly latest: Certificate | undefined
  },
): Promise<void> {
  const { report, lines, latest } = seal
  const duty = await findDuty(scope.tx, report.dutyId)
  const office = await findOwingOffice(scope.tx, report.organisationId)
  if (duty === undefined || office === undefined) throw resultProblem('report_not_found')
  const content: CertificateContent = {
    reportId: report.id,
    duty: duty.code,
    period: report.period,
    placeName: office.placeName,
    organisationName: office.name,
    lines,
  }
  await insertCertificate(scope.tx, {
    id: deps.newId() as CertificateId,
    report,
    content,
    by: scope.actor.id,
    at: scope.at,
    ...(latest === undefined ? {} : { supersedesId: latest.id }),
  })
  if (duty.valueState !== 'reported') return
  const observations = await listReportObservations(scope.tx, report.placeId, report.id)
  await writeRollups(
    scope.tx,
    report.placeId,
    observations.map((figure) => ({
      indicatorId: figure.indicatorId,
      period: report.period,
      tags: figure.tags,
      state: 'certified',
      value: figure.value,
      generated: figure.generated,
    })),
  )
}

async function keep(
  scope: CommandScope,
  deps: Deps,
  report: PeriodicReport,
  event: { readonly kind: ReportEventKind; readonly note?: string },
) {
  await saveReport(scope.tx, report)
  await recordReportEvent(scope.tx, {
    id: deps.newId(),
    report,
    at: scope.at,
    by: scope.actor.id,
    ...event,
  })
  await scope.audit({
    action: `report.${event.kind}`,
    subject: `periodic_report/${report.id}`,
    placeId: report.placeId,
    detail: { version: report.version },
  })
  return { reportId: report.id, version: report.version, state: report.state }
}
