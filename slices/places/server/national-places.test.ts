/** Questions to the whole country, loaded once: each test only reads. */
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { inTransaction } from '#platform/db.ts'
import { freshDatabase, type TestDatabase } from '#tests/database.ts'
import { NATIONAL_MAPS } from '../core/national-units.ts'
import type { PlaceId } from '../core/place-id.ts'
import {
  applyNationalReform,
  areNationalUnitsLoaded,
  loadNationalUnits,
  loadUnitsBeforeReform,
} from './national-load.ts'
import { readNationalUnits } from './national-units.files.ts'
import { loadRows } from './place-graph.queries.ts'
import { listPlacesOn } from './place-list.queries.ts'
import { listCommuneCodesWithin, listNamedMaps } from './place-map.queries.ts'
import { searchPlaces } from './place-search.queries.ts'
import { findPlace } from './place.queries.ts'

const TODAY = toDay('2026-11-23')
const [IN_2024, , IN_2025] = NATIONAL_MAPS
const now = new Date('2026-11-01T00:00:00Z')

let database: TestDatabase
const steps: string[] = []

beforeAll(async () => {
  database = await freshDatabase()
  const national = await readNationalUnits()
  await inTransaction(database.server, (tx) =>
    loadNationalUnits(tx, national, {
      newId: uuidv7,
      now,
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    }),
  )
})

afterAll(() => database[Symbol.asyncDispose]())

async function idOf(code: string, day: string): Promise<PlaceId> {
  const { rows } = await sql<{ place_id: PlaceId }>`
    select place_id from place_code where code = ${code} and validity @> ${day}::date
  `.execute(database.server)
  const id = rows[0]?.place_id
  if (id === undefined) throw new Error(`no ${code} on ${day}`)
  return id
}

async function search(q: string, filter: { within?: PlaceId; level?: 'commune' } = {}) {
  const { items } = await searchPlaces(database.server, { q, limit: 20, ...filter }, TODAY)
  return items
}

describe('loading', () => {
  test('tells how far it is, and that it has been done', async () => {
    expect(steps).toEqual(['1/3', '2/3', '3/3'])
    expect(await areNationalUnitsLoaded(database.server)).toBe(true)
  })

  test('the reform applied on its own leaves the same units as the whole load', async () => {
    await using other = await freshDatabase()
    const national = await readNationalUnits()
    await inTransaction(other.server, (tx) =>
      loadUnitsBeforeReform(tx, national, { newId: uuidv7, now }),
    )
    await inTransaction(other.server, (tx) =>
      applyNationalReform(tx, national, { newId: uuidv7, now }),
    )

    const [one, two] = [await loadRows(database.server), await loadRows(other.server)]

    for (const kind of ['places', 'names', 'codes', 'parents', 'successions'] as const) {
      expect(two[kind].length).toBe(one[kind].length)
    }
    const bearers = (rows: typeof one) =>
      new Set(rows.codes.map((row) => `${row.code} ${row.validity.from} ${row.validity.to}`))
    expect(bearers(two)).toEqual(bearers(one))
  })
})

describe('search', () => {
  test.each(['hat luu', 'Hát Lìu', 'HAT LIU', 'xã hát lừu', '04618'])(
    '%s finds the former commune Hát Lìu, first',
    async (typed) => {
      const [first] = await search(typed)
      expect(first).toMatchObject({
        name: 'Xã Hát Lìu',
        code: '04618',
        lastDay: '2025-06-30',
        path: ['Huyện Trạm Tấu', 'Tỉnh Yên Bái'],
      })
    },
  )

  test('says which name was found when it is not the one shown', async () => {
    const [first] = await search('hat luu')
    expect(first?.matched).toBe('Xã Hát Lừu')
    expect((await search('hat liu'))[0]?.matched).toBe(null)
  })

  test('a reused code finds both units, the one in force first', async () => {
    const found = await search('04606')
    expect(found.map(({ name, lastDay }) => [name, lastDay])).toEqual([
      ['Xã Trạm Tấu', null],
      ['Xã Pá Hu', '2025-06-30'],
    ])
  })

  test('a very name comes before names that only begin so or contain it', async () => {
    const found = await search('tram tau')
    const names = found.map((place) => place.name)
    expect(names.slice(0, 4).toSorted()).toEqual(
      ['Huyện Trạm Tấu', 'Thị trấn Trạm Tấu', 'Xã Trạm Tấu', 'Xã Trạm Tấu'].toSorted(),
    )
    expect(names[0]).toBe('Xã Trạm Tấu')
  })

  test('short forms of the office stand for the words', async () => {
    const [first] = await search('tt. trạm tấu')
    expect(first?.name).toBe('Thị trấn Trạm Tấu')
  })

  test('can be narrowed to a unit, of any time, and to a level', async () => {
    const within = await idOf('139', '2024-12-31')
    const found = await search('tram tau', { within, level: 'commune' })
    expect(new Set(found.map((place) => place.code))).toEqual(new Set(['04585', '04600']))
  })

  test('a word in the middle of a name is found, letters in the middle of a word are not', async () => {
    expect((await search('si lang')).map((place) => place.name)).toContain('Xã Tà Xi Láng')
    expect((await search('ram tau')).map((place) => place.name)).not.toContain('Xã Trạm Tấu')
  })

  test('what people type is text, not a pattern', async () => {
    expect(await search('%')).toEqual([])
    expect(await search("' or 1=1")).toEqual([])
  })
})

describe('a unit', () => {
  test('shows the whole way of a commune that merged', async () => {
    const place = await findPlace(database.server, await idOf('04612', '2024-12-31'), TODAY)
    expect(place).toMatchObject({
      name: 'Xã Bản Công',
      firstDay: null,
      lastDay: '2025-06-30',
      shownFor: '2025-06-30',
      path: [{ name: 'Huyện Trạm Tấu' }, { name: 'Tỉnh Yên Bái' }],
      successors: [{ name: 'Xã Hạnh Phúc', code: '04585', on: '2025-07-01' }],
      endedBy: { decisionNumber: '202/2025/QH15' },
    })
    expect(place?.onMaps.at(-1)).toMatchObject({
      on: '2025-07-01',
      commune: { name: 'Xã Hạnh Phúc' },
      district: null,
      province: { name: 'Tỉnh Lào Cai' },
    })
  })

  test('keeps its history through a new name and a new parent', async () => {
    const place = await findPlace(database.server, await idOf('04603', '2025-07-01'), TODAY)
    expect(place).toMatchObject({ name: 'Xã Tà Xi Láng', firstDay: null, lastDay: null })
    expect(place?.names).toEqual([
      { name: 'Xã Tà Si Láng', kind: 'official', firstDay: null, lastDay: '2025-06-30' },
      { name: 'Xã Tà Xi Láng', kind: 'official', firstDay: '2025-07-01', lastDay: null },
      { name: 'Xã Tà Xi Láng', kind: 'variant', firstDay: null, lastDay: null },
    ])
    expect(place?.parents.map((parent) => parent.name)).toEqual(['Huyện Trạm Tấu', 'Tỉnh Lào Cai'])
  })

  test('a commune with no published successor shows none, and where it surely lies', async () => {
    const place = await findPlace(database.server, await idOf('00184', '2024-07-20'), TODAY)
    expect(place?.successors).toEqual([])
    expect(place?.onMaps.at(-1)).toMatchObject({
      commune: null,
      province: { name: 'Thành phố Hà Nội' },
    })
  })
})

describe('a map', () => {
  test('names the three national maps', async () => {
    const maps = await listNamedMaps(database.server)
    expect(maps.map((map) => map.on)).toEqual(NATIONAL_MAPS)
  })

  test('lists the units directly beneath a unit on a day', async () => {
    const within = await idOf('139', '2024-12-31')
    const list = await listPlacesOn(database.server, { on: IN_2024 ?? TODAY, within, limit: 50 })
    expect(list.items).toHaveLength(12)
    expect(list.next).toBe(null)
  })

  test.each([
    ['139', '2024-12-31', '2025-07-01', ['04585', '04603', '04606', '04609']],
    ['15', '2024-12-31', '2025-07-01', ['15']],
    ['15', '2025-07-01', '2024-07-20', ['10', '15']],
  ])('unit %s of %s is held on the map of %s by %j', async (code, day, on, holders) => {
    const within = await idOf(code, day)
    const list = await listPlacesOn(database.server, { on: toDay(on), within, limit: 50 })
    expect(list.items.map((place) => place.code)).toEqual(holders)
  })

  test('lists all communes of the country page after page, each once', async () => {
    const seen = new Set<string | null>()
    let after: string | undefined
    do {
      const page = await listPlacesOn(database.server, {
        on: IN_2025 ?? TODAY,
        level: 'commune',
        limit: 500,
        ...(after === undefined ? {} : { after }),
      })
      for (const item of page.items) seen.add(item.code)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen.size).toBe(3_321)
  })

  test('the former district lies in four communes of the map of today', async () => {
    const within = await idOf('139', '2024-12-31')
    const codes = await listCommuneCodesWithin(database.server, toDay('2025-07-01'), within)
    expect([...codes].toSorted()).toEqual(['04585', '04603', '04606', '04609'])
  })

  test('keeps one line for every commune that ever was, on every map', async () => {
    const { rows } = await sql<{ map_on: string; n: number; placed: number }>`
      select map_on, count(*)::int as n, count(province_id)::int as placed
        from place_map group by map_on order by map_on`.execute(database.server)
    expect(rows.map((row) => [row.n, row.placed])).toEqual([
      [13_769, 13_769],
      [13_769, 13_769],
      [13_769, 13_769],
    ])
  })
})
