import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { codeOf, newWorld } from '#tests/world.ts'
import { aPlanningDistrict, aTarget, breakDown, mountPlans, viewTarget } from './plan.scene.ts'

test('an exact target is never assigned beyond its value', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })

  const answer = await breakDown(world, scene, path, ['100', '71'])

  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'breakdown_beyond_parent', details: { parent: '170', assigned: '171' } },
  })
  expect((await viewTarget(world, scene.reader, path)).shares).toEqual([])
})

test('an "at least" target may be assigned beyond its value, and the balance says so', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '>', value: '500' })

  const answer = await breakDown(world, scene, path, ['300', '220'])

  expect(answer).toMatchObject({
    status: 200,
    body: {
      changed: 2,
      balance: { kind: 'adds', assigned: '520', remaining: '-20', isOver: true },
    },
  })
})

test('the shares of a rate do not add, and none is beyond the parent', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, {
    comparator: '=',
    value: '6.5',
    addsOverPlace: 'none',
  })

  const answer = await breakDown(world, scene, path, ['6.5', '7', '8'])

  expect(answer).toMatchObject({ status: 200, body: { balance: { kind: 'does_not_add' } } })
})

test('the same breakdown asked for again changes nothing', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  await breakDown(world, scene, path, ['60', '50', '60'])

  const again = await breakDown(world, scene, path, ['60', '50', '60'])

  expect(again).toMatchObject({ status: 200, body: { changed: 0 } })
  expect(await world.db.selectFrom('target_entry').select('id').execute()).toHaveLength(4)
})

test('a changed share supersedes the old one, and a share left out is withdrawn', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  await breakDown(world, scene, path, ['60', '50', '60'])

  const answer = await breakDown(world, scene, path, ['70', '50'])

  const { shares } = await viewTarget(world, scene.reader, path)
  expect(answer).toMatchObject({ status: 200, body: { changed: 2 } })
  expect(shares.map(({ placeName, value, entries }) => ({ placeName, value, entries }))).toEqual([
    { placeName: 'Thị trấn Trạm Tấu', value: '70', entries: 2 },
    { placeName: 'Xã Xà Hồ', value: '50', entries: 1 },
  ])
})

test('of two who divide the same shares at once, the second is told to reload', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  const { sharesVersion } = await viewTarget(world, scene.planner, path)
  function assign(value: string) {
    return world.as(scene.planner).post(`${path}/breakdown`, {
      commandId: uuidv7(),
      sharesVersion,
      method: 'hand',
      reason: '',
      shares: [{ placeId: scene.communes[0], value }],
    })
  }

  const answers = await world.atOnce(
    () => assign('100'),
    () => assign('120'),
  )

  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(answers.map(codeOf)).toContain('target_changed')
})

test('a share goes to no unit outside the plan’s place', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  const { sharesVersion } = await viewTarget(world, scene.planner, path)

  const answer = await world.as(scene.planner).post(`${path}/breakdown`, {
    commandId: uuidv7(),
    sharesVersion,
    method: 'hand',
    reason: '',
    shares: [{ placeId: scene.outside, value: '1' }],
  })

  expect(answer).toMatchObject({ status: 422, body: { code: 'breakdown_place_outside' } })
})

test('a revision keeps the old entry and the breakdown', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  await breakDown(world, scene, path, ['60', '50', '60'])
  const { standingId } = await viewTarget(world, scene.planner, path)

  const answer = await world.as(scene.planner).post(`${path}/revision`, {
    commandId: uuidv7(),
    standingId,
    comparator: '=',
    value: '180',
    reason: 'Bổ sung vốn',
  })

  expect(answer.status).toBe(200)
  expect(await viewTarget(world, scene.reader, path)).toMatchObject({
    value: '180',
    shareCount: 3,
    balance: { assigned: '170', remaining: '10', isOver: false },
    history: [
      { value: '180', reason: 'Bổ sung vốn', stands: true },
      { value: '170', reason: null, stands: false },
    ],
  })
})

test('a revision of what is no longer standing is refused', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  const { standingId } = await viewTarget(world, scene.planner, path)
  function revise(value: string) {
    return world.as(scene.planner).post(`${path}/revision`, {
      commandId: uuidv7(),
      standingId,
      comparator: '=',
      value,
      reason: 'Điều chỉnh',
    })
  }
  await revise('180')

  const late = await revise('190')
  const same = await world.as(scene.planner).post(`${path}/revision`, {
    commandId: uuidv7(),
    standingId: (await viewTarget(world, scene.planner, path)).standingId,
    comparator: '=',
    value: '180.0',
    reason: 'Điều chỉnh',
  })

  expect(late).toMatchObject({ status: 409, body: { code: 'target_changed' } })
  expect(same).toMatchObject({ status: 409, body: { code: 'target_unchanged' } })
})

test.for([
  { who: 'stranger', status: 404, code: 'not_found' },
  { who: 'reader', status: 403, code: 'not_allowed' },
] as const)('a $who who divides a target is answered $status', async ({ who, status, code }) => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })

  const answer = await world.as(scene[who]).post(`${path}/breakdown`, {
    commandId: uuidv7(),
    sharesVersion: 'any',
    method: 'hand',
    reason: '',
    shares: [],
  })

  expect(answer).toMatchObject({ status, body: { code } })
})

test('neither a target nor a share is a part of a household', async () => {
  await using world = await newWorld(mountPlans)
  const scene = await aPlanningDistrict(world)
  const { planId, path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  const { indicatorId } = await viewTarget(world, scene.planner, path)

  const target = await world.as(scene.planner).post('/targets', {
    commandId: uuidv7(),
    planId,
    indicatorId,
    comparator: '>=',
    value: '0.333',
  })
  const share = await breakDown(world, scene, path, ['60.5', '50'])

  expect([codeOf(target), codeOf(share)]).toEqual(['target_too_fine', 'target_too_fine'])
})
