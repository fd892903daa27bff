/**
 * Which units of a map hold a unit of another time.
 *
 *     2024                        7/2025
 *     Bản Công ─┐
 *     Hát Lìu  ─┼─ succession ──▶ Hạnh Phúc        forward: Bản Công lies in Hạnh Phúc
 *     Xà Hồ    ─┤                                  backward: Hạnh Phúc was not one commune, but
 *     Trạm Tấu ─┘                                  all of it lay in Trạm Tấu district
 *
 * Nothing is guessed: where the lineage leads to several units, what they have in common is the
 * answer, and a figure counts there and nowhere below.
 */
import type { Day } from '#kernel/day.ts'
import { getNode, parentOn, type PlaceGraph, type PlaceNode } from './place-graph.ts'
import { holdsOn, isNever, type PlaceParent, type Succession } from './place.ts'
import type { PlaceId } from './place-id.ts'

/** The units of one map that surely hold a unit; null where the lineage does not say. */
export interface PlaceOnMap {
  readonly province: PlaceId | null
  readonly district: PlaceId | null
  readonly commune: PlaceId | null
}

/** A function that finds units on the map of one day, remembering what it has found. */
export function mapperTo(graph: PlaceGraph, day: Day): (id: PlaceId) => PlaceOnMap {
  const known = new Map<PlaceId, readonly PlaceId[]>()

  function holdersOf(id: PlaceId): readonly PlaceId[] {
    const found = known.get(id)
    if (found !== undefined) return found
    const node = getNode(graph, id)
    const holders = holdsOn(node.place.existed, day)
      ? [id]
      : [...new Set(heirsOn(graph, node, day).flatMap(holdersOf))]
    known.set(id, holders)
    return holders
  }

  return (id) => inCommon(holdersOf(id).map((holder) => upTo(graph, holder, day)))
}

/** Which units of the map of `day` hold the unit. For many units, keep one `mapperTo`. */
export function mapPlace(graph: PlaceGraph, id: PlaceId, day: Day): PlaceOnMap {
  return mapperTo(graph, day)(id)
}

/**
 * The next units on the way from a unit to a day on which it is not in force. Where its lineage is
 * not known, the parent it lay in: it went somewhere within, or was carved out of it.
 */
function heirsOn(graph: PlaceGraph, node: PlaceNode, day: Day): readonly PlaceId[] {
  const { existed } = node.place
  if (!isNever(existed) && existed.to !== null && existed.to <= day) {
    const successors = node.successors.filter(
      (link) => link.on === existed.to && !isNever(getNode(graph, link.toId).place.existed),
    )
    if (successors.length > 0) return successors.map((link) => link.toId)
    return node.parents.filter(({ validity }) => validity.to === existed.to).map(toParent)
  }
  const origins = node.predecessors.filter((link) => isOrigin(node, link))
  if (origins.length > 0) return origins.map((link) => link.fromId)
  return node.parents.filter(({ validity }) => validity.from === existed.from).map(toParent)
}

/** A part of another unit that joined later is no origin: the unit itself was there already. */
function isOrigin(node: PlaceNode, link: Succession): boolean {
  return isNever(node.place.existed) || link.on === node.place.existed.from
}

function toParent(link: PlaceParent): PlaceId {
  return link.parentId
}

function upTo(graph: PlaceGraph, id: PlaceId, day: Day): PlaceOnMap {
  const found: { -readonly [Level in keyof PlaceOnMap]: PlaceId | null } = {
    province: null,
    district: null,
    commune: null,
  }
  let at: PlaceId | null = id
  while (at !== null) {
    const { level } = getNode(graph, at).place
    if (level !== 'country') found[level] = at
    at = parentOn(graph, at, day)
  }
  return found
}

function inCommon(found: readonly PlaceOnMap[]): PlaceOnMap {
  return {
    province: agreed(found.map((each) => each.province)),
    district: agreed(found.map((each) => each.district)),
    commune: agreed(found.map((each) => each.commune)),
  }
}

function agreed(ids: readonly (PlaceId | null)[]): PlaceId | null {
  const first = ids[0] ?? null
  return ids.every((id) => id === first) ? first : null
}
