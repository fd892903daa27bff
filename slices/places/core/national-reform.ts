/** The reform of 1 July 2025: what it does to each unit of the map that it found. */
import type { Day } from '#kernel/day.ts'
import { isSameSpelling } from '#kernel/fold.ts'
import type { BegunPlace, MapChange } from './map-change.ts'
import { codeOn, nameOn, parentOn, placesOn, unitsByCode, type PlaceGraph } from './place-graph.ts'
import type { PlaceLevel } from './place.ts'
import type { PlaceId } from './place-id.ts'
import type { ListedUnit, ReformPair } from './unit-list.ts'

export interface ReformLists {
  /** The new map. */
  readonly units: readonly ListedUnit[]
  /** For every old commune the new one that holds all or most of it. */
  readonly pairs: readonly ReformPair[]
  readonly on: Day
  readonly newId: () => PlaceId
}

/**
 * Special zones, by the code of the island district that each succeeded: these districts had no
 * communes, so no pair names them (data/places/README.md).
 */
const ISLAND_DISTRICTS: ReadonlyMap<string, string> = new Map([
  ['11948', '318'], // Bạch Long Vĩ
  ['19742', '471'], // Cồn Cỏ
  ['20333', '498'], // Hoàng Sa
  ['21548', '536'], // Lý Sơn
  ['26732', '755'], // Côn Đảo
])

/**
 * The reform as one change. A unit carries on if it alone went into the new unit that bears its
 * code; any other new unit begins, and carries on from all that went into it. Provinces follow
 * their communes. Whatever the new list no longer names ends, every district among it.
 */
export function planReform(graph: PlaceGraph, lists: ReformLists): MapChange {
  const { units, on, newId } = lists
  const origins = originsOf(graph, lists)
  const ids = new Map<string, PlaceId>()
  const staying = new Map<PlaceId, ListedUnit>()
  for (const unit of units) {
    const heir = soleHeir(graph, unit, origins.get(unit.code) ?? [], on)
    if (heir !== null) staying.set(heir, unit)
    ids.set(unit.code, heir ?? newId())
  }
  const countryId = placesOn(graph, 'country', on)[0]
  function idOf(code: string | null): PlaceId {
    const id = code === null ? countryId : ids.get(code)
    if (id === undefined) throw new Error(`the new list has no unit ${code ?? 'country'}`)
    return id
  }
  const begun = units.filter((unit) => !staying.has(idOf(unit.code)))
  return {
    on,
    ends: UNITS.flatMap((level) => placesOn(graph, level, on)).filter((id) => !staying.has(id)),
    begins: begun.map(({ code, name, level, parentCode }): BegunPlace => ({
      id: idOf(code),
      level,
      name,
      code,
      parentId: idOf(parentCode),
      since: on,
    })),
    renames: [...staying]
      .filter(([id, unit]) => !isSameSpelling(nameOn(graph, id, on), unit.name))
      .map(([id, { name }]) => ({ id, name })),
    moves: [...staying]
      .map(([id, unit]) => ({ id, parentId: idOf(unit.parentCode) }))
      .filter((move) => parentOn(graph, move.id, on) !== move.parentId),
    successions: begun.flatMap((unit) =>
      (origins.get(unit.code) ?? []).map((fromId) => ({
        fromId,
        toId: idOf(unit.code),
        share: null,
        isMain: true,
      })),
    ),
  }
}

const UNITS: readonly PlaceLevel[] = ['province', 'district', 'commune']

function soleHeir(
  graph: PlaceGraph,
  unit: ListedUnit,
  origins: readonly PlaceId[],
  on: Day,
): PlaceId | null {
  const [origin, ...others] = origins
  if (origin === undefined || others.length > 0) return null
  return codeOn(graph, origin, on) === unit.code ? origin : null
}

/** For each code of the new list, the old units that went into it. */
function originsOf(
  graph: PlaceGraph,
  { units, pairs, on }: ReformLists,
): ReadonlyMap<string, readonly PlaceId[]> {
  const before = unitsByCode(graph, on)
  function old(code: string): PlaceId {
    const id = before.get(code)
    if (id === undefined) throw new Error(`the reform names ${code}, which was no unit before it`)
    return id
  }
  const provinceOf = new Map(units.map((unit) => [unit.code, unit.parentCode]))
  const communes = pairs.map((pair) => ({ from: old(pair.oldCode), to: pair.newCode }))
  const zones = [...ISLAND_DISTRICTS]
    .filter(([zone, district]) => provinceOf.has(zone) && before.has(district))
    .map(([to, district]) => ({ from: old(district), to }))
  const provinces = majorities(
    communes.map(({ from, to }) => ({
      from: topOf(graph, from, on),
      to: provinceOf.get(to) ?? to,
    })),
  )
  return Map.groupBy([...communes, ...zones, ...provinces], (link) => link.to)
    .entries()
    .reduce(
      (found, [to, links]) =>
        found.set(
          to,
          links.map((link) => link.from),
        ),
      new Map<string, PlaceId[]>(),
    )
}

interface Link {
  readonly from: PlaceId
  readonly to: string
}

/** Where most of each province's communes went. */
function majorities(links: readonly Link[]): readonly Link[] {
  return [...Map.groupBy(links, (link) => link.from)].map(([from, gone]) => {
    const counts = [...Map.groupBy(gone, (link) => link.to)]
    const [to] = counts.reduce((most, next) => (next[1].length > most[1].length ? next : most))
    return { from, to }
  })
}

/** The province of a commune on a day. */
function topOf(graph: PlaceGraph, communeId: PlaceId, on: Day): PlaceId {
  const district = parentOn(graph, communeId, on)
  const province = district && parentOn(graph, district, on)
  if (province === null) throw new Error(`commune ${communeId} lies in no province on ${on}`)
  return province
}
