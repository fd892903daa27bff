/**
 * What a grant over a unit reaches: the unit, all that lies or ever lay beneath it, and all that
 * these took over. So whoever answers for the new commune still opens the records of the old ones.
 *
 * `refreshReach` in place-map.queries.ts says the same in SQL; place-map.queries.test.ts proves
 * that the two agree. Change them together.
 */
import { getNode, type PlaceGraph } from './place-graph.ts'
import type { PlaceId } from './place-id.ts'

export function reachOf(graph: PlaceGraph, id: PlaceId): ReadonlySet<PlaceId> {
  const reached = new Set<PlaceId>([id])
  // A set yields what is added while it is walked: this visits each reached unit once.
  for (const at of reached) {
    const node = getNode(graph, at)
    for (const child of node.children) reached.add(child.placeId)
    for (const link of node.predecessors) {
      // Only a unit that ended was taken over; one that merely gave a part away still stands.
      if (getNode(graph, link.fromId).place.existed.to === link.on) reached.add(link.fromId)
    }
  }
  return reached
}
