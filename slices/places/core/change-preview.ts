/** What a change would do, in names and codes, before anybody applies it. */
import { addDays, type Day } from '#kernel/day.ts'
import { applyMapChange, type MapChange } from './map-change.ts'
import { buildGraph, codeOn, getNode, nameOn, parentOn, type PlaceGraph } from './place-graph.ts'
import type { PlaceId } from './place-id.ts'
import { mapperTo, type PlaceOnMap } from './place-map.ts'
import type { PlaceLevel } from './place.ts'

interface UnitPreview {
  readonly id: PlaceId
  readonly level: PlaceLevel
  readonly name: string
  readonly code: string | null
}

export interface ChangePreview {
  readonly ends: readonly UnitPreview[]
  /** `codeOf` names the unit that bore the code until the day before. */
  readonly begins: readonly (UnitPreview & {
    readonly parent: string | null
    readonly codeOf: string | null
  })[]
  readonly renames: readonly { readonly id: PlaceId; readonly from: string; readonly to: string }[]
  readonly moves: readonly (UnitPreview & {
    readonly from: string | null
    readonly to: string
  })[]
  readonly figures: readonly FigureEffect[]
}

/**
 * Where the figures of a commune will be counted on the other side of the change: those of one that
 * ends, on the maps from that day on; those of one that begins, on the maps before it.
 */
interface FigureEffect {
  readonly place: string
  readonly on: 'later_maps' | 'earlier_maps'
  /** The narrowest unit that surely holds them; `country` when not even the province is sure. */
  readonly heldBy: PlaceLevel
  readonly holder: string | null
}

export function previewChange(graph: PlaceGraph, change: MapChange): ChangePreview {
  const after = buildGraph(applyMapChange(graph.rows, change))
  const { on } = change
  return {
    ends: change.ends.map((id) => toUnit(graph, id, on)),
    begins: change.begins.map((begin) => ({
      ...toUnit(after, begin.id, on),
      parent: begin.parentId && nameOn(after, begin.parentId, on),
      codeOf: formerBearer(graph, begin.code, on),
    })),
    renames: change.renames.map(({ id, name }) => ({ id, from: nameOn(graph, id, on), to: name })),
    moves: change.moves.map(({ id, parentId }) => {
      const from = parentOn(graph, id, on)
      return {
        ...toUnit(graph, id, on),
        from: from && nameOn(graph, from, on),
        to: nameOn(after, parentId, on),
      }
    }),
    figures: figureEffects(after, change),
  }
}

function toUnit(graph: PlaceGraph, id: PlaceId, on: Day): UnitPreview {
  const { level } = getNode(graph, id).place
  return { id, level, name: nameOn(graph, id, on), code: codeOn(graph, id, on) }
}

function formerBearer(graph: PlaceGraph, code: string | null, on: Day): string | null {
  const before = addDays(on, -1)
  const ended = graph.byCode
    .get(code ?? '')
    ?.find((row) => codeOn(graph, row.placeId, before) === code)
  return ended === undefined ? null : nameOn(graph, ended.placeId, before)
}

function figureEffects(after: PlaceGraph, change: MapChange): readonly FigureEffect[] {
  const before = addDays(change.on, -1)
  const later = mapperTo(after, change.on)
  const earlier = mapperTo(after, before)
  function isCommune(id: PlaceId): boolean {
    return getNode(after, id).place.level === 'commune'
  }
  const begun = change.begins.map((begin) => begin.id)
  return [
    ...change.ends.filter(isCommune).map((id) => {
      const place = nameOn(after, id, before)
      return toEffect(after, { place, on: 'later_maps', held: later(id), day: change.on })
    }),
    ...begun.filter(isCommune).map((id) => {
      const place = nameOn(after, id, change.on)
      return toEffect(after, { place, on: 'earlier_maps', held: earlier(id), day: before })
    }),
  ]
}

function toEffect(
  graph: PlaceGraph,
  { held, day, ...facts }: Pick<FigureEffect, 'place' | 'on'> & { held: PlaceOnMap; day: Day },
): FigureEffect {
  for (const level of ['commune', 'district', 'province'] as const) {
    const id = held[level]
    if (id !== null) return { ...facts, heldBy: level, holder: nameOn(graph, id, day) }
  }
  return { ...facts, heldBy: 'country', holder: null }
}
