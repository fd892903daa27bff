import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { inTransaction } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { DashboardView, WhyView } from '../core/dashboard.contract.ts'
import { newWorld, type Mount, type World } from '#tests/world.ts'
import { figureRoutes } from './figure.routes.ts'
import { reportRoutes } from './report.routes.ts'
import { aReportingCommune } from './result.scene.ts'

const mount: Mount = (app, deps) => {
  app.route('/', reportRoutes(deps))
  app.route('/', figureRoutes(deps))
}

/** Two communes of a district that share a target of 170, one of which is merged into a new one later. */
async function aPlan(world: World) {
  const scene = await aReportingCommune(world)
  const other = await world.place({
    level: 'commune',
    name: 'Xã Pá Hu',
    code: '04606',
    within: scene.district,
  })
  const office = await world.organisation({
    placeId: other,
    name: 'UBND xã Pá Hu',
    kind: 'commune-peoples-committee',
  })
  const planId = uuidv7()
  const targetId = uuidv7()
  await world.db
    .insertInto('plan')
    .values({
      id: planId,
      place_id: scene.district,
      year: 2024,
      title: 'KH 164',
      state: 'in_force',
    })
    .execute()
  const target = { plan_id: planId, indicator_id: scene.houses, year: 2024, comparator: '=' }
  await world.db
    .insertInto('target_entry')
    .values({ ...target, place_id: scene.district, id: targetId, root_id: targetId, value: '170' })
    .execute()
  for (const [placeId, value] of [
    [scene.commune, '100'],
    [other, '70'],
  ] as const) {
    const id = uuidv7()
    const parent = { parent_place_id: scene.district, parent_id: targetId }
    await world.db
      .insertInto('target_entry')
      .values({ ...target, ...parent, place_id: placeId, id, root_id: id, value })
      .execute()
  }
  const district = await world.person([
    ['plan.read', scene.district],
    ['result.read', scene.district],
    ['result.enter', scene.district],
  ])
  return { ...scene, other, otherOffice: office, planId, person: district }
}

type Scene = Awaited<ReturnType<typeof aPlan>>

async function report(
  world: World,
  scene: Scene,
  unit: { placeId: PlaceId; office: string },
  value: string,
) {
  const answer = await world.as(scene.person).post('/reports/entries', {
    commandId: uuidv7(),
    placeId: unit.placeId,
    organisationId: unit.office,
    dutyId: scene.dutyId,
    period: '2024-Q3',
    version: 0,
    note: '',
    entries: [{ indicatorId: scene.houses, tags: '', value }],
  })
  expect(answer.status).toBe(200)
}

/** From 1 July 2025 both communes are one new commune of the province. */
async function mergeInto(world: World, scene: Scene): Promise<PlaceId> {
  const merged = await world.place({
    level: 'commune',
    name: 'Xã Hạnh Phúc',
    validity: '[2025-07-01,)',
  })
  await inTransaction(world.db, async (tx) => {
    await tx.deleteFrom('place_map').where('place_id', '=', merged).execute()
    await tx
      .insertInto('place_map')
      .values(
        [merged, scene.commune, scene.other].map((placeId) => ({
          map_on: '2025-07-01',
          place_id: placeId,
          commune_id: merged,
        })),
      )
      .execute()
    await tx
      .insertInto('place_code')
      .values({ place_id: merged, code: '04585', validity: '[2025-07-01,)' })
      .execute()
  })
  return merged
}

async function dashboard(world: World, scene: Scene, map: string): Promise<DashboardView> {
  const answer = await world.as(scene.person).get(`/dashboard?planId=${scene.planId}&map=${map}`)
  expect(answer.status).toBe(200)
  return answer.body as DashboardView
}

test('a figure is on the dashboard the moment it is entered, with what is expected and how it stands', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlan(world)
  await report(world, scene, { placeId: scene.commune, office: scene.office }, '60')

  const { targets } = await dashboard(world, scene, '2024-07-20')

  expect(targets).toMatchObject([
    {
      value: '170',
      progress: {
        reported: '60',
        expected: { value: '80', rule: 'pace' },
        status: 'behind',
        percent: '35.3',
      },
      byMonth: [{ month: 9, value: '60' }],
    },
  ])
  expect(targets[0]?.communes.map((one) => one.progress)).toMatchObject([
    { plan: '100', reported: '60' },
    { plan: '70', reported: null, status: 'no_figure' },
  ])
})

test('on the map of another date the same figures add up to the same total', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlan(world)
  await report(world, scene, { placeId: scene.commune, office: scene.office }, '60')
  await report(world, scene, { placeId: scene.other, office: scene.otherOffice }, '33')
  const merged = await mergeInto(world, scene)

  const then = await dashboard(world, scene, '2024-07-20')
  const later = await dashboard(world, scene, '2025-07-01')

  expect(then.targets[0]?.progress.reported).toBe('93')
  expect(later.targets[0]?.progress.reported).toBe('93')
  expect(later.targets[0]?.communes).toMatchObject([
    { communeId: merged, progress: { plan: '170', reported: '93' } },
  ])
})

test('a figure opens down to the entry, its maker and the sentence of its target', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlan(world)
  await report(world, scene, { placeId: scene.commune, office: scene.office }, '60')
  const query = new URLSearchParams({
    indicatorId: scene.houses,
    year: '2024',
    placeId: scene.commune,
    map: '2024-07-20',
    state: 'reported',
    through: '12',
  })

  const answer = await world.as(scene.person).get(`/figures/why?${query.toString()}`)

  expect(answer.body as WhyView).toMatchObject({
    value: '60',
    entries: [
      {
        placeName: 'Xã Xà Hồ',
        period: '2024-Q3',
        value: '60',
        enteredByName: 'Giàng A Páo',
        corrections: 0,
      },
    ],
    targets: [{ comparator: '=', value: '100' }],
  })
})

function why(world: World, scene: Scene, person: Scene['person'], placeId: PlaceId) {
  const query = new URLSearchParams({
    indicatorId: scene.houses,
    year: '2024',
    placeId,
    map: '2025-07-01',
    state: 'reported',
    through: '12',
  })
  return world.as(person).get(`/figures/why?${query.toString()}`)
}

test('a commune of a later map opens down to the entries of those that went into it', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlan(world)
  await report(world, scene, { placeId: scene.commune, office: scene.office }, '60')
  await report(world, scene, { placeId: scene.other, office: scene.otherOffice }, '33')
  const merged = await mergeInto(world, scene)

  const answer = await why(world, scene, scene.person, merged)

  expect(answer.body as WhyView).toMatchObject({
    placeName: 'Xã Hạnh Phúc',
    value: '93',
    entries: [
      { placeName: 'Xã Pá Hu', value: '33' },
      { placeName: 'Xã Xà Hồ', value: '60' },
    ],
  })
})

test('of a commune of a later map, nobody is shown what they may not read', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlan(world)
  await report(world, scene, { placeId: scene.commune, office: scene.office }, '60')
  await report(world, scene, { placeId: scene.other, office: scene.otherOffice }, '33')
  const merged = await mergeInto(world, scene)

  const ofOnePart = await why(world, scene, scene.officer, merged)
  const ofNone = await why(world, scene, await world.person(), merged)

  expect(ofOnePart.body).toMatchObject({ value: '60', entries: [{ placeName: 'Xã Xà Hồ' }] })
  expect(ofNone).toMatchObject({ status: 404, body: { code: 'not_found' } })
})

test('who may not read the plan is told that it does not exist', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlan(world)
  const stranger = await world.person()

  const answer = await world.as(stranger).get(`/dashboard?planId=${scene.planId}`)

  expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
})
