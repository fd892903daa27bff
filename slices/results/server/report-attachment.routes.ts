import { Hono } from 'hono'
import { runCommand, type CommandScope } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import {
  attachFile,
  listAttachments,
  removeAttachment,
} from '#slices/documents/server/attachment.queries.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import type { PeriodicReport, ReportState } from '../core/periodic-report.ts'
import {
  AttachReportFileBody,
  DetachReportFileBody,
  ReportFileParam,
  ReportFilesView,
  ReportParam,
} from '../core/report.contract.ts'
import type { PeriodicReportId } from '../core/result-id.ts'
import { resultProblem } from '../core/result.problems.ts'
import { lockReport } from './report.queries.ts'

const TAG = 'results'

/** While it waits to be certified, a report is what its checker reads: nothing comes or goes. */
const TAKES_FILES: readonly ReportState[] = ['draft', 'returned', 'certified']
/** What was certified keeps its evidence. */
const GIVES_BACK_FILES: readonly ReportState[] = ['draft', 'returned']

/** The evidence of a report: minutes, lists, photographs, uploaded before and named by their hash. */
export function reportAttachmentRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/reports/:placeId/:reportId/attachments',
    describe({
      permission: 'result.enter',
      tag: TAG,
      summary: { vi: 'Đính kèm tệp vào báo cáo', en: 'Attach an uploaded file to a report' },
      answer: ReportFilesView,
    }),
    parse('param', ReportParam),
    parse('json', AttachReportFileBody),
    async (c) => {
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: ReportFilesView },
        async (scope) => {
          const report = await lockForFiles(scope, c.req.valid('param'), TAKES_FILES)
          const subject = { kind: 'periodic_report', id: report.id } as const
          await attachFile(scope.tx, {
            id: request.attachmentId,
            placeId: report.placeId,
            subject,
            fileHash: request.fileHash,
            caption: request.caption,
            by: scope.actor.id,
            at: scope.at,
          })
          await scope.audit({
            action: 'report.attach',
            subject: `periodic_report/${report.id}`,
            placeId: report.placeId,
            detail: { file: request.fileHash },
          })
          return { items: [...(await listAttachments(scope.tx, subject))] }
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/reports/:placeId/:reportId/attachments/:attachmentId/removal',
    describe({
      permission: 'result.enter',
      tag: TAG,
      summary: { vi: 'Gỡ tệp khỏi báo cáo', en: 'Take a file off a report' },
      answer: ReportFilesView,
    }),
    parse('param', ReportFileParam),
    parse('json', DetachReportFileBody),
    async (c) => {
      const { attachmentId, ...name } = c.req.valid('param')
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: ReportFilesView },
        async (scope) => {
          const report = await lockForFiles(scope, name, GIVES_BACK_FILES)
          const subject = { kind: 'periodic_report', id: report.id } as const
          const { actor, at } = scope
          await removeAttachment(scope.tx, { id: attachmentId, subject, by: actor.id, at })
          await scope.audit({
            action: 'report.detach',
            subject: `periodic_report/${report.id}`,
            placeId: report.placeId,
            detail: { attachment: attachmentId },
          })
          return { items: [...(await listAttachments(scope.tx, subject))] }
        },
      )
      return c.json(view)
    },
  )

  return routes
}

/** Holds the report that the request names, for a person who may enter, in a state that allows it. */
async function lockForFiles(
  scope: CommandScope,
  name: { readonly placeId: string; readonly reportId: string },
  allowed: readonly ReportState[],
): Promise<PeriodicReport> {
  const placeId = name.placeId as PlaceId
  const report = await lockReport(scope.tx, placeId, name.reportId as PeriodicReportId)
  if (report === undefined) throw resultProblem('report_not_found')
  await requireGrant(scope.tx, scope.actor, 'result.enter', { placeId, see: 'result.read' })
  if (!allowed.includes(report.state)) {
    throw resultProblem('report_state_forbids', { state: report.state })
  }
  return report
}
