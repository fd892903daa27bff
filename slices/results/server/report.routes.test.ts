import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type Mount, type World } from '#tests/world.ts'
import { certificationRoutes } from './certification.routes.ts'
import { findBrokenCertificates } from './certificate.queries.ts'
import { reopeningRoutes } from './reopening.routes.ts'
import { reportRoutes } from './report.routes.ts'
import { aReportingCommune } from './result.scene.ts'
import { findWrongRollups } from './rollup.queries.ts'

const mount: Mount = (app, deps) => {
  app.route('/', reportRoutes(deps))
  app.route('/', certificationRoutes(deps))
  app.route('/', reopeningRoutes(deps))
}

type Scene = Awaited<ReturnType<typeof aReportingCommune>>

function enter(
  world: World,
  scene: Scene,
  actor: Actor,
  entry: { value: string; version?: number; reason?: string; commandId?: string },
) {
  const { value, version = 0, reason, commandId = uuidv7() } = entry
  return world.as(actor).post('/reports/entries', {
    commandId,
    ...scene.key,
    version,
    note: '',
    entries: [
      { indicatorId: scene.houses, tags: '', value, ...(reason === undefined ? {} : { reason }) },
    ],
  })
}

async function aSubmittedReport(world: World, scene: Scene, value = '12') {
  const saved = (await enter(world, scene, scene.officer, { value })).body as { reportId: string }
  await world.as(scene.officer).post(`/reports/${scene.commune}/${saved.reportId}/submission`, {
    commandId: uuidv7(),
    version: 1,
  })
  return saved.reportId
}

function certify(
  world: World,
  scene: Scene,
  actor: Actor,
  report: { id: string; version: number },
) {
  return world.as(actor).post(`/reports/${scene.commune}/${report.id}/certification`, {
    commandId: uuidv7(),
    version: report.version,
  })
}

function rollups(world: World) {
  return world.db.selectFrom('rollup').select(['state', 'm09']).orderBy('state').execute()
}

test('a figure is in the roll-up the moment it is entered', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)

  const answer = await enter(world, scene, scene.officer, { value: '12' })

  expect(answer).toMatchObject({ status: 200, body: { version: 1, state: 'draft', warnings: [] } })
  expect(await rollups(world)).toEqual([{ state: 'reported', m09: '12' }])
})

test('a corrected figure is a new entry; the old one stays', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  await enter(world, scene, scene.officer, { value: '12' })

  await enter(world, scene, scene.officer, { value: '14', version: 1 })

  const entries = await world.db
    .selectFrom('observation')
    .select(['value', 'supersedes_id'])
    .orderBy('id')
    .execute()
  expect(entries.map((entry) => entry.value)).toEqual(['12', '14'])
  expect(entries[1]?.supersedes_id).not.toBeNull()
  expect(await rollups(world)).toEqual([{ state: 'reported', m09: '14' }])
})

test('an impossible figure writes nothing at all', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)

  const answer = await enter(world, scene, scene.officer, { value: '-3' })

  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'entry_impossible', details: { entries: [{ code: 'figure_below_lowest' }] } },
  })
  expect(await world.db.selectFrom('periodic_report').selectAll().execute()).toEqual([])
})

test('a command that arrives twice enters once and answers the same', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const commandId = uuidv7()

  const answers = await world.atOnce(
    () => enter(world, scene, scene.officer, { value: '12', commandId }),
    () => enter(world, scene, scene.officer, { value: '12', commandId }),
  )

  expect(answers[0]?.status).toBe(200)
  expect(answers[1]).toEqual(answers[0])
  expect(await world.db.selectFrom('observation').select('value').execute()).toHaveLength(1)
})

test('of two who save the same version at the same moment, the second is told', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)

  const answers = await world.atOnce(
    () => enter(world, scene, scene.officer, { value: '12' }),
    () => enter(world, scene, scene.chair, { value: '13' }),
  )

  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(answers.map(codeOf)).toContain('report_changed')
})

test.for([
  { why: 'no grant over the commune', grants: [], status: 404, code: 'not_found' },
  {
    why: 'a grant to read but not to enter',
    grants: ['result.read'],
    status: 403,
    code: 'not_allowed',
  },
] as const)('answers $status when the actor has $why', async ({ grants, status, code }) => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const actor = await world.person(grants.map((action) => [action, scene.commune] as const))

  const answer = await enter(world, scene, actor, { value: '1' })

  expect(answer).toMatchObject({ status, body: { code } })
})

test('a period is closed after its due day, until a re-opening that another person grants', async () => {
  await using world = await newWorld(mount, new Date('2024-10-20T02:00:00Z'))
  const scene = await aReportingCommune(world)
  const late = await enter(world, scene, scene.officer, { value: '12' })
  const asked = await world
    .as(scene.officer)
    .post('/reopenings', { commandId: uuidv7(), ...scene.key, reason: 'Mưa lũ, mất sóng' })
  const { reopeningId } = asked.body as { reopeningId: string }

  const granted = await world
    .as(scene.steering)
    .post(`/reopenings/${scene.commune}/${reopeningId}/decision`, {
      commandId: uuidv7(),
      decision: 'grant',
      openUntil: '2024-10-25',
      reason: 'Đồng ý',
    })

  expect(late).toMatchObject({ status: 409, body: { code: 'report_period_closed' } })
  expect(granted).toMatchObject({
    status: 200,
    body: { state: 'granted', openUntil: '2024-10-25' },
  })
  expect(await enter(world, scene, scene.officer, { value: '12' })).toMatchObject({ status: 200 })
})

test('a certified report is a frozen snapshot, kept as the certified figure', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const id = await aSubmittedReport(world, scene)

  const answer = await certify(world, scene, scene.chair, { id, version: 2 })

  expect(answer).toMatchObject({ status: 200, body: { state: 'certified', version: 3 } })
  const [certificate] = await world.db.selectFrom('certificate').select('content').execute()
  expect(certificate?.content).toMatchObject({ period: '2024-Q3', lines: [{ value: '12' }] })
  expect(await rollups(world)).toEqual([
    { state: 'certified', m09: '12' },
    { state: 'reported', m09: '12' },
  ])
})

test('whoever prepared or submitted a report may not certify it, whatever the grants', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const saved = (await enter(world, scene, scene.chair, { value: '12' })).body as {
    reportId: string
  }
  await world.as(scene.officer).post(`/reports/${scene.commune}/${saved.reportId}/submission`, {
    commandId: uuidv7(),
    version: 1,
  })

  const answer = await certify(world, scene, scene.chair, { id: saved.reportId, version: 2 })

  expect(answer).toMatchObject({ status: 403, body: { code: 'report_certified_by_its_maker' } })
})

test('a correction after certifying needs a reason, shows as a change, and leaves the snapshot', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const id = await aSubmittedReport(world, scene)
  await certify(world, scene, scene.chair, { id, version: 2 })

  const without = await enter(world, scene, scene.officer, { value: '15', version: 3 })
  const withReason = await enter(world, scene, scene.officer, {
    value: '15',
    version: 3,
    reason: 'Đếm sót 3 hộ',
  })

  const form = await world
    .as(scene.officer)
    .get(`/reports/form?${new URLSearchParams(scene.key).toString()}`)
  expect(codeOf(without)).toBe('report_reason_missing')
  expect(withReason.status).toBe(200)
  expect(form.body).toMatchObject({
    state: 'certified',
    changesSinceCertified: [{ indicatorCode: 'KQ0102', certified: '12', now: '15' }],
  })
  expect(await rollups(world)).toEqual([
    { state: 'certified', m09: '12' },
    { state: 'reported', m09: '15' },
  ])
})

test('a returned report carries its reason and can be corrected after the due day', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const id = await aSubmittedReport(world, scene)

  const answer = await world.as(scene.steering).post(`/reports/${scene.commune}/${id}/return`, {
    commandId: uuidv7(),
    version: 2,
    reason: 'Số hộ chưa khớp danh sách',
  })

  expect(answer).toMatchObject({ status: 200, body: { state: 'returned' } })
  expect(await enter(world, scene, scene.officer, { value: '11', version: 3 })).toMatchObject({
    status: 200,
  })
})

test('a recomputation from the entries and certificates finds no difference, and finds a wrong line', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const id = await aSubmittedReport(world, scene)
  await certify(world, scene, scene.chair, { id, version: 2 })
  await enter(world, scene, scene.officer, { value: '15', version: 3, reason: 'Đếm sót' })
  const right = await findWrongRollups(world.db)

  await world.db.updateTable('rollup').set({ m09: '99' }).where('state', '=', 'reported').execute()

  expect(right).toEqual([])
  expect(await findWrongRollups(world.db)).toMatchObject([{ state: 'reported', year: 2024 }])
  expect(await findBrokenCertificates(world.db)).toEqual([])
})

test('the officer sees what is due, and the district who has not reported', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)

  const owed = await world
    .as(scene.officer)
    .get(`/reports/owed?organisationId=${scene.office}&year=2024`)
  const tracking = await world
    .as(scene.steering)
    .get(`/reports/tracking?dutyId=${scene.dutyId}&period=2024-Q3&within=${scene.district}`)

  expect(owed.body).toMatchObject({
    today: '2024-10-03',
    items: [
      { period: '2024-Q1', timeliness: 'overdue' },
      { period: '2024-Q2', timeliness: 'overdue' },
      { period: '2024-Q3', timeliness: 'due_soon', dueOn: '2024-10-05' },
      { period: '2024-Q4', timeliness: 'open' },
    ],
  })
  expect(tracking.body).toMatchObject({ items: [{ placeName: 'Xã Xà Hồ', state: null }] })
})
