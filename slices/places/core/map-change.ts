/**
 * A change of the map: everything that one decision, one list or the reform does to the units on
 * one day. `applyMapChange` and `undoMapChange` say what it means; the SQL in
 * place-change.queries.ts does the same to the tables, and a test proves that they agree.
 */
import type { Day } from '#kernel/day.ts'
import {
  NEVER,
  type Place,
  type PlaceLevel,
  type PlaceRows,
  type Span,
  type Succession,
} from './place.ts'
import type { PlaceId } from './place-id.ts'

export interface BegunPlace {
  readonly id: PlaceId
  readonly level: PlaceLevel
  readonly name: string
  /** Null for the country, which has none. */
  readonly code: string | null
  readonly parentId: PlaceId | null
  /** The first day; null for a unit that was there before the source that first names it. */
  readonly since: Day | null
}

export interface MapChange {
  /** The first day on which the changed map holds. */
  readonly on: Day
  readonly ends: readonly PlaceId[]
  readonly begins: readonly BegunPlace[]
  readonly renames: readonly { readonly id: PlaceId; readonly name: string }[]
  readonly moves: readonly { readonly id: PlaceId; readonly parentId: PlaceId }[]
  readonly successions: readonly Omit<Succession, 'on'>[]
}

/** The same units after the change. Assumes that a rule has allowed it. */
export function applyMapChange(rows: PlaceRows, change: MapChange): PlaceRows {
  const ended = new Set(change.ends)
  const renamed = new Set(change.renames.map((rename) => rename.id))
  const moved = new Set(change.moves.map((move) => move.id))
  const { on } = change
  return {
    places: [
      ...rows.places.map((place) => (ended.has(place.id) ? endPlace(place, on) : place)),
      ...change.begins.map(({ id, level, since }) => ({ id, level, existed: openSince(since) })),
    ],
    names: [
      ...rows.names.map((row) => {
        const closes = ended.has(row.placeId) || (renamed.has(row.placeId) && isOfficial(row))
        return closes ? close(row, on) : row
      }),
      ...change.begins.map(({ id, name, since }) => officialName(id, name, since)),
      ...change.renames.map(({ id, name }) => officialName(id, name, on)),
    ],
    codes: [
      ...rows.codes.map((row) => (ended.has(row.placeId) ? close(row, on) : row)),
      ...change.begins.flatMap(({ id, code, since }) =>
        code === null ? [] : [{ placeId: id, code, validity: openSince(since) }],
      ),
    ],
    parents: [
      ...rows.parents.map((row) =>
        ended.has(row.placeId) || moved.has(row.placeId) ? close(row, on) : row,
      ),
      ...change.begins.flatMap(({ id, parentId, since }) =>
        parentId === null ? [] : [{ placeId: id, parentId, validity: openSince(since) }],
      ),
      ...change.moves.map(({ id, parentId }) => ({
        placeId: id,
        parentId,
        validity: openSince(on),
      })),
    ],
    successions: [...rows.successions, ...change.successions.map((link) => ({ ...link, on }))],
  }
}

/**
 * The units as if the change had never been. What it began stays in the books as units that never
 * were, with the lineage that was meant for them, so that a figure that was reported for one can
 * still be placed. Assumes that a rule has allowed it.
 */
export function undoMapChange(rows: PlaceRows, change: MapChange): PlaceRows {
  const ended = new Set(change.ends)
  const begun = new Set(change.begins.map((begin) => begin.id))
  const renamed = new Set(change.renames.map((rename) => rename.id))
  const moved = new Set(change.moves.map((move) => move.id))
  const { on } = change

  function undone<Row extends { readonly placeId: PlaceId; readonly validity: Span }>(
    row: Row,
    replaced: boolean,
  ): Row[] {
    if (begun.has(row.placeId)) return [{ ...row, validity: NEVER }]
    if (replaced && row.validity.from === on) return []
    return row.validity.to === on && (replaced || ended.has(row.placeId)) ? [reopen(row)] : [row]
  }

  return {
    places: rows.places.map((place) => {
      if (begun.has(place.id)) return { ...place, existed: NEVER }
      return ended.has(place.id) ? { ...place, existed: { ...place.existed, to: null } } : place
    }),
    names: rows.names.flatMap((row) => undone(row, renamed.has(row.placeId) && isOfficial(row))),
    codes: rows.codes.flatMap((row) => undone(row, false)),
    parents: rows.parents.flatMap((row) => undone(row, moved.has(row.placeId))),
    successions: rows.successions.filter(
      (link) => begun.has(link.toId) || link.on !== on || !hasLink(change, link),
    ),
  }
}

function hasLink(change: MapChange, link: Succession): boolean {
  return change.successions.some(({ fromId, toId }) => fromId === link.fromId && toId === link.toId)
}

function isOfficial(row: { readonly kind: string }): boolean {
  return row.kind === 'official'
}

function officialName(placeId: PlaceId, name: string, since: Day | null) {
  return { placeId, name, kind: 'official' as const, validity: openSince(since) }
}

function openSince(from: Day | null): Span {
  return { from, to: null }
}

function endPlace(place: Place, on: Day): Place {
  return { ...place, existed: { ...place.existed, to: on } }
}

/** Ends what still holds; what had ended before stays as it is. */
function close<Row extends { readonly validity: Span }>(row: Row, on: Day): Row {
  return row.validity.to === null ? { ...row, validity: { ...row.validity, to: on } } : row
}

function reopen<Row extends { readonly validity: Span }>(row: Row): Row {
  return { ...row, validity: { ...row.validity, to: null } }
}
