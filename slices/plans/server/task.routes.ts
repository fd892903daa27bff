import { Hono } from 'hono'
import { toDay, type Day } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import { readAs, runCommand, type CommandScope } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { isDemonstration } from '#platform/workspace.ts'
import { listAttachments } from '#slices/documents/server/attachment.queries.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import type { PlanId, TaskId } from '../core/plan-id.ts'
import { planProblem } from '../core/plan.problems.ts'
import {
  ChangeTaskBody,
  CreateTaskBody,
  DecideTaskBody,
  RecordedTaskView,
  TaskDetailView,
  TaskListQuery,
  TaskListView,
  TaskLoadQuery,
  TaskLoadView,
  TaskParam,
} from '../core/task.contract.ts'
import {
  cancelTask,
  completeTask,
  reopenTask,
  startTask,
  type OpenTask,
  type Task,
  type TaskRefusal,
} from '../core/task.ts'
import { readCalendar } from './calendar.queries.ts'
import { findTaskView, listTasks, readTaskLoad, type Clock } from './task-list.queries.ts'
import {
  insertTask,
  listTaskEvents,
  lockTask,
  recordTaskEvent,
  saveTask,
  type TaskEventKind,
} from './task.queries.ts'

const TAG = 'plans'

/** Tasks and deadlines: who is to do what by when, and whether it was done. */
export function taskRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/tasks',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: { vi: 'Danh sách nhiệm vụ', en: 'Tasks' },
      answer: TaskListView,
    }),
    parse('query', TaskListQuery),
    async (c) => {
      const page = await readAs(deps, c, async (db) =>
        listTasks(db, c.var.actor, c.req.valid('query'), await clockOf(db, c.var.today)),
      )
      return c.json({ today: c.var.today, items: [...page.items], next: page.next })
    },
  )

  routes.get(
    '/task-load',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: { vi: 'Nhiệm vụ theo cơ quan', en: 'Tasks by body' },
      answer: TaskLoadView,
    }),
    parse('query', TaskLoadQuery),
    async (c) => {
      const items = await readAs(deps, c, async (db) =>
        readTaskLoad(db, c.var.actor, c.req.valid('query').planId, await clockOf(db, c.var.today)),
      )
      return c.json({ items })
    },
  )

  routes.get(
    '/tasks/:placeId/:taskId',
    describe({
      permission: 'plan.read',
      tag: TAG,
      summary: { vi: 'Một nhiệm vụ và lịch sử', en: 'A task and its history' },
      answer: TaskDetailView,
    }),
    parse('param', TaskParam),
    async (c) => {
      const { placeId, taskId } = c.req.valid('param')
      const view = await readAs(deps, c, async (db) => {
        await requireGrant(db, c.var.actor, 'plan.read', {
          placeId: placeId as PlaceId,
          see: 'plan.read',
        })
        const name = { placeId, id: taskId }
        const task = await findTaskView(db, name, await clockOf(db, c.var.today))
        if (task === undefined) throw planProblem('task_not_found')
        const events = await listTaskEvents(db, name)
        return {
          task,
          events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
          attachments: [...(await listAttachments(db, { kind: 'task', id: taskId }))],
        }
      })
      return c.json(view)
    },
  )

  routes.post(
    '/tasks',
    describe({
      permission: 'task.assign',
      tag: TAG,
      summary: { vi: 'Giao một nhiệm vụ', en: 'Assign a task' },
      answer: RecordedTaskView,
    }),
    parse('json', CreateTaskBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: RecordedTaskView },
        async (scope) => {
          const placeId = body.placeId as PlaceId
          await requireGrant(scope.tx, scope.actor, 'task.assign', { placeId, see: 'plan.read' })
          const task: OpenTask = {
            id: deps.newId() as TaskId,
            placeId,
            ...(body.planId === undefined ? {} : { planId: body.planId as PlanId }),
            kind: body.kind,
            ...toFacts(body),
            version: 1,
            state: 'open',
          }
          return recordTask(scope, deps, task)
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/tasks/:placeId/:taskId/change',
    describe({
      permission: 'task.assign',
      tag: TAG,
      summary: { vi: 'Sửa nhiệm vụ', en: 'Change a task' },
      answer: RecordedTaskView,
    }),
    parse('param', TaskParam),
    parse('json', ChangeTaskBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: RecordedTaskView },
        async (scope) => {
          const task = await lockFor(scope, 'task.assign', c.req.valid('param'), body.version)
          if (task.state === 'done' || task.state === 'cancelled') {
            throw planProblem('task_state_forbids', { state: task.state })
          }
          const { organisationId: _o, nodeId: _n, dueOn: _d, ...rest } = task
          const changed: OpenTask = { ...rest, ...toFacts(body), version: task.version + 1 }
          return keepTask(scope, deps, changed, { kind: 'changed', note: body.reason })
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/tasks/:placeId/:taskId/decision',
    describe({
      permission: 'task.carry_out',
      tag: TAG,
      summary: {
        vi: 'Bắt đầu, hoàn thành, hủy, mở lại, ghi chú',
        en: 'Start, complete, cancel, reopen, note',
      },
      answer: RecordedTaskView,
    }),
    parse('param', TaskParam),
    parse('json', DecideTaskBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: RecordedTaskView },
        async (scope) => {
          const action = body.decision === 'cancel' ? 'task.assign' : 'task.carry_out'
          const task = await lockFor(scope, action, c.req.valid('param'), body.version)
          const on = body.completedOn === undefined ? scope.today : toDay(body.completedOn)
          const { next, kind } = decideTask(task, body, on)
          return keepTask(scope, deps, next, { kind, note: body.note })
        },
      )
      return c.json(view)
    },
  )

  return routes
}

async function clockOf(db: Db, today: Clock['today']): Promise<Clock> {
  return { today, calendar: await readCalendar(db) }
}

function toFacts(body: {
  readonly title: string
  readonly organisationId?: string | undefined
  readonly coordinatingIds: readonly string[]
  readonly nodeId?: string | undefined
  readonly dueOn?: string | undefined
}) {
  return {
    title: body.title.trim(),
    ...(body.organisationId === undefined
      ? {}
      : { organisationId: body.organisationId as OrganisationId }),
    coordinatingIds: body.coordinatingIds as readonly OrganisationId[],
    ...(body.nodeId === undefined ? {} : { nodeId: body.nodeId as ProgrammeNodeId }),
    ...(body.dueOn === undefined ? {} : { dueOn: toDay(body.dueOn) }),
  }
}

async function lockFor(
  scope: CommandScope,
  action: 'task.assign' | 'task.carry_out',
  name: { readonly placeId: string; readonly taskId: string },
  version: number,
): Promise<Task> {
  const placeId = name.placeId as PlaceId
  const task = await lockTask(scope.tx, placeId, name.taskId as TaskId)
  if (task === undefined) throw planProblem('task_not_found')
  await requireGrant(scope.tx, scope.actor, action, { placeId, see: 'plan.read' })
  if (task.version !== version) throw planProblem('task_changed')
  return task
}

function decideTask(
  task: Task,
  body: DecideTaskBody,
  on: Day,
): { readonly next: Task; readonly kind: TaskEventKind } {
  switch (body.decision) {
    case 'start':
      return { next: requireOk(startTask(task)), kind: 'started' }
    case 'complete':
      return { next: requireOk(completeTask(task, { on, outcome: body.note })), kind: 'done' }
    case 'cancel':
      return { next: requireOk(cancelTask(task, body.note)), kind: 'cancelled' }
    case 'reopen':
      return { next: requireOk(reopenTask(task)), kind: 'reopened' }
    case 'note':
      return { next: { ...task, version: task.version + 1 }, kind: 'noted' }
  }
}

function requireOk<T>(decision: Result<T, TaskRefusal>): T {
  if (!decision.ok) throw planProblem(decision.refusal.code, { ...decision.refusal })
  return decision.value
}

/** Writes a new task with its history and its seal; used by hand, by proposals and by meetings. */
export async function recordTask(scope: CommandScope, deps: Deps, task: OpenTask) {
  await insertTask(scope.tx, task, {
    userId: scope.actor.id,
    at: scope.at,
    generated: await isDemonstration(scope.tx),
  })
  return sealTask(scope, deps, task, { kind: 'created' })
}

async function keepTask(
  scope: CommandScope,
  deps: Deps,
  task: Task,
  event: { readonly kind: TaskEventKind; readonly note: string },
) {
  await saveTask(scope.tx, task)
  return sealTask(scope, deps, task, event)
}

async function sealTask(
  scope: CommandScope,
  deps: Deps,
  task: Task,
  event: { readonly kind: TaskEventKind; readonly note?: string },
) {
  await recordTaskEvent(scope.tx, {
    id: deps.newId(),
    task,
    at: scope.at,
    by: scope.actor.id,
    ...event,
  })
  await scope.audit({
    action: `task.${event.kind}`,
    subject: `task/${task.id}`,
    placeId: task.placeId,
    detail: { version: task.version },
  })
  return { taskId: task.id, placeId: task.placeId, version: task.version }
}
