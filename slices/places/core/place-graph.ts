/** The units with what is known of each gathered around it, to ask what the map was on a day. */
import type { Day } from '#kernel/day.ts'
import {
  holdsOn,
  isNever,
  type Place,
  type PlaceCode,
  type PlaceLevel,
  type PlaceName,
  type PlaceParent,
  type PlaceRows,
  type Succession,
} from './place.ts'
import type { PlaceId } from './place-id.ts'

/** A unit with everything that is known of it, over all time. */
export interface PlaceNode {
  readonly place: Place
  readonly names: readonly PlaceName[]
  readonly codes: readonly PlaceCode[]
  readonly parents: readonly PlaceParent[]
  /** Links to the units that ever lay beneath this one. */
  readonly children: readonly PlaceParent[]
  readonly successors: readonly Succession[]
  readonly predecessors: readonly Succession[]
}

export interface PlaceGraph {
  readonly rows: PlaceRows
  readonly nodes: ReadonlyMap<PlaceId, PlaceNode>
  readonly byCode: ReadonlyMap<string, readonly PlaceCode[]>
}

export function buildGraph(rows: PlaceRows): PlaceGraph {
  const names = Map.groupBy(rows.names, (name) => name.placeId)
  const codes = Map.groupBy(rows.codes, (code) => code.placeId)
  const parents = Map.groupBy(rows.parents, (parent) => parent.placeId)
  const children = Map.groupBy(rows.parents, (parent) => parent.parentId)
  const successors = Map.groupBy(rows.successions, (succession) => succession.fromId)
  const predecessors = Map.groupBy(rows.successions, (succession) => succession.toId)
  const nodes = new Map<PlaceId, PlaceNode>()
  for (const place of rows.places) {
    nodes.set(place.id, {
      place,
      names: names.get(place.id) ?? [],
      codes: codes.get(place.id) ?? [],
      parents: parents.get(place.id) ?? [],
      children: children.get(place.id) ?? [],
      successors: successors.get(place.id) ?? [],
      predecessors: predecessors.get(place.id) ?? [],
    })
  }
  return { rows, nodes, byCode: Map.groupBy(rows.codes, (code) => code.code) }
}

export function getNode(graph: PlaceGraph, id: PlaceId): PlaceNode {
  const node = graph.nodes.get(id)
  if (node === undefined) throw new Error(`no place ${id}`)
  return node
}

/** The unit that a code named on a day. */
export function placeAt(graph: PlaceGraph, code: string, day: Day): Place | undefined {
  const found = graph.byCode.get(code)?.find((entry) => holdsOn(entry.validity, day))
  return found && getNode(graph, found.placeId).place
}

export function isInForce(graph: PlaceGraph, id: PlaceId, day: Day): boolean {
  const node = graph.nodes.get(id)
  return node !== undefined && holdsOn(node.place.existed, day)
}

export function parentOn(graph: PlaceGraph, id: PlaceId, day: Day): PlaceId | null {
  const link = getNode(graph, id).parents.find((parent) => holdsOn(parent.validity, day))
  return link?.parentId ?? null
}

export function childrenOn(graph: PlaceGraph, id: PlaceId, day: Day): readonly PlaceId[] {
  return getNode(graph, id)
    .children.filter((child) => holdsOn(child.validity, day))
    .map((child) => child.placeId)
}

export function codeOn(graph: PlaceGraph, id: PlaceId, day: Day): string | null {
  return getNode(graph, id).codes.find((entry) => holdsOn(entry.validity, day))?.code ?? null
}

/** Every unit in force on a day that has a code, by its code. */
export function unitsByCode(graph: PlaceGraph, day: Day): ReadonlyMap<string, PlaceId> {
  const found = new Map<string, PlaceId>()
  for (const { code, placeId, validity } of graph.rows.codes) {
    if (holdsOn(validity, day)) found.set(code, placeId)
  }
  return found
}

/** The official name on a day; on a day when the unit was not in force, the nearest it bore. */
export function nameOn(graph: PlaceGraph, id: PlaceId, day: Day): string {
  const official = getNode(graph, id).names.filter((name) => name.kind === 'official')
  const held = official.find((name) => holdsOn(name.validity, day))
  const before = official.filter((name) => name.validity.to !== null && name.validity.to <= day)
  const nearest = held ?? before.toSorted(byEnd).at(-1) ?? official[0]
  if (nearest === undefined) throw new Error(`place ${id} has no name`)
  return nearest.name
}

/** The units of a level in force on a day. */
export function placesOn(graph: PlaceGraph, level: PlaceLevel, day: Day): readonly PlaceId[] {
  return graph.rows.places
    .filter((place) => place.level === level && holdsOn(place.existed, day))
    .map((place) => place.id)
}

function byEnd(one: PlaceName, other: PlaceName): number {
  return (one.validity.to ?? '9999').localeCompare(other.validity.to ?? '9999')
}

/** The last day on which something about the unit itself began or ended; null when it never did. */
export function latestChangeOf(graph: PlaceGraph, id: PlaceId): Day | null {
  const node = getNode(graph, id)
  const spans = [
    node.place.existed,
    ...[...node.names, ...node.codes, ...node.parents].map((row) => row.validity),
  ].filter((span) => !isNever(span))
  const days = [
    ...spans.flatMap((span) => [span.from, span.to]),
    ...node.predecessors.map((link) => link.on),
  ].filter((day) => day !== null)
  return days.toSorted().at(-1) ?? null
}
