import type { Hono } from 'hono'
import { fileRoutes } from '#platform/files/file.routes.ts'
import type { Deps } from '#platform/deps.ts'
import type { AppEnv } from '#platform/http.ts'
import { filingRoutes } from '#reports/periodic/server/filing.routes.ts'
import { maySeeFile } from '#slices/documents/server/attachment.queries.ts'
import { documentRoutes } from '#slices/documents/server/document.routes.ts'
import { indicatorRoutes } from '#slices/indicators/server/indicator.routes.ts'
import { organisationRoutes } from '#slices/organisations/server/organisation.routes.ts'
import { placeRoutes } from '#slices/places/server/place.routes.ts'
import { breakdownSheetRoutes } from '#slices/plans/server/breakdown-sheet.routes.ts'
import { meetingRoutes } from '#slices/plans/server/meeting.routes.ts'
import { planTextRoutes } from '#slices/plans/server/plan-text.routes.ts'
import { planRoutes } from '#slices/plans/server/plan.routes.ts'
import { proposalRoutes } from '#slices/plans/server/proposal.routes.ts'
import { targetRoutes } from '#slices/plans/server/target.routes.ts'
import { taskAttachmentRoutes } from '#slices/plans/server/task-attachment.routes.ts'
import { taskRoutes } from '#slices/plans/server/task.routes.ts'
import { programmeRoutes } from '#slices/programmes/server/programme.routes.ts'
import { certificationRoutes } from '#slices/results/server/certification.routes.ts'
import { figureRoutes } from '#slices/results/server/figure.routes.ts'
import { reopeningRoutes } from '#slices/results/server/reopening.routes.ts'
import { reportAttachmentRoutes } from '#slices/results/server/report-attachment.routes.ts'
import { reportRoutes } from '#slices/results/server/report.routes.ts'
import { shareProposalRoutes } from '#slices/results/server/share-proposal.routes.ts'
import type { UserOptions } from '#slices/users/server/options.ts'
import { userRoutes } from '#slices/users/server/users.routes.ts'
import { workspaceRoutes } from '#slices/workspace/server/workspace.routes.ts'

/** Every slice's routes under its own word. The only place that knows all slices. */
export function mountSlices(api: Hono<AppEnv>, deps: Deps, users: UserOptions): void {
  api.route('/', userRoutes(deps, users))
  api.route('/workspace', workspaceRoutes(deps))
  api.route('/files', fileRoutes(deps, maySeeFile))
  api.route('/places', placeRoutes(deps))
  api.route('/documents', documentRoutes(deps))
  api.route('/programmes', programmeRoutes(deps))
  api.route('/organisations', organisationRoutes(deps))
  api.route('/indicators', indicatorRoutes(deps))
  api.route('/', planRoutes(deps))
  api.route('/', planTextRoutes(deps))
  api.route('/', proposalRoutes(deps))
  api.route('/', targetRoutes(deps))
  api.route('/', breakdownSheetRoutes(deps))
  api.route('/', taskRoutes(deps))
  api.route('/', taskAttachmentRoutes(deps))
  api.route('/', meetingRoutes(deps))
  api.route('/', reportRoutes(deps))
  api.route('/', reportAttachmentRoutes(deps))
  api.route('/', certificationRoutes(deps))
  api.route('/', reopeningRoutes(deps))
  api.route('/', figureRoutes(deps))
  api.route('/', shareProposalRoutes(deps))
  api.route('/filings', filingRoutes(deps))
}
