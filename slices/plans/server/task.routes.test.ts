import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { inTransaction } from '#platform/db.ts'
import { toDay } from '#kernel/day.ts'
import { fileRoutes } from '#platform/files/file.routes.ts'
import { maySeeFile } from '#slices/documents/server/attachment.queries.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type Mount, type World } from '#tests/world.ts'
import type { TaskDetailView, TaskListView } from '../core/task.contract.ts'
import { saveCalendarDays } from './calendar.queries.ts'
import { aPlanningDistrict, mountPlans, type PlanningDistrict } from './plan.scene.ts'

const mount: Mount = (app, deps) => {
  mountPlans(app, deps)
  app.route('/files', fileRoutes(deps, maySeeFile))
}

async function aTask(world: World, scene: PlanningDistrict, dueOn?: string) {
  const answer = await world.as(scene.planner).post('/tasks', {
    commandId: uuidv7(),
    placeId: scene.district,
    kind: 'task',
    title: 'Lập kế hoạch chi tiết theo từng dự án',
    organisationId: scene.office,
    coordinatingIds: [],
    ...(dueOn === undefined ? {} : { dueOn }),
  })
  const { taskId } = answer.body as { taskId: string }
  return `/tasks/${scene.district}/${taskId}`
}

function decide(
  world: World,
  actor: Actor,
  path: string,
  decision: { decision: string; version: number; note?: string; commandId?: string },
) {
  const { commandId = uuidv7(), note = '', ...rest } = decision
  return world.as(actor).post(`${path}/decision`, { commandId, note, ...rest })
}

async function detail(world: World, actor: Actor, path: string): Promise<TaskDetailView> {
  return (await world.as(actor).get(path)).body as TaskDetailView
}

test('a task is started, completed with its outcome, and taken up again; all of it is kept', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const path = await aTask(world, scene)

  await decide(world, scene.planner, path, { decision: 'start', version: 1 })
  await decide(world, scene.planner, path, {
    decision: 'complete',
    version: 2,
    note: 'Đã ban hành',
  })
  const done = await detail(world, scene.reader, path)
  await decide(world, scene.planner, path, { decision: 'reopen', version: 3 })

  const { task, events } = await detail(world, scene.reader, path)
  expect(done.task).toMatchObject({
    state: 'done',
    outcome: 'Đã ban hành',
    completedOn: '2024-10-03',
  })
  expect(task).toMatchObject({ state: 'under_way', completedOn: null })
  expect(events.map(({ kind }) => kind)).toEqual(['created', 'started', 'done', 'reopened'])
})

test('a task is not completed without saying what was achieved, nor cancelled without a reason', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const path = await aTask(world, scene)

  const complete = await decide(world, scene.planner, path, { decision: 'complete', version: 1 })
  const cancel = await decide(world, scene.planner, path, { decision: 'cancel', version: 1 })

  expect([complete, cancel].map(codeOf)).toEqual(['task_outcome_missing', 'task_outcome_missing'])
})

test('a cancelled task cannot be started', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const path = await aTask(world, scene)
  await decide(world, scene.planner, path, { decision: 'cancel', version: 1, note: 'Trùng việc' })

  const answer = await decide(world, scene.planner, path, { decision: 'start', version: 2 })

  expect(answer).toMatchObject({ status: 409, body: { code: 'task_state_forbids' } })
})

test('whoever carries tasks out may not cancel one', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const path = await aTask(world, scene)
  const worker = await world.person([
    ['plan.read', scene.district],
    ['task.carry_out', scene.district],
  ])

  const start = await decide(world, worker, path, { decision: 'start', version: 1 })
  const cancel = await decide(world, worker, path, {
    decision: 'cancel',
    version: 2,
    note: 'Không làm được',
  })

  expect(start.status).toBe(200)
  expect(cancel).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
})

test('the same decision sent twice is done once', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const path = await aTask(world, scene)
  const decision = { decision: 'start', version: 1, commandId: uuidv7() }

  const first = await decide(world, scene.planner, path, decision)
  const second = await decide(world, scene.planner, path, decision)

  expect(second).toEqual(first)
  expect((await detail(world, scene.reader, path)).events).toHaveLength(2)
})

test('a deadline on a holiday holds until the next working day', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  await inTransaction(world.db, (tx) =>
    saveCalendarDays(tx, [
      { day: toDay('2024-10-02'), kind: 'holiday', title: 'Nghỉ', basis: 'Thông báo' },
    ]),
  )

  const onHoliday = await aTask(world, scene, '2024-10-02')
  const late = await aTask(world, scene, '2024-10-01')

  expect((await detail(world, scene.reader, onHoliday)).task).toMatchObject({
    inTimeUntil: '2024-10-03',
    due: 'due_soon',
  })
  expect((await detail(world, scene.reader, late)).task.due).toBe('overdue')
})

test('tasks are listed by body, by state and by when they fall due', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  await aTask(world, scene, '2024-09-30')
  await aTask(world, scene, '2024-12-20')
  await aTask(world, scene)
  async function count(query: string) {
    const { items } = (await world.as(scene.reader).get(`/tasks?${query}`)).body as TaskListView
    return items.length
  }

  expect(await count('due=overdue')).toBe(1)
  expect(await count('dueFrom=2024-12-01&dueTo=2024-12-31')).toBe(1)
  expect(await count(`organisationId=${scene.office}&state=open`)).toBe(3)
  expect((await world.as(scene.reader).get('/task-load')).body).toMatchObject({
    items: [{ organisationName: 'Phòng Dân tộc', overdue: 1, inTime: 1, noDeadline: 1 }],
  })
  expect((await world.as(scene.stranger).get('/tasks')).body).toMatchObject({ items: [] })
})

test('the evidence of a task is seen by its readers, and stays once the task is done', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const path = await aTask(world, scene)
  const sent = await world
    .as(scene.planner)
    .app.request('/files?name=bien-ban.txt', { method: 'POST', body: 'Biên bản họp thôn' })
  const { hash } = (await sent.json()) as { hash: string }
  const attachmentId = uuidv7()

  const attached = await world.as(scene.planner).post(`${path}/attachments`, {
    commandId: uuidv7(),
    attachmentId,
    fileHash: hash,
    caption: 'Biên bản',
  })
  await decide(world, scene.planner, path, { decision: 'complete', version: 1, note: 'Xong' })
  const taken = await world
    .as(scene.planner)
    .post(`${path}/attachments/${attachmentId}/removal`, { commandId: uuidv7() })

  expect(attached).toMatchObject({ status: 200, body: { items: [{ name: 'bien-ban.txt' }] } })
  expect((await world.as(scene.reader).get(`/files/${hash}`)).status).toBe(200)
  expect((await world.as(scene.stranger).get(`/files/${hash}`)).status).toBe(404)
  expect(taken).toMatchObject({ status: 409, body: { code: 'task_state_forbids' } })
})

test('a meeting’s conclusions are a document with the tasks that it sets', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)

  const answer = await world.as(scene.planner).post('/meetings', {
    commandId: uuidv7(),
    placeId: scene.district,
    issuer: 'Ban Chỉ đạo các CTMTQG huyện Trạm Tấu',
    heldOn: '2024-10-01',
    title: 'Kết luận phiên họp quý III',
    conclusions: 'Giao phòng Dân tộc rà soát danh sách nhà ở.',
    tasks: [
      {
        title: 'Rà soát danh sách nhà ở',
        organisationId: scene.office,
        coordinatingIds: [],
        dueOn: '2024-10-15',
      },
      { title: 'Báo cáo tiến độ nước sinh hoạt', coordinatingIds: [] },
    ],
  })

  const { documentId, taskIds } = answer.body as { documentId: string; taskIds: string[] }
  expect(taskIds).toHaveLength(2)
  expect(
    await world.db.selectFrom('task').select(['kind', 'document_id']).orderBy('id').execute(),
  ).toEqual([
    { kind: 'conclusion', document_id: documentId },
    { kind: 'conclusion', document_id: documentId },
  ])
})
