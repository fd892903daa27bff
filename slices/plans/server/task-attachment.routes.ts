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
import type { TaskId } from '../core/plan-id.ts'
import { planProblem } from '../core/plan.problems.ts'
import {
  AttachTaskFileBody,
  DetachTaskFileBody,
  TaskFileParam,
  TaskFilesView,
  TaskParam,
} from '../core/task.contract.ts'
import type { Task } from '../core/task.ts'
import { requireUpload } from './upload.access.ts'
import { lockTask } from './task.queries.ts'

const TAG = 'plans'

/** The evidence of a task: uploaded before, and named by its hash. */
export function taskAttachmentRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/tasks/:placeId/:taskId/attachments',
    describe({
      permission: 'task.carry_out',
      tag: TAG,
      summary: { vi: 'Đính kèm minh chứng vào nhiệm vụ', en: 'Attach evidence to a task' },
      answer: TaskFilesView,
    }),
    parse('param', TaskParam),
    parse('json', AttachTaskFileBody),
    async (c) => {
      const request = c.req.valid('json')
      const view = await runCommand(deps, c, { request, answer: TaskFilesView }, async (scope) => {
        const task = await lockFor(scope, c.req.valid('param'))
        const fileHash = await requireUpload(scope.tx, scope.actor, request.fileHash)
        const subject = { kind: 'task', id: task.id } as const
        await attachFile(scope.tx, {
          id: request.attachmentId,
          placeId: task.placeId,
          subject,
          fileHash,
          caption: request.caption,
          by: scope.actor.id,
          at: scope.at,
        })
        await scope.audit({
          action: 'task.attach',
          subject: `task/${task.id}`,
          placeId: task.placeId,
          detail: { file: fileHash },
        })
        return { items: [...(await listAttachments(scope.tx, subject))] }
      })
      return c.json(view)
    },
  )

  routes.post(
    '/tasks/:placeId/:taskId/attachments/:attachmentId/removal',
    describe({
      permission: 'task.carry_out',
      tag: TAG,
      summary: { vi: 'Gỡ minh chứng khỏi nhiệm vụ', en: 'Take evidence off a task' },
      answer: TaskFilesView,
    }),
    parse('param', TaskFileParam),
    parse('json', DetachTaskFileBody),
    async (c) => {
      const { attachmentId, ...name } = c.req.valid('param')
      const request = c.req.valid('json')
      const view = await runCommand(deps, c, { request, answer: TaskFilesView }, async (scope) => {
        const task = await lockFor(scope, name)
        // What was reported as done keeps its evidence; it is taken up again first.
        if (task.state === 'done') throw planProblem('task_state_forbids', { state: task.state })
        const subject = { kind: 'task', id: task.id } as const
        const { actor, at } = scope
        await removeAttachment(scope.tx, { id: attachmentId, subject, by: actor.id, at })
        await scope.audit({
          action: 'task.detach',
          subject: `task/${task.id}`,
          placeId: task.placeId,
          detail: { attachment: attachmentId },
        })
        return { items: [...(await listAttachments(scope.tx, subject))] }
      })
      return c.json(view)
    },
  )

  return routes
}

async function lockFor(
  scope: CommandScope,
  name: { readonly placeId: string; readonly taskId: string },
): Promise<Task> {
  const placeId = name.placeId as PlaceId
  const task = await lockTask(scope.tx, placeId, name.taskId as TaskId)
  if (task === undefined) throw planProblem('task_not_found')
  await requireGrant(scope.tx, scope.actor, 'task.carry_out', { placeId, see: 'plan.read' })
  return task
}
