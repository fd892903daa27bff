import { Hono } from 'hono'
import { toDay, type Day } from '#kernel/day.ts'
import { readAs, runCommand } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { SetWorkingDayBody, WorkspaceView } from '../core/workspace.contract.ts'
import { workspaceProblem } from '../core/workspace.problems.ts'
import { setWorkingDay, type Workspace } from '../core/workspace.ts'

const TAG = 'workspace'

export function workspaceRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Không gian làm việc', en: 'The workspace' },
      answer: WorkspaceView,
    }),
    async (c) => {
      const workspace = await readAs(deps, c, findWorkspace)
      if (workspace === undefined) throw workspaceProblem('workspace_not_found')
      return c.json(toView(workspace, c.var.today))
    },
  )

  routes.post(
    '/working-day',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Đặt ngày làm việc (tập huấn)', en: 'Set the working day (training)' },
      answer: WorkspaceView,
    }),
    parse('json', SetWorkingDayBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: WorkspaceView },
        async (scope) => {
          const workspace = await lockWorkspace(scope.tx)
          if (workspace === undefined) throw workspaceProblem('workspace_not_found')
          const { placeId } = workspace
          await requireGrant(scope.tx, scope.actor, 'user.manage', { placeId })
          if (workspace.version !== body.version) throw requestProblem('changed_meanwhile')
          const day = body.workingDay === null ? undefined : toDay(body.workingDay)
          const decision = setWorkingDay(workspace, day)
          if (!decision.ok) throw workspaceProblem(decision.refusal.code)
          await saveWorkspace(scope.tx, decision.value)
          await scope.audit({
            action: 'workspace.set_working_day',
            subject: 'workspace',
            placeId,
            detail: { workingDay: body.workingDay },
          })
          return toView(decision.value, day ?? scope.today)
        },
      )
      return c.json(view)
    },
  )

  return routes
}

async function findWorkspace(db: Db): Promise<Workspace | undefined> {
  const row = await db.selectFrom('workspace').selectAll().executeTakeFirst()
  return row === undefined ? undefined : toWorkspace(row)
}

async function lockWorkspace(tx: Tx): Promise<Workspace | undefined> {
  const row = await tx.selectFrom('workspace').selectAll().forUpdate().executeTakeFirst()
  return row === undefined ? undefined : toWorkspace(row)
}

async function saveWorkspace(tx: Tx, workspace: Workspace): Promise<void> {
  await tx
    .updateTable('workspace')
    .set({ working_day: workspace.workingDay ?? null, version: workspace.version })
    .execute()
}

function toWorkspace(row: {
  readonly title: string
  readonly place_id: string
  readonly demonstration: boolean
  readonly working_day: string | null
  readonly version: number
}): Workspace {
  return {
    title: row.title,
    placeId: row.place_id as PlaceId,
    isDemonstration: row.demonstration,
    workingDay: row.working_day === null ? undefined : toDay(row.working_day),
    version: row.version,
  }
}

function toView(workspace: Workspace, today: Day): WorkspaceView {
  return { ...workspace, workingDay: workspace.workingDay ?? null, today }
}
