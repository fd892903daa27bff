import { expect, test } from 'vitest'
import type { World } from '#tests/world.ts'
import { newWorld, type Mount } from '#tests/world.ts'
import {
  aPlanningDistrict,
  aTarget,
  type PlanningDistrict,
} from '#slices/plans/server/plan.scene.ts'
import { planRoutes } from '#slices/plans/server/plan.routes.ts'
import { targetRoutes } from '#slices/plans/server/target.routes.ts'
import { insertIndicator } from './result.scene.ts'
import { shareProposalRoutes } from './share-proposal.routes.ts'

const mount: Mount = (app, deps) => {
  app.route('/', planRoutes(deps))
  app.route('/', targetRoutes(deps))
  app.route('/', shareProposalRoutes(deps))
}

/** The latest figure of each commune, as its report left it in the roll-up. */
async function giveFigures(
  world: World,
  scene: PlanningDistrict,
  figures: readonly (string | null)[],
) {
  const indicatorId = await insertIndicator(world.db, { code: 'NEN02', addsOverTime: 'stock' })
  for (const [index, figure] of figures.entries()) {
    const placeId = scene.communes[index]
    if (figure === null || placeId === undefined) continue
    await world.db
      .insertInto('rollup')
      .values({
        place_id: placeId,
        indicator_id: indicatorId,
        year: 2023,
        tags: '',
        state: 'final',
        m12: figure,
      })
      .execute()
  }
}

test('a target is divided in proportion to poor households, to the last household', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  await giveFigures(world, scene, ['100', '200', '40'])
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })

  const answer = await world
    .as(scene.planner)
    .get(`${path}/proposed-shares?method=proportion&figure=NEN02`)

  expect(answer).toMatchObject({
    status: 200,
    body: {
      items: [
        { placeName: 'Thị trấn Trạm Tấu', figure: '100', value: '50' },
        { placeName: 'Xã Xà Hồ', figure: '200', value: '100' },
        { placeName: 'Xã Bản Mù', figure: '40', value: '20' },
      ],
    },
  })
  expect(await world.db.selectFrom('target_entry').select('id').execute()).toHaveLength(1)
})

test('a commune without a figure is shown as such and gets nothing', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  await giveFigures(world, scene, ['100', null, '70'])
  const { path } = await aTarget(world, scene, { comparator: '=', value: '17' })

  const answer = await world
    .as(scene.planner)
    .get(`${path}/proposed-shares?method=proportion&figure=NEN02`)

  expect(answer.body).toMatchObject({
    items: [{ value: '10' }, { figure: null, value: '0' }, { value: '7' }],
  })
})

test('divided evenly, what is left over goes to the first units', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })

  const answer = await world.as(scene.planner).get(`${path}/proposed-shares?method=even`)

  expect(answer.body).toMatchObject({ items: [{ value: '57' }, { value: '57' }, { value: '56' }] })
})

test('a rate is not divided: evenly, everybody gets its level', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  await giveFigures(world, scene, ['100', '200', '40'])
  const { path } = await aTarget(world, scene, {
    comparator: '=',
    value: '6.5',
    addsOverPlace: 'none',
  })

  const even = await world.as(scene.planner).get(`${path}/proposed-shares?method=even`)
  const byFigure = await world
    .as(scene.planner)
    .get(`${path}/proposed-shares?method=proportion&figure=NEN02`)

  expect(even.body).toMatchObject({ items: [{ value: '6.5' }, { value: '6.5' }, { value: '6.5' }] })
  expect(byFigure).toMatchObject({ status: 422, body: { code: 'shares_of_a_rate' } })
})

test('without any figure there is nothing to divide by', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  await giveFigures(world, scene, [null, null, null])
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })

  const answer = await world
    .as(scene.planner)
    .get(`${path}/proposed-shares?method=proportion&figure=NEN02`)

  expect(answer).toMatchObject({ status: 422, body: { code: 'shares_figure_is_nought' } })
})

test.for([
  { who: 'stranger', status: 404 },
  { who: 'reader', status: 403 },
] as const)('a $who who asks for a proposal is answered $status', async ({ who, status }) => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })

  const answer = await world.as(scene[who]).get(`${path}/proposed-shares?method=even`)

  expect(answer.status).toBe(status)
})
