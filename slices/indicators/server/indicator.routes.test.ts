import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { inTransaction } from '#platform/db.ts'
import {
  loadProgrammeFiles,
  readProgrammeFiles,
} from '#slices/programmes/server/programme.files.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type World } from '#tests/world.ts'
import { IndicatorListView, TagListView } from '../core/indicator.contract.ts'
import { loadIndicatorFiles, readIndicatorFiles } from './indicator.files.ts'
import { indicatorRoutes } from './indicator.routes.ts'

async function indicatorWorld(): Promise<World> {
  const world = await newWorld((app, deps) => app.route('/indicators', indicatorRoutes(deps)))
  const context = { newId: uuidv7, at: new Date('2024-01-02T00:00:00Z') }
  const [programmes, indicators] = [await readProgrammeFiles(), await readIndicatorFiles()]
  await inTransaction(world.db, async (tx) => {
    await loadProgrammeFiles(tx, programmes, context)
    await loadIndicatorFiles(tx, indicators, context)
  })
  return world
}

async function keeper(world: World): Promise<Actor> {
  const district = await world.place({ level: 'district', name: 'Huyện Trạm Tấu' })
  return world.person([['indicator.change', district]])
}

async function listed(world: World, actor: Actor, query = '') {
  return IndicatorListView.parse((await world.as(actor).get(`/indicators${query}`)).body).items
}

const FACTS = {
  titleVi: 'Số hộ tham gia vệ sinh thôn bản',
  unit: 'hộ',
  kind: 'output',
  direction: 'up',
  addsOverTime: 'increment',
  addsOverPlace: 'sum',
  decimals: 0,
  lowest: '0',
  definition: 'Hộ có người tham gia ít nhất một buổi.',
}

function adding(changes: object = {}) {
  return { commandId: uuidv7(), indicatorId: uuidv7(), code: 'TT01', ...FACTS, ...changes }
}

describe('the catalogue', () => {
  test.for([
    ['?kind=baseline', 5],
    ['?search=nuoc%20sinh%20hoat', 3],
    ['?search=KQ06', 6],
    ['?search=literacy', 2],
  ] as const)('by "%s" has %i indicators', async ([query, count]) => {
    await using world = await indicatorWorld()
    const anyone = await world.person()

    expect(await listed(world, anyone, query)).toHaveLength(count)
  })

  test('by a part of the programme has the indicators of all that lies beneath it', async () => {
    await using world = await indicatorWorld()
    const anyone = await world.person()
    const { id } = await world.db
      .selectFrom('programme_node')
      .select('id')
      .where('code', '=', 'DA1')
      .executeTakeFirstOrThrow()

    const items = await listed(world, anyone, `?node=${id}`)

    expect(items.map(({ code }) => code)).toEqual([
      'KQ0101',
      'KQ0102',
      'KQ0103',
      'KQ0104',
      'KQ0105',
      'KQ0106',
    ])
  })

  test('says by what a figure may be divided, in the order of forms', async () => {
    await using world = await indicatorWorld()
    const anyone = await world.person()

    const { items } = TagListView.parse((await world.as(anyone).get('/indicators/tags')).body)

    expect(items).toHaveLength(14)
    expect(new Set(items.map(({ dimension }) => dimension))).toEqual(
      new Set(['sex', 'household_class', 'head_sex', 'ethnic_group']),
    )
  })
})

describe('an office’s own indicator', () => {
  test('is added once, marked as local, by those who may', async () => {
    await using world = await indicatorWorld()
    const actor = await keeper(world)
    const stranger = await world.person()
    const body = adding()

    const refused = await world.as(stranger).post('/indicators', body)
    const first = await world.as(actor).post('/indicators', body)
    const again = await world.as(actor).post('/indicators', body)

    expect([refused.status, codeOf(refused)]).toEqual([403, 'not_allowed'])
    expect(first).toMatchObject({ status: 200, body: { code: 'TT01', certainty: 'local' } })
    expect(again).toEqual(first)
    expect(await listed(world, actor)).toHaveLength(65)
    expect((await world.audit()).at(-1)).toMatchObject({ action: 'indicator.add' })
  })

  test.for([
    [{ code: 'GN01' }, 409, 'indicator_code_in_use'],
    [{ unit: '%' }, 422, 'indicator_share_adds'],
    [{ highest: '0' }, 422, 'indicator_limits_are_backward'],
    [
      {
        addsOverPlace: 'none',
        formula: { kind: 'ratio', numerator: 'MT04', denominator: 'NEN01', times: 100 },
      },
      422,
      'formula_part_cannot_be_added',
    ],
    [{ nodeId: uuidv7() }, 422, 'indicator_part_unknown'],
    [{ code: 'tt 1' }, 400, 'request_not_understood'],
    [{ lowest: '0,5' }, 400, 'request_not_understood'],
  ] as const)('is refused for %o', async ([changes, status, code]) => {
    await using world = await indicatorWorld()
    const actor = await keeper(world)

    const answer = await world.as(actor).post('/indicators', adding(changes))

    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  test('keeps its meaning once figures stand on it anywhere, even where nobody here may look', async () => {
    await using world = await indicatorWorld()
    const actor = await keeper(world)
    const far = await world.place({ level: 'commune', name: 'Xã Bản Mù' })
    const body = adding()
    await world.as(actor).post('/indicators', body)
    const path = `/indicators/${body.indicatorId}/change`
    const asStock = { ...FACTS, addsOverTime: 'stock' }

    const free = await world.as(actor).post(path, { commandId: uuidv7(), ...asStock })
    await world.db
      .insertInto('observation')
      .values({
        place_id: far,
        id: uuidv7(),
        indicator_id: body.indicatorId,
        period: '2024-Q1',
        state: 'reported',
        value: '12',
        source: 'load',
      })
      .execute()
    const bound = await world.as(actor).post(path, { commandId: uuidv7(), ...FACTS })
    const reworded = await world
      .as(actor)
      .post(path, { commandId: uuidv7(), ...asStock, titleVi: 'Số hộ dọn vệ sinh' })

    expect(free).toMatchObject({ status: 200, body: { addsOverTime: 'stock' } })
    expect([bound.status, codeOf(bound)]).toEqual([409, 'indicator_has_figures'])
    expect(reworded.body).toMatchObject({ titleVi: 'Số hộ dọn vệ sinh' })
  })

  test('that is not there cannot be changed', async () => {
    await using world = await indicatorWorld()
    const actor = await keeper(world)

    const answer = await world
      .as(actor)
      .post(`/indicators/${uuidv7()}/change`, { commandId: uuidv7(), ...FACTS })

    expect([answer.status, codeOf(answer)]).toEqual([404, 'indicator_not_found'])
  })
})
