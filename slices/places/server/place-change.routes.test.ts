import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { inTransaction } from '#platform/db.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type World } from '#tests/world.ts'
import type { PlaceChangeDetailView } from '../core/place-change.contract.ts'
import type { PlaceChangeId, PlaceId } from '../core/place-id.ts'
import { idOf, SMALL_COUNTRY } from '../core/small-country.scene.ts'
import { saveMapChange } from './map-change.queries.ts'
import { loadRows } from './place-graph.queries.ts'
import { refreshReach } from './place-map.queries.ts'
import { placeRoutes } from './place.routes.ts'

/** The small country in the database, and an administrator of all of it. */
async function newCountry() {
  const world = await newWorld(
    (app, deps) => app.route('/places', placeRoutes(deps)),
    new Date('2026-11-23T03:00:00Z'),
  )
  const loaded = uuidv7() as PlaceChangeId
  await inTransaction(world.db, async (tx) => {
    await tx
      .insertInto('place_change')
      .values({
        id: loaded,
        kind: 'load',
        title: 'Danh mục',
        effective_on: SMALL_COUNTRY.on,
        state: 'applied',
      })
      .execute()
    await saveMapChange(tx, loaded, SMALL_COUNTRY)
    await refreshReach(tx)
  })
  return { world, loaded, admin: await world.person([['place.change', idOf('vn')]]) }
}

const DECISION = { number: '12/NQ-UBTVQH', issuer: 'UBTVQH', decidedOn: '2026-10-01' }

function merger(labels: readonly string[] = ['c1', 'c2'], on = '2027-01-01') {
  return {
    kind: 'merge',
    on,
    fromIds: labels.map(idOf),
    into: { name: 'Xã Bản Mới', code: '10001' },
  }
}

async function propose(world: World, actor: Actor, proposal: unknown) {
  const body = { commandId: uuidv7(), title: 'Nhập hai xã', decision: DECISION, proposal }
  return world.as(actor).post('/places/changes', body)
}

async function proposedId(world: World, actor: Actor, proposal: unknown): Promise<string> {
  const answer = await propose(world, actor, proposal)
  return (answer.body as PlaceChangeDetailView).id
}

function apply(world: World, actor: Actor, id: string, commandId: string = uuidv7()) {
  return world.as(actor).post(`/places/changes/${id}/application`, { commandId })
}

function undo(world: World, actor: Actor, id: string) {
  return world.as(actor).post(`/places/changes/${id}/undoing`, {
    commandId: uuidv7(),
    title: 'Hủy bỏ việc nhập',
    decision: { ...DECISION, number: '13/NQ-UBTVQH' },
  })
}

async function codesOf(world: World): Promise<readonly string[]> {
  const { codes } = await loadRows(world.db)
  return codes.map((row) => `${row.code} ${row.placeId} ${row.validity.to ?? ''}`).toSorted()
}

test('a preview names what ends and begins, the reused code, and where figures go', async () => {
  const { world, admin } = await newCountry()
  await using _ = world

  const answer = await world.as(admin).post('/places/changes/preview', { proposal: merger() })

  expect(answer).toMatchObject({
    status: 200,
    body: {
      ends: [{ name: 'c1' }, { name: 'c2' }],
      begins: [{ name: 'Xã Bản Mới', code: '10001', codeOf: 'c1', parent: 'd1' }],
      figures: [
        { place: 'c1', on: 'later_maps', heldBy: 'commune', holder: 'Xã Bản Mới' },
        { place: 'c2', on: 'later_maps', heldBy: 'commune', holder: 'Xã Bản Mới' },
        { place: 'Xã Bản Mới', on: 'earlier_maps', heldBy: 'district', holder: 'd1' },
      ],
    },
  })
  expect(await world.db.selectFrom('place').selectAll().execute()).toHaveLength(12)
})

test('a proposal changes nothing until it is applied; then its map is kept', async () => {
  const { world, admin } = await newCountry()
  await using _ = world
  const before = await codesOf(world)
  const id = await proposedId(world, admin, merger())
  expect(await codesOf(world)).toEqual(before)

  const answer = await apply(world, admin, id)

  expect(answer).toMatchObject({ status: 200, body: { state: 'applied', begun: 1, ended: 2 } })
  const maps = await world.as(admin).get('/places/maps')
  expect(maps.body).toMatchObject({ items: [{ on: '2024-01-01' }, { on: '2027-01-01' }] })
  const found = await world.as(admin).get('/places?on=2027-01-01&within=' + idOf('d1'))
  expect(found.body).toMatchObject({ items: [{ name: 'Xã Bản Mới' }, { name: 'c3' }] })
  expect((await world.audit()).map((entry) => entry.action)).toEqual([
    'place_change.propose',
    'place_change.apply',
  ])
})

test('an applied change is taken back by a later decision, and every map is as before', async () => {
  const { world, admin } = await newCountry()
  await using _ = world
  const before = await codesOf(world)
  const id = await proposedId(world, admin, merger())
  await apply(world, admin, id)

  const answer = await undo(world, admin, id)

  expect(answer).toMatchObject({
    status: 200,
    body: { state: 'undone', undoneBy: { title: 'Hủy bỏ việc nhập' } },
  })
  const inForce = (await codesOf(world)).filter((code) => !code.endsWith('0001-01-01'))
  expect(inForce).toEqual(before)
  expect(codeOf(await undo(world, admin, id))).toBe('place_change_not_applied')
})

test('a change that others build on is not taken back', async () => {
  const { world, admin } = await newCountry()
  await using _ = world
  const id = await proposedId(world, admin, merger())
  const applied = await apply(world, admin, id)
  const [begun] = (applied.body as PlaceChangeDetailView).preview?.begins ?? []
  const renaming = { kind: 'rename', on: '2027-06-01', placeId: begun?.id, name: 'Xã Khác' }
  await apply(world, admin, await proposedId(world, admin, renaming))

  const answer = await undo(world, admin, id)

  expect(answer).toMatchObject({
    status: 409,
    body: { code: 'place_changed_since', details: { since: '01/06/2027' } },
  })
})

test('a unit that a taken-back change had begun is still placed by its lineage', async () => {
  const { world, admin } = await newCountry()
  await using _ = world
  const id = await proposedId(world, admin, merger())
  const applied = await apply(world, admin, id)
  const [begun] = (applied.body as PlaceChangeDetailView).preview?.begins ?? []
  await undo(world, admin, id)

  const line = await world.db
    .selectFrom('place_map')
    .selectAll()
    .where('place_id', '=', begun?.id ?? '')
    .where('map_on', '=', '2024-07-20')
    .executeTakeFirst()

  expect(line).toMatchObject({ commune_id: null, district_id: idOf('d1') })
})

test('two changes of the same units at the same moment: the second is judged after the first', async () => {
  const { world, admin } = await newCountry()
  await using _ = world
  const one = await proposedId(world, admin, merger(['c1', 'c2']))
  const other = await proposedId(world, admin, {
    ...merger(['c2', 'c3']),
    into: { name: 'Xã Bản Hai', code: '10002' },
  })

  const answers = await world.atOnce(
    () => apply(world, admin, one),
    () => apply(world, admin, other),
  )

  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(answers.map(codeOf)).toContain('place_not_in_force')
})

test('a repeated application is done once and answered alike', async () => {
  const { world, admin } = await newCountry()
  await using _ = world
  const id = await proposedId(world, admin, merger())
  const commandId = uuidv7()

  const answers = await world.atOnce(
    () => apply(world, admin, id, commandId),
    () => apply(world, admin, id, commandId),
  )

  expect(answers[0]?.status).toBe(200)
  expect(answers[1]).toEqual(answers[0])
})

test('a split keeps its shares, and its parts hold none of the figures before it', async () => {
  const { world, admin } = await newCountry()
  await using _ = world
  const split = {
    kind: 'split',
    on: '2027-01-01',
    fromId: idOf('c1'),
    parts: [
      { share: '0.4', into: { name: 'Xã Một', code: '20001' } },
      { share: '0.6', into: { placeId: idOf('c2') } },
    ],
  }

  const answer = await apply(world, admin, await proposedId(world, admin, split))

  expect(answer.body).toMatchObject({
    preview: { figures: [{ place: 'c1', heldBy: 'district', holder: 'd1' }, { place: 'Xã Một' }] },
  })
  const view = await world.as(admin).get(`/places/${idOf('c1')}`)
  expect(view.body).toMatchObject({
    lastDay: '2026-12-31',
    successors: [
      { name: 'c2', share: '0.6', isMain: true },
      { name: 'Xã Một', share: '0.4', isMain: false },
    ],
  })
})

test.for([
  {
    why: 'its units are of two levels',
    proposal: merger(['c1', 'd2']),
    code: 'place_levels_differ',
  },
  { why: 'it names one unit', proposal: merger(['c1']), code: 'place_change_too_small' },
  {
    why: 'its code is borne by a unit that stays',
    proposal: { ...merger(), into: { name: 'Xã Mới', code: '10003' } },
    code: 'place_code_in_use',
  },
  {
    why: 'its units lie in two districts and no parent is given',
    proposal: merger(['c1', 'c4']),
    code: 'place_parents_differ',
  },
  {
    why: 'its shares do not add up to 1',
    proposal: {
      kind: 'split',
      on: '2027-01-01',
      fromId: idOf('c1'),
      parts: [
        { share: '0.4', into: { name: 'Xã Một', code: '20001' } },
        { share: '0.5', into: { name: 'Xã Hai', code: '20002' } },
      ],
    },
    code: 'place_shares_not_whole',
  },
  {
    why: 'the unit to split has units beneath it',
    proposal: {
      kind: 'split',
      on: '2027-01-01',
      fromId: idOf('d1'),
      parts: [
        { share: '0.5', into: { name: 'Huyện Một', code: '201' } },
        { share: '0.5', into: { name: 'Huyện Hai', code: '202' } },
      ],
    },
    code: 'place_has_children',
  },
  {
    why: 'the new name is the old one with the tone elsewhere',
    proposal: { kind: 'rename', on: '2027-01-01', placeId: idOf('c1'), name: 'C1' },
    code: 'place_change_changes_nothing',
  },
  {
    why: 'a district cannot lie in a commune',
    proposal: { kind: 'move', on: '2027-01-01', placeId: idOf('d1'), parentId: idOf('c6') },
    code: 'place_parent_not_above',
  },
])('a proposal is refused since $why', async ({ proposal, code }) => {
  const { world, admin } = await newCountry()
  await using _ = world

  const answer = await propose(world, admin, proposal)

  expect(codeOf(answer)).toBe(code)
})

test('nobody changes units that their grant does not reach', async () => {
  const { world } = await newCountry()
  await using _ = world
  const elsewhere = await world.person([['place.change', idOf('p2')]])
  const reader = await world.person([['result.read', idOf('vn')]])

  expect(await propose(world, elsewhere, merger())).toMatchObject({
    status: 403,
    body: { code: 'not_allowed' },
  })
  const preview = await world.as(reader).post('/places/changes/preview', { proposal: merger() })
  expect(preview.status).toBe(403)
})

test('the national lists are not taken back', async () => {
  const { world, loaded, admin } = await newCountry()
  await using _ = world

  expect(codeOf(await undo(world, admin, loaded))).toBe('place_change_is_national')
})

test('a map without boundaries says so', async () => {
  const { world, admin } = await newCountry()
  await using _ = world

  const answer = await world.as(admin).get('/places/boundaries/2024-07-20')

  expect(answer).toMatchObject({
    status: 404,
    body: { code: 'no_boundaries_on_this_date', details: { on: '20/07/2024' } },
  })
})

test('an unknown unit is not found', async () => {
  const { world, admin } = await newCountry()
  await using _ = world

  const answer = await world.as(admin).get(`/places/${uuidv7() as PlaceId}`)

  expect(codeOf(answer)).toBe('place_not_found')
})
