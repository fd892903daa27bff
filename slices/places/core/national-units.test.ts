import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, toDay, type Day } from '#kernel/day.ts'
import { applyMapChange } from './map-change.ts'
import { FIRST_LIST, planLoad, REFORM, SECOND_LIST } from './national-units.ts'
import type { NationalUnits, PlaceLoad } from './national-units.ts'
import {
  buildGraph,
  codeOn,
  nameOn,
  parentOn,
  placeAt,
  placesOn,
  type PlaceGraph,
} from './place-graph.ts'
import { mapPlace, mapperTo } from './place-map.ts'
import { reachOf } from './place-reach.ts'
import { NO_PLACES } from './place.ts'
import { parseNameVariants, parseReform, parseUnitList } from './unit-list.ts'

let national: NationalUnits
let load: PlaceLoad
let graph: PlaceGraph

beforeAll(async () => {
  national = {
    first: parseUnitList(await read('units-2024-07-20.csv')),
    second: parseUnitList(await read('units-2025-03-01.csv')),
    third: parseUnitList(await read('units-2025-07-01.csv')),
    reform: parseReform(await read('reform-2025-07-01.csv')),
    variants: parseNameVariants(await read('name-variants.csv')),
  }
  let ids = 0
  load = planLoad(national, () => `id${(ids += 1)}`)
  const rows = load.changes.reduce((rows, { change }) => applyMapChange(rows, change), NO_PLACES)
  graph = buildGraph({ ...rows, names: [...rows.names, ...load.variants] })
})

function read(file: string): Promise<string> {
  return readFile(new URL(`../../../data/places/${file}`, import.meta.url), 'utf8')
}

const LAST_DAY = addDays(REFORM, -1)

function at(code: string, day: Day) {
  const place = placeAt(graph, code, day)
  if (place === undefined) throw new Error(`no ${code} on ${day}`)
  return place.id
}

function namesOn(code: string, born: Day, map: Day) {
  const held = mapPlace(graph, at(code, born), map)
  return [held.commune, held.district, held.province].map((id) => id && nameOn(graph, id, map))
}

describe('the national lists', () => {
  test.each([
    ['first', FIRST_LIST],
    ['second', SECOND_LIST],
    ['third', REFORM],
  ] as const)('every unit of the %s list is found on its day, by its code', (list, day) => {
    for (const unit of national[list]) {
      const id = at(unit.code, day)
      const parent = parentOn(graph, id, day)
      expect(parent && codeOn(graph, parent, day)).toBe(unit.parentCode)
    }
  })

  test('no map has a unit that its list does not name, but for island districts in 2024', () => {
    const counts = [FIRST_LIST, SECOND_LIST, REFORM].map((day) => [
      placesOn(graph, 'province', day).length,
      placesOn(graph, 'district', day).length,
      placesOn(graph, 'commune', day).length,
    ])
    expect(counts).toEqual([
      [63, 705, 10_595],
      [63, 696, 10_035],
      [34, 0, 3_321],
    ])
  })

  test('the first list named 700 districts: the five others had no communes to be known by', () => {
    const left = ['318', '471', '498', '536', '755']
    for (const code of left) {
      expect(national.first.some((unit) => unit.code === code)).toBe(false)
      expect(placeAt(graph, code, FIRST_LIST)?.existed.from).toBe(null)
    }
  })
})

describe('the reform of 1 July 2025', () => {
  test('every commune of the day before lies in exactly one commune of the day', () => {
    const onNewMap = mapperTo(graph, REFORM)
    const pairs = new Map(national.reform.map((pair) => [pair.oldCode, pair.newCode]))
    for (const id of placesOn(graph, 'commune', LAST_DAY)) {
      const { commune } = onNewMap(id)
      const code = commune && codeOn(graph, commune, REFORM)
      expect(code).toBe(pairs.get(codeOn(graph, id, LAST_DAY) ?? ''))
    }
  })

  test.each([
    ['04606', 'Xã Pá Hu', 'Xã Trạm Tấu'],
    ['04609', 'Xã Làng Nhì', 'Xã Phình Hồ'],
    ['04585', 'Thị trấn Trạm Tấu', 'Xã Hạnh Phúc'],
    ['15', 'Tỉnh Yên Bái', 'Tỉnh Lào Cai'],
  ])('code %s named %s and then another unit, %s', (code, before, after) => {
    const old = at(code, LAST_DAY)
    const present = at(code, REFORM)

    expect(nameOn(graph, old, LAST_DAY)).toBe(before)
    expect(nameOn(graph, present, REFORM)).toBe(after)
    expect(present).not.toBe(old)
  })

  test('a commune that alone went into the bearer of its code is the same unit, renamed', () => {
    expect(at('04603', REFORM)).toBe(at('04603', FIRST_LIST))
    expect(nameOn(graph, at('04603', REFORM), LAST_DAY)).toBe('Xã Tà Si Láng')
    expect(nameOn(graph, at('04603', REFORM), REFORM)).toBe('Xã Tà Xi Láng')
  })

  test('province 10 ends; eleven provinces stay what they were', () => {
    expect(placeAt(graph, '10', REFORM)).toBeUndefined()
    const before = new Set(placesOn(graph, 'province', LAST_DAY))
    const stayed = placesOn(graph, 'province', REFORM).filter((id) => before.has(id))
    const codes = new Set(stayed.map((id) => codeOn(graph, id, REFORM)))
    expect(codes).toEqual(
      new Set(['01', '04', '11', '12', '14', '20', '22', '38', '40', '42', '46']),
    )
  })

  test.each([
    ['11948', '318'],
    ['19742', '471'],
    ['20333', '498'],
    ['21548', '536'],
    ['26732', '755'],
  ])('special zone %s carries on from island district %s', (zone, district) => {
    const old = at(district, LAST_DAY)
    expect(mapPlace(graph, old, REFORM).commune).toBe(at(zone, REFORM))
    expect(mapPlace(graph, at(zone, REFORM), LAST_DAY)).toMatchObject({
      commune: null,
      district: old,
    })
  })

  test('Trạm Tấu: twelve communes became four, and none can be divided back', () => {
    const day = toDay('2024-12-31')
    expect(namesOn('04612', day, REFORM)).toEqual(['Xã Hạnh Phúc', null, 'Tỉnh Lào Cai'])
    expect(namesOn('04585', REFORM, day)).toEqual([null, 'Huyện Trạm Tấu', 'Tỉnh Yên Bái'])
    expect(namesOn('04603', REFORM, day)).toEqual([
      'Xã Tà Si Láng',
      'Huyện Trạm Tấu',
      'Tỉnh Yên Bái',
    ])
  })
})

describe('the mergers of 2023-2025', () => {
  test('a commune whose successor was not published is placed in its district, not in a commune', () => {
    expect(namesOn('00184', FIRST_LIST, SECOND_LIST)).toEqual([
      null,
      'Quận Đống Đa',
      'Thành phố Hà Nội',
    ])
  })

  test('of a district that lost communes to another, only the province is sure', () => {
    // Nghi Lộc gave communes to the city of Vinh; where these two went was not published.
    for (const code of ['17875', '17881']) {
      expect(namesOn(code, FIRST_LIST, SECOND_LIST)).toEqual([null, null, 'Tỉnh Nghệ An'])
    }
  })

  test('a new district does not reach what stayed in the district that gave to it', () => {
    const reached = reachOf(graph, at('224', SECOND_LIST))
    expect(reached.has(at('07525', SECOND_LIST))).toBe(true)
    expect(reached.has(at('219', SECOND_LIST))).toBe(false)
  })

  test('a district that gave communes away and ended later went on as its province', () => {
    const held = mapPlace(graph, at('219', SECOND_LIST), REFORM)
    expect(held).toEqual({ commune: null, district: null, province: at('24', REFORM) })
  })

  test('another place for the tone mark is no new name', () => {
    const renames = load.changes.flatMap(({ change }) => change.renames)
    expect(renames.map((rename) => rename.id)).not.toContain(at('38', REFORM))
  })
})
