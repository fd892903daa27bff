import { Hono } from 'hono'
import { toPeriod } from '#kernel/period.ts'
import { readAs, runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { isDemonstration } from '#platform/workspace.ts'
import { listIndicatorsById, readCatalogue } from '#slices/indicators/server/indicator.queries.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { dueDayOf, periodsOfYear, timelinessOf } from '../core/duty.ts'
import {
  DutyListView,
  OwedReportListView,
  OwedReportQuery,
  ReportFormQuery,
  ReportFormView,
  ReportTrackingQuery,
  ReportTrackingView,
  SaveEntriesBody,
  SavedReportView,
} from '../core/report.contract.ts'
import { resultProblem } from '../core/result.problems.ts'
import { findDuty, listDuties, listDutyIndicatorIds } from './duty.queries.ts'
import { getOwedReport } from './owed-report.ts'
import { findOwingOffice, listBegunReports, listTrackedReports } from './owing.queries.ts'
import { readReportForm } from './report-form.ts'
import { saveEntries } from './save-entries.ts'

const TAG = 'results'

/** What is owed, the form of a report, and the entry of its figures. */
export function reportRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/duties',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Các chế độ báo cáo', en: 'Reporting duties' },
      answer: DutyListView,
    }),
    async (c) => {
      const items = await readAs(deps, c, async (db) => {
        const duties = await listDuties(db)
        return Promise.all(
          duties.map(async (duty) => ({
            id: duty.id,
            code: duty.code,
            title: duty.title,
            every: duty.schedule.every,
            valueState: duty.valueState,
            basis: duty.basis ?? null,
            certainty: duty.certainty,
            indicatorIds: [...(await listDutyIndicatorIds(db, duty.id))],
          })),
        )
      })
      return c.json(DutyListView.parse({ items }))
    },
  )

  routes.get(
    '/reports/owed',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Báo cáo đơn vị phải nộp', en: 'The reports an office owes' },
      answer: OwedReportListView,
    }),
    parse('query', OwedReportQuery),
    async (c) => {
      const { organisationId, year } = c.req.valid('query')
      const today = c.var.today
      const items = await readAs(deps, c, async (db) => {
        const office = await findOwingOffice(db, organisationId)
        if (office === undefined) throw resultProblem('report_not_found')
        await requireGrant(db, c.var.actor, 'result.read', {
          placeId: office.placeId,
          see: 'result.read',
        })
        const begun = await listBegunReports(db, office, year)
        const duties = (await listDuties(db)).filter((duty) => duty.who.includes(office.kind))
        return duties.flatMap((duty) =>
          periodsOfYear(duty.schedule, year).map((period) => {
            const report = begun.find((one) => one.dutyId === duty.id && one.period === period)
            return {
              dutyId: duty.id,
              dutyTitle: duty.title,
              valueState: duty.valueState,
              placeId: office.placeId,
              organisationId: office.organisationId,
              period,
              dueOn: dueDayOf(duty.schedule, period),
              openUntil: report?.openUntil ?? null,
              timeliness: timelinessOf(duty, period, today),
              state: report?.state ?? null,
              reportId: report?.reportId ?? null,
              basis: duty.basis ?? null,
              certainty: duty.certainty,
            }
          }),
        )
      })
      return c.json({ today, items })
    },
  )

  routes.get(
    '/reports/tracking',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Theo dõi nộp báo cáo', en: 'Who has reported for a period' },
      answer: ReportTrackingView,
    }),
    parse('query', ReportTrackingQuery),
    async (c) => {
      const { dutyId, period, within } = c.req.valid('query')
      const view = await readAs(deps, c, async (db) => {
        await requireGrant(db, c.var.actor, 'result.read', {
          placeId: within as PlaceId,
          see: 'result.read',
        })
        const duty = await findDuty(db, dutyId)
        if (duty === undefined) throw resultProblem('duty_not_found')
        const items = await listTrackedReports(db, {
          dutyId: duty.id,
          who: duty.who,
          period: toPeriod(period),
          within,
        })
        return { dueOn: dueDayOf(duty.schedule, toPeriod(period)), items }
      })
      return c.json({
        dueOn: view.dueOn,
        items: view.items.map((item) => ({
          ...item,
          submittedAt: item.submittedAt?.toISOString() ?? null,
        })),
      })
    },
  )

  routes.get(
    '/reports/form',
    describe({
      permission: 'result.read',
      tag: TAG,
      summary: { vi: 'Biểu nhập của một báo cáo', en: 'The form of a report' },
      answer: ReportFormView,
    }),
    parse('query', ReportFormQuery),
    async (c) => {
      const query = c.req.valid('query')
      const view = await readAs(deps, c, async (db) => {
        await requireGrant(db, c.var.actor, 'result.read', {
          placeId: query.placeId as PlaceId,
          see: 'result.read',
        })
        const owed = await getOwedReport(db, query)
        return readReportForm(db, {
          ...owed,
          today: c.var.today,
          catalogue: await readCatalogue(db),
          indicatorIds: await listDutyIndicatorIds(db, owed.duty.id),
        })
      })
      return c.json(view)
    },
  )

  routes.post(
    '/reports/entries',
    describe({
      permission: 'result.enter',
      tag: TAG,
      summary: { vi: 'Nhập số liệu báo cáo', en: 'Enter the figures of a report' },
      answer: SavedReportView,
    }),
    parse('json', SaveEntriesBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: SavedReportView },
        async (scope) => {
          const placeId = body.placeId as PlaceId
          await requireGrant(scope.tx, scope.actor, 'result.enter', { placeId, see: 'result.read' })
          const { duty, period } = await getOwedReport(scope.tx, body)
          return saveEntries(
            {
              scope,
              duty,
              identity: {
                placeId,
                organisationId: body.organisationId as OrganisationId,
                dutyId: duty.id,
                period,
              },
              form: await listIndicatorsById(
                scope.tx,
                await listDutyIndicatorIds(scope.tx, duty.id),
              ),
              newId: deps.newId,
              isIllustrative: await isDemonstration(scope.tx),
            },
            body,
          )
        },
      )
      return c.json(view)
    },
  )

  return routes
}
