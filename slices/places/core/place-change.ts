/**
 * A decision that changes the map: a merger, a split, a new name, another parent.
 *
 *     proposed ── apply ──▶ applied ── undo, by a later decision ──▶ undone
 *         └───────────────── withdraw ─────────────────────────────────┘
 *
 * `decideChange` turns what an office enters into what happens to each unit, or says why not. It is
 * asked once for the preview and again when the change is applied, on the map of that moment.
 */
import type { Day } from '#kernel/day.ts'
import { compareDecimals, sumDecimals, toDecimal, ZERO, type DecimalText } from '#kernel/decimal.ts'
import { isSameSpelling } from '#kernel/fold.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { BegunPlace, MapChange } from './map-change.ts'
import {
  childrenOn,
  getNode,
  isInForce,
  latestChangeOf,
  nameOn,
  parentOn,
  type PlaceGraph,
} from './place-graph.ts'
import { isNever, levelOrder, type PlaceLevel } from './place.ts'
import type { PlaceId } from './place-id.ts'

/** A unit that a decision sets up. Its id is minted where the decision is entered. */
interface NewPlace {
  readonly id: PlaceId
  readonly name: string
  readonly code: string
  /** Null: the parent that the units it comes from have in common. */
  readonly parentId: PlaceId | null
}

interface Merger {
  readonly kind: 'merge'
  readonly on: Day
  readonly fromIds: readonly PlaceId[]
  readonly into: NewPlace
}

interface Split {
  readonly kind: 'split'
  readonly on: Day
  readonly fromId: PlaceId
  /** Each part becomes a new unit or joins one that stands. Shares are decimals that add up to 1. */
  readonly parts: readonly SplitPart[]
}

interface SplitPart {
  readonly share: DecimalText
  readonly into: NewPlace | { readonly id: PlaceId; readonly name: null }
}

interface Renaming {
  readonly kind: 'rename'
  readonly on: Day
  readonly placeId: PlaceId
  readonly name: string
}

interface Move {
  readonly kind: 'move'
  readonly on: Day
  readonly placeId: PlaceId
  readonly parentId: PlaceId
}

export type ChangeProposal = Merger | Split | Renaming | Move

export type ChangeRefusal =
  | { readonly code: 'place_not_in_force'; readonly place: string }
  | { readonly code: 'place_changed_since'; readonly place: string; readonly since: Day }
  | { readonly code: 'place_code_in_use'; readonly placeCode: string; readonly by: string }
  | { readonly code: 'place_named_twice'; readonly place: string }
  | { readonly code: 'place_levels_differ' }
  | { readonly code: 'place_parents_differ' }
  | { readonly code: 'place_parent_not_above'; readonly parent: string }
  | { readonly code: 'place_has_children'; readonly place: string; readonly children: number }
  | { readonly code: 'place_change_too_small' }
  | { readonly code: 'place_shares_not_whole'; readonly sum: string }
  | { readonly code: 'place_change_changes_nothing' }
  | { readonly code: 'place_country_stays' }

type Decision = Result<MapChange, ChangeRefusal>

/** What the proposal does to the map, or the reason why it cannot be done. */
export function decideChange(graph: PlaceGraph, proposal: ChangeProposal): Decision {
  switch (proposal.kind) {
    case 'merge':
      return decideMerger(graph, proposal)
    case 'split':
      return decideSplit(graph, proposal)
    case 'rename':
      return decideRenaming(graph, proposal)
    case 'move':
      return decideMove(graph, proposal)
  }
}

/**
 * Units of one level end and one new unit takes over all of each. It is a new unit even if it keeps
 * the name and code of one of them, since its figures are not comparable with the old ones. What
 * lay beneath them comes to lie beneath it.
 */
function decideMerger(graph: PlaceGraph, { on, fromIds, into }: Merger): Decision {
  if (fromIds.length < 2) return refuse({ code: 'place_change_too_small' })
  const refusal = refuseTouching(graph, fromIds, on) ?? refuseNewerChildren(graph, fromIds, on)
  if (refusal !== null) return refuse(refusal)
  const children = fromIds.flatMap((id) => childrenOn(graph, id, on))
  const busyChild = refuseTouching(graph, children, on)
  if (busyChild !== null) return refuse(busyChild)
  const level = soleLevel(graph, fromIds)
  if (level === null) return refuse({ code: 'place_levels_differ' })
  const parentId = into.parentId ?? agreedParent(graph, fromIds, on)
  if (parentId === null) return refuse({ code: 'place_parents_differ' })
  const begun = beginPlace(graph, { ...into, level, parentId, since: on }, fromIds)
  if (!begun.ok) return begun
  return ok({
    ...NOTHING,
    on,
    ends: fromIds,
    begins: [begun.value],
    moves: children.map((id) => ({ id, parentId: into.id })),
    successions: fromIds.map((fromId) => ({ fromId, toId: into.id, share: ALL, isMain: true })),
  })
}

/** A unit without units beneath it ends; each part goes to a new unit or to one that stands. */
function decideSplit(graph: PlaceGraph, { on, fromId, parts }: Split): Decision {
  if (parts.length < 2) return refuse({ code: 'place_change_too_small' })
  const standing = parts.flatMap(({ into }) => (into.name === null ? [into.id] : []))
  const refusal =
    refuseTouching(graph, [fromId, ...standing], on) ??
    refuseNewerChildren(graph, [fromId], on) ??
    refuseShares(parts)
  if (refusal !== null) return refuse(refusal)
  if (soleLevel(graph, [fromId, ...standing]) === null) {
    return refuse({ code: 'place_levels_differ' })
  }
  const children = childrenOn(graph, fromId, on).length
  if (children > 0) {
    return refuse({ code: 'place_has_children', place: nameOn(graph, fromId, on), children })
  }
  const { level } = getNode(graph, fromId).place
  const begins: BegunPlace[] = []
  for (const { into } of parts) {
    if (into.name === null) continue
    const parentId = into.parentId ?? parentOn(graph, fromId, on)
    if (begins.some((other) => other.id === into.id)) {
      return refuse({ code: 'place_named_twice', place: into.name })
    }
    if (begins.some((other) => other.code === into.code)) {
      return refuse({ code: 'place_code_in_use', placeCode: into.code, by: into.name })
    }
    const begun = beginPlace(graph, { ...into, level, parentId, since: on }, [fromId])
    if (!begun.ok) return begun
    begins.push(begun.value)
  }
  const largest = parts.reduce((most, part) =>
    compareDecimals(part.share, most.share) > 0 ? part : most,
  )
  return ok({
    ...NOTHING,
    on,
    ends: [fromId],
    begins,
    successions: parts.map((part) => ({
      fromId,
      toId: part.into.id,
      share: part.share,
      isMain: part === largest,
    })),
  })
}

function decideRenaming(graph: PlaceGraph, { on, placeId, name }: Renaming): Decision {
  const refusal = refuseTouching(graph, [placeId], on)
  if (refusal !== null) return refuse(refusal)
  if (isSameSpelling(nameOn(graph, placeId, on), name)) {
    return refuse({ code: 'place_change_changes_nothing' })
  }
  return ok({ ...NOTHING, on, renames: [{ id: placeId, name }] })
}

function decideMove(graph: PlaceGraph, { on, placeId, parentId }: Move): Decision {
  const refusal = refuseTouching(graph, [placeId], on)
  if (refusal !== null) return refuse(refusal)
  const { level } = getNode(graph, placeId).place
  const misplaced = refuseParent(graph, { level, parentId, on })
  if (misplaced !== null) return refuse(misplaced)
  if (parentOn(graph, placeId, on) === parentId) {
    return refuse({ code: 'place_change_changes_nothing' })
  }
  return ok({ ...NOTHING, on, moves: [{ id: placeId, parentId }] })
}

/** The share of a unit that goes wholly one way. */
const ALL = toDecimal('1')

const NOTHING = { ends: [], begins: [], renames: [], moves: [], successions: [] }

/** Each unit must stand on that day, be named once, and have no change on it or later. */
function refuseTouching(graph: PlaceGraph, ids: readonly PlaceId[], on: Day): ChangeRefusal | null {
  for (const [index, id] of ids.entries()) {
    if (!graph.nodes.has(id)) return { code: 'place_not_in_force', place: id }
    const place = nameOn(graph, id, on)
    const since = latestChangeOf(graph, id)
    if (!isInForce(graph, id, on)) return { code: 'place_not_in_force', place }
    if (ids.indexOf(id) !== index) return { code: 'place_named_twice', place }
    if (since !== null && since >= on) return { code: 'place_changed_since', place, since }
    if (getNode(graph, id).place.level === 'country') return { code: 'place_country_stays' }
  }
  return null
}

/** A unit that ends must not leave behind units that came to it on that day or later. */
function refuseNewerChildren(
  graph: PlaceGraph,
  ids: readonly PlaceId[],
  on: Day,
): ChangeRefusal | null {
  for (const id of ids) {
    const newer = getNode(graph, id).children.find(
      ({ validity }) => !isNever(validity) && validity.from !== null && validity.from >= on,
    )
    if (newer?.validity.from) {
      const place = nameOn(graph, id, on)
      return { code: 'place_changed_since', place, since: newer.validity.from }
    }
  }
  return null
}

/** A new unit, if its code is free from that day on and its parent stands above it. */
function beginPlace(
  graph: PlaceGraph,
  begun: Omit<BegunPlace, 'since'> & { readonly since: Day; readonly code: string },
  ending: readonly PlaceId[],
): Result<BegunPlace, ChangeRefusal> {
  const { code, level, since: on, parentId } = begun
  if (graph.nodes.has(begun.id)) return refuse({ code: 'place_named_twice', place: begun.name })
  const bearer = graph.byCode.get(code)?.find(({ placeId, validity }) => {
    const isFreed = ending.includes(placeId)
    return !isNever(validity) && !isFreed && (validity.to === null || validity.to > on)
  })
  if (bearer !== undefined) {
    const by = nameOn(graph, bearer.placeId, on)
    return refuse({ code: 'place_code_in_use', placeCode: code, by })
  }
  const misplaced = parentId && refuseParent(graph, { level, parentId, on })
  return misplaced ? refuse(misplaced) : ok(begun)
}

function refuseParent(
  graph: PlaceGraph,
  link: { readonly level: PlaceLevel; readonly parentId: PlaceId; readonly on: Day },
): ChangeRefusal | null {
  const parent = graph.nodes.get(link.parentId)
  if (parent === undefined) return { code: 'place_not_in_force', place: link.parentId }
  const name = nameOn(graph, link.parentId, link.on)
  const { existed, level } = parent.place
  // Open-ended: a parent that ends later would leave the unit without one.
  if (!isInForce(graph, link.parentId, link.on) || existed.to !== null) {
    return { code: 'place_not_in_force', place: name }
  }
  return levelOrder(level) < levelOrder(link.level)
    ? null
    : { code: 'place_parent_not_above', parent: name }
}

function refuseShares(parts: readonly SplitPart[]): ChangeRefusal | null {
  const sum = sumDecimals(parts.map((part) => part.share))
  const isEachSome = parts.every((part) => compareDecimals(part.share, ZERO) > 0)
  return sum === ALL && isEachSome ? null : { code: 'place_shares_not_whole', sum }
}

function soleLevel(graph: PlaceGraph, ids: readonly PlaceId[]): PlaceLevel | null {
  const levels = new Set(ids.map((id) => getNode(graph, id).place.level))
  const [level] = levels
  return levels.size === 1 && level !== undefined ? level : null
}

function agreedParent(graph: PlaceGraph, ids: readonly PlaceId[], on: Day): PlaceId | null {
  const parents = new Set(ids.map((id) => parentOn(graph, id, on)))
  const [parent] = parents
  return parents.size === 1 && parent !== undefined ? parent : null
}
