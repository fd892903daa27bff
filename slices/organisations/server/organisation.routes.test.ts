import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { inTransaction } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { checkTreeRows } from '#slices/programmes/core/programme-tree.ts'
import { treeRowScene } from '#slices/programmes/core/programme-tree.scene.ts'
import { loadProgramme } from '#slices/programmes/server/programme.load.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type World } from '#tests/world.ts'
import { OrganisationListView, OrganisationView } from '../core/organisation.contract.ts'
import { findLeadOf } from './lead.queries.ts'
import { organisationRoutes } from './organisation.routes.ts'

interface District {
  readonly place: PlaceId
  readonly commune: PlaceId
  /** Keeps the district's list of bodies. */
  readonly keeper: Actor
}

function organisationWorld(): Promise<World> {
  return newWorld((app, deps) => app.route('/organisations', organisationRoutes(deps)))
}

async function districtIn(world: World, name = 'Huyện Trạm Tấu'): Promise<District> {
  const place = await world.place({ level: 'district', name })
  const commune = await world.place({ level: 'commune', name: 'Xã Hát Lừu', within: place })
  return { place, commune, keeper: await world.person([['organisation.change', place]]) }
}

function department(placeId: PlaceId, changes: object = {}) {
  return {
    commandId: uuidv7(),
    organisationId: uuidv7(),
    placeId,
    code: 'phong-dan-toc',
    name: 'Phòng Dân tộc',
    kind: 'department',
    ...changes,
  }
}

async function created(world: World, actor: Actor, body: object): Promise<OrganisationView> {
  return OrganisationView.parse((await world.as(actor).post('/organisations', body)).body)
}

async function namesOf(world: World, actor: Actor, query: string): Promise<readonly string[]> {
  const answer = await world.as(actor).get(`/organisations${query}`)
  return OrganisationListView.parse(answer.body).items.map((organisation) => organisation.name)
}

describe('setting up a body', () => {
  test('puts it in its area, once, for those who may', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)
    const stranger = await world.person()
    const body = department(place)

    const refused = await world.as(stranger).post('/organisations', body)
    const first = await created(world, keeper, body)
    const again = await created(world, keeper, body)

    expect([refused.status, codeOf(refused)]).toEqual([403, 'not_allowed'])
    expect(first).toMatchObject({ name: 'Phòng Dân tộc', placeName: 'Huyện Trạm Tấu', version: 1 })
    expect(again).toEqual(first)
    expect(await namesOf(world, stranger, '')).toEqual(['Phòng Dân tộc'])
  })

  test('refuses a code that the area has already, even at the same moment', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)

    const answers = await world.atOnce(
      () => world.as(keeper).post('/organisations', department(place)),
      () => world.as(keeper).post('/organisations', department(place)),
    )

    expect(answers.map((answer) => codeOf(answer) ?? '').toSorted()).toEqual([
      'organisation_code_in_use',
      'phong-dan-toc',
    ])
  })

  test('refuses a parent that is not there', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)

    const answer = await world
      .as(keeper)
      .post('/organisations', department(place, { parentId: uuidv7() }))

    expect([answer.status, codeOf(answer)]).toEqual([422, 'organisation_parent_unknown'])
  })
})

describe('the list', () => {
  test.for([
    ['', ['Phòng Dân tộc', 'UBND huyện', 'UBND xã Hát Lừu']],
    ['?search=hat%20luu', ['UBND xã Hát Lừu']],
    ['?search=d%C3%A2n%20t%E1%BB%99c', ['Phòng Dân tộc']],
    ['?kind=department', ['Phòng Dân tộc']],
  ] as const)('by "%s" has the bodies of a place and of all beneath it', async ([query, names]) => {
    await using world = await organisationWorld()
    const { place, commune, keeper } = await districtIn(world)
    await created(world, keeper, department(place))
    await created(
      world,
      keeper,
      department(place, {
        code: 'ubnd-huyen',
        name: 'UBND huyện',
        kind: 'district-peoples-committee',
      }),
    )
    await created(
      world,
      keeper,
      department(commune, {
        code: 'ubnd',
        name: 'UBND xã Hát Lừu',
        kind: 'commune-peoples-committee',
      }),
    )

    expect(await namesOf(world, keeper, query)).toEqual(names)
    const ofCommune = query === '' ? `?place=${commune}` : `${query}&place=${commune}`
    expect(await namesOf(world, keeper, ofCommune)).toEqual(
      names.filter((name) => name.startsWith('UBND xã')),
    )
  })

  test('comes page by page, each body once', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)
    for (let at = 0; at < 60; at += 1) {
      await world.organisation({ placeId: place, name: `Trường ${at % 7}`, kind: 'public-unit' })
    }

    const first = OrganisationListView.parse((await world.as(keeper).get('/organisations')).body)
    const rest = OrganisationListView.parse(
      (await world.as(keeper).get(`/organisations?after=${first.next ?? ''}`)).body,
    )

    const ids = [...first.items, ...rest.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(60)
    expect(rest.next).toBeNull()
  })
})

describe('changing a body', () => {
  test('a new name raises its version, and an old form is told so', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)
    const { id } = await created(world, keeper, department(place))
    const renaming = { name: 'Phòng Dân tộc và Tôn giáo', mandate: 'DA1', version: 1 }

    const renamed = await world
      .as(keeper)
      .post(`/organisations/${id}/name`, { commandId: uuidv7(), ...renaming })
    const stale = await world
      .as(keeper)
      .post(`/organisations/${id}/name`, { commandId: uuidv7(), ...renaming })

    expect(renamed.body).toMatchObject({ name: 'Phòng Dân tộc và Tôn giáo', version: 2 })
    expect([stale.status, codeOf(stale)]).toEqual([409, 'organisation_changed'])
    expect((await world.audit()).map((entry) => entry.action)).toContain('organisation.rename')
  })

  test('it ends on a day, but not while it has bodies of its own', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)
    const committee = await created(
      world,
      keeper,
      department(place, { code: 'ubnd-huyen', kind: 'district-peoples-committee' }),
    )
    const part = await created(world, keeper, department(place, { parentId: committee.id }))
    const end = { version: 1, endsOn: '2025-07-01' }

    const early = await world
      .as(keeper)
      .post(`/organisations/${committee.id}/end`, { commandId: uuidv7(), ...end })
    const partEnds = await world
      .as(keeper)
      .post(`/organisations/${part.id}/end`, { commandId: uuidv7(), ...end })
    const committeeEnds = await world
      .as(keeper)
      .post(`/organisations/${committee.id}/end`, { commandId: uuidv7(), ...end })

    expect(early).toMatchObject({
      status: 409,
      body: { code: 'organisation_has_bodies', details: { bodies: 1 } },
    })
    expect(partEnds.body).toMatchObject({ existsTo: '2025-07-01', version: 2 })
    expect(committeeEnds.status).toBe(200)
  })

  test('in another area is refused', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)
    const other = await districtIn(world, 'Huyện Mù Cang Chải')
    const { id } = await created(world, keeper, department(place))

    const answer = await world
      .as(other.keeper)
      .post(`/organisations/${id}/end`, { commandId: uuidv7(), version: 1, endsOn: '2025-07-01' })

    expect([answer.status, codeOf(answer)]).toEqual([403, 'not_allowed'])
  })
})

async function smallTree(world: World): Promise<ReadonlyMap<string, ProgrammeNodeId>> {
  const { nodes } = checkTreeRows(
    [
      treeRowScene({ line: 1, code: 'DA1' }),
      treeRowScene({ line: 2, code: 'DA1.ND2', parentCode: 'DA1' }),
      treeRowScene({ line: 3, code: 'DA2' }),
    ],
    3,
  )
  const header = {
    code: 'thu',
    shortTitle: 'Thử',
    titleVi: 'Chương trình thử',
    titleEn: undefined,
    basis: [],
    from: toDay('2021-01-01'),
    to: toDay('2025-12-31'),
    spendableUntil: undefined,
    owner: undefined,
    levelLabels: ['Dự án', 'Tiểu dự án', 'Nội dung'],
    note: undefined,
  }
  await inTransaction(world.db, (tx) =>
    loadProgramme(tx, { header, nodes }, { newId: uuidv7, at: world.deps.now() }),
  )
  const rows = await world.db.selectFrom('programme_node').select(['id', 'code']).execute()
  return new Map(rows.map((row) => [row.code, row.id as ProgrammeNodeId]))
}

function leading(nodeId: ProgrammeNodeId | undefined) {
  return { commandId: uuidv7(), version: 1, leads: [{ nodeId, part: 'lead' }] }
}

describe('who leads what', () => {
  test('is set as a whole; whoever leads a project answers for what lies beneath it', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)
    const nodes = await smallTree(world)
    const ethnic = await created(world, keeper, department(place))
    const housing = await created(world, keeper, department(place, { code: 'phong-xd' }))
    const house = nodes.get('DA1.ND2') as ProgrammeNodeId

    const answer = await world
      .as(keeper)
      .post(`/organisations/${ethnic.id}/leads`, leading(nodes.get('DA1')))
    const before = await findLeadOf(world.db, place, house)
    await world.as(keeper).post(`/organisations/${housing.id}/leads`, leading(house))

    expect(answer.body).toMatchObject({ version: 2, leads: [{ nodeCode: 'DA1', part: 'lead' }] })
    expect(before).toBe(ethnic.id)
    expect(await findLeadOf(world.db, place, house)).toBe(housing.id)
    expect(await findLeadOf(world.db, place, nodes.get('DA2') as ProgrammeNodeId)).toBeUndefined()
  })

  test('names parts of a programme only', async () => {
    await using world = await organisationWorld()
    const { place, keeper } = await districtIn(world)
    const { id } = await created(world, keeper, department(place))

    const answer = await world.as(keeper).post(`/organisations/${id}/leads`, {
      commandId: uuidv7(),
      version: 1,
      leads: [{ nodeId: uuidv7(), part: 'lead' }],
    })

    expect([answer.status, codeOf(answer)]).toEqual([422, 'organisation_leads_unknown_part'])
  })
})
