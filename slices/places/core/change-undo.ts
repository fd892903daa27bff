/**
 * Taking a change back. The map becomes, on every day, what it was without the change; the change
 * and the decision that took it back stay in the record. Only the last change of each unit can be
 * taken back: whatever was built on it must be taken back first.
 */
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { MapChange } from './map-change.ts'
import type { ChangeRefusal } from './place-change.ts'
import { getNode, latestChangeOf, nameOn, type PlaceGraph } from './place-graph.ts'
import type { PlaceId } from './place-id.ts'
import { isNever, isOpen } from './place.ts'

export function decideUndo(graph: PlaceGraph, change: MapChange): Result<MapChange, ChangeRefusal> {
  const touched = new Set([
    ...change.ends,
    ...change.begins.map((begin) => begin.id),
    ...change.renames.map((rename) => rename.id),
    ...change.moves.map((move) => move.id),
    ...change.successions.map((link) => link.toId),
  ])
  for (const id of touched) {
    const refusal = refuseChangedLater(graph, id, change) ?? refuseLostParent(graph, id, change)
    if (refusal !== null) return refuse(refusal)
  }
  for (const id of change.ends) {
    const refusal = refuseTakenCode(graph, id, change)
    if (refusal !== null) return refuse(refusal)
  }
  return ok(change)
}

/** Something about the unit, or what lies beneath a unit that would cease, changed after it. */
function refuseChangedLater(
  graph: PlaceGraph,
  id: PlaceId,
  change: MapChange,
): ChangeRefusal | null {
  const isBegun = change.begins.some((begin) => begin.id === id)
  const arrivals = isBegun ? getNode(graph, id).children : []
  const days = arrivals.flatMap(({ validity }) => (isNever(validity) ? [] : [validity.from]))
  const since = [latestChangeOf(graph, id), ...days]
    .filter((day) => day !== null)
    .toSorted()
    .at(-1)
  return since !== undefined && since > change.on
    ? { code: 'place_changed_since', place: nameOn(graph, id, change.on), since }
    : null
}

/** The parent to which the unit would return must still stand, or return with it. */
function refuseLostParent(graph: PlaceGraph, id: PlaceId, change: MapChange): ChangeRefusal | null {
  const former = getNode(graph, id).parents.find(({ validity }) => validity.to === change.on)
  if (former === undefined || change.ends.includes(former.parentId)) return null
  return isOpen(getNode(graph, former.parentId).place.existed)
    ? null
    : { code: 'place_not_in_force', place: nameOn(graph, former.parentId, change.on) }
}

/** The code that the unit would bear again must not have been given to a unit of another change. */
function refuseTakenCode(
  graph: PlaceGraph,
  id: PlaceId,
  { begins, on }: MapChange,
): ChangeRefusal | null {
  const begun = new Set(begins.map((begin) => begin.id))
  for (const { code } of getNode(graph, id).codes) {
    const taken = graph.byCode
      .get(code)
      ?.find((row) => row.placeId !== id && !begun.has(row.placeId) && isOpen(row.validity))
    if (taken !== undefined) {
      const by = nameOn(graph, taken.placeId, on)
      return { code: 'place_code_in_use', placeCode: code, by }
    }
  }
  return null
}
