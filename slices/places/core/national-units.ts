/**
 * How the published lists become units with an identity.
 *
 * The lists say what each code named on a day, never which unit is which. Same code and level in
 * two lists before the reform is one unit. In the reform a commune or province carries on only if
 * it alone goes into the unit that bears its code afterwards; all else ends and begins anew, since
 * 04606 was Pá Hu one day and Trạm Tấu the next.
 */
import { toDay, type Day } from '#kernel/day.ts'
import { isSameSpelling } from '#kernel/fold.ts'
import { applyMapChange, type BegunPlace, type MapChange } from './map-change.ts'
import { planReform } from './national-reform.ts'
import {
  buildGraph,
  getNode,
  nameOn,
  parentOn,
  placeAt,
  placesOn,
  unitsByCode,
  type PlaceGraph,
} from './place-graph.ts'
import { NO_PLACES, type PlaceName } from './place.ts'
import type { PlaceChangeId, PlaceId } from './place-id.ts'
import type { ListedUnit, NameVariant, ReformPair } from './unit-list.ts'

export const FIRST_LIST = toDay('2024-07-20')
export const SECOND_LIST = toDay('2025-03-01')
export const REFORM = toDay('2025-07-01')

/** The maps that are always kept ready, beside those of the changes that are entered. */
export const NATIONAL_MAPS: readonly Day[] = [FIRST_LIST, SECOND_LIST, REFORM]

export interface NationalUnits {
  readonly first: readonly ListedUnit[]
  readonly second: readonly ListedUnit[]
  readonly third: readonly ListedUnit[]
  readonly reform: readonly ReformPair[]
  readonly variants: readonly NameVariant[]
}

export interface PlannedChange {
  readonly id: PlaceChangeId
  readonly kind: 'load' | 'reform'
  readonly title: string
  readonly decision: {
    readonly number: string
    readonly issuer: string
    readonly decidedOn: Day
  } | null
  readonly change: MapChange
}

export interface PlaceLoad {
  readonly changes: readonly PlannedChange[]
  readonly variants: readonly PlaceName[]
}

/** The three lists and the reform as changes to an empty map, in the order in which they apply. */
export function planLoad(national: NationalUnits, newId: () => string): PlaceLoad {
  function newPlaceId(): PlaceId {
    return newId() as PlaceId
  }
  const first = planFirstList(national.first, newPlaceId)
  const in2024 = applyMapChange(NO_PLACES, first)
  const second = planNextList(buildGraph(in2024), national.second, SECOND_LIST, newPlaceId)
  const in2025 = applyMapChange(in2024, second)
  const reform = planReform(buildGraph(in2025), {
    units: national.third,
    pairs: national.reform,
    on: REFORM,
    newId: newPlaceId,
  })
  const graph = buildGraph(applyMapChange(in2025, reform))
  return {
    changes: [
      { ...LOAD_OF_2024, id: newId() as PlaceChangeId, change: first },
      { ...LOAD_OF_2025, id: newId() as PlaceChangeId, change: second },
      { ...REFORM_DECISION, id: newId() as PlaceChangeId, change: reform },
    ],
    variants: national.variants.map((variant) => toVariantName(graph, variant)),
  }
}

const LOAD_OF_2024 = {
  kind: 'load',
  title: 'Danh mục đơn vị hành chính ngày 20/07/2024',
  decision: null,
} as const
const LOAD_OF_2025 = {
  kind: 'load',
  title: 'Danh mục đơn vị hành chính ngày 01/03/2025, sau sắp xếp giai đoạn 2023-2025',
  decision: null,
} as const

/** Resolution 202/2025/QH15 of the National Assembly, of 12 June 2025; in force as a map on 1 July. */
export const REFORM_DECISION = {
  kind: 'reform',
  title: 'Sắp xếp đơn vị hành chính cấp tỉnh và cấp xã, kết thúc cấp huyện',
  decision: { number: '202/2025/QH15', issuer: 'Quốc hội', decidedOn: toDay('2025-06-12') },
} as const

/** The units of the first list: since when they had been there is not known. */
function planFirstList(units: readonly ListedUnit[], newId: () => PlaceId): MapChange {
  const countryId = newId()
  const ids = new Map(units.map((unit) => [unit.code, newId()]))
  const country: BegunPlace = {
    id: countryId,
    level: 'country',
    name: 'Việt Nam',
    code: null,
    parentId: null,
    since: null,
  }
  const begins = units.map((unit) => ({
    id: known(ids, unit.code),
    level: unit.level,
    name: unit.name,
    code: unit.code,
    parentId: idOf(ids, unit.parentCode) ?? countryId,
    since: null,
  }))
  return { ...NOTHING, on: FIRST_LIST, begins: [country, ...begins] }
}

const NOTHING = { ends: [], begins: [], renames: [], moves: [], successions: [] }

/**
 * What changed from the map to a later list in which codes keep their meaning. Where a commune that
 * is no longer listed went is not published; its district surely holds it, unless communes left
 * that district, and then only its province does.
 */
function planNextList(
  graph: PlaceGraph,
  units: readonly ListedUnit[],
  on: Day,
  newId: () => PlaceId,
): MapChange {
  const before = unitsByCode(graph, on)
  const countryId = placesOn(graph, 'country', on)[0]
  if (countryId === undefined) throw new Error('the map has no country')
  const listed = new Map(units.map((unit) => [unit.code, unit]))
  const ids = new Map(units.map((unit) => [unit.code, before.get(unit.code) ?? newId()]))
  const withChildren = new Set(units.map((unit) => unit.parentCode))

  const stays = units.filter((unit) => before.has(unit.code))
  const ends = [...before].filter(([code]) => !listed.has(code)).map(([, id]) => id)
  const moves = stays
    .map((unit) => ({
      id: known(ids, unit.code),
      parentId: idOf(ids, unit.parentCode) ?? countryId,
    }))
    .filter((move) => parentOn(graph, move.id, on) !== move.parentId)
  const begins = units
    .filter((unit) => !before.has(unit.code))
    .map((unit) => ({
      id: known(ids, unit.code),
      level: unit.level,
      name: unit.name,
      code: unit.code,
      parentId: idOf(ids, unit.parentCode) ?? countryId,
      // The first list names districts by their communes only: one that has none was left out.
      since: unit.level === 'district' && !withChildren.has(unit.code) ? null : on,
    }))
  return {
    on,
    ends,
    begins,
    renames: stays
      .map((unit) => ({ id: known(ids, unit.code), name: unit.name }))
      .filter((rename) => !isSameSpelling(nameOn(graph, rename.id, on), rename.name)),
    moves,
    successions: successionsByMoves(graph, { on, ends, begins, moves }),
  }
}

/**
 * The lineage that the moves of communes betray: a district that ended, or that gave communes to a
 * new one, is followed by the districts to which its communes went; a commune of a district that
 * lost others is followed by no more than the province.
 */
function successionsByMoves(
  graph: PlaceGraph,
  change: Pick<MapChange, 'on' | 'ends' | 'begins' | 'moves'>,
): MapChange['successions'] {
  const { on, ends, begins, moves } = change
  const isEnded = new Set(ends)
  const isNew = new Set(begins.map((begin) => begin.id))
  const movesFrom = Map.groupBy(moves, (move) => parentOn(graph, move.id, on))
  const successions: MapChange['successions'][number][] = []
  for (const [fromId, left] of movesFrom) {
    if (fromId === null) continue
    const counts = [...Map.groupBy(left, (move) => move.parentId)].toSorted(
      ([, one], [, other]) => other.length - one.length,
    )
    counts.forEach(([toId], rank) => {
      if (!isEnded.has(fromId) && !isNew.has(toId)) return
      successions.push({ fromId, toId, share: null, isMain: isEnded.has(fromId) && rank === 0 })
    })
  }
  for (const fromId of ends) {
    const parentId = parentOn(graph, fromId, on)
    const isOfADividedDistrict =
      getNode(graph, fromId).place.level === 'commune' &&
      parentId !== null &&
      !isEnded.has(parentId) &&
      movesFrom.has(parentId)
    const provinceId = isOfADividedDistrict ? parentOn(graph, parentId, on) : null
    if (provinceId !== null) {
      successions.push({ fromId, toId: provinceId, share: null, isMain: true })
    }
  }
  return successions
}

function toVariantName(graph: PlaceGraph, { code, on, name }: NameVariant): PlaceName {
  const place = placeAt(graph, code, toDay(on))
  if (place === undefined) throw new Error(`no unit bore ${code} on ${on}`)
  return { placeId: place.id, name, kind: 'variant', validity: place.existed }
}

/** Null for the missing parent of a province. */
function idOf(ids: ReadonlyMap<string, PlaceId>, code: string | null): PlaceId | null {
  return code === null ? null : known(ids, code)
}

function known(ids: ReadonlyMap<string, PlaceId>, code: string): PlaceId {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`a list names the parent ${code}, but not as a unit`)
  return id
}
