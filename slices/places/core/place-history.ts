/** What happened to a unit, in the order of time, as its page tells it. */
import type { Day } from '#kernel/day.ts'
import type { PlaceView } from './place.contract.ts'

export type PlaceEvent =
  | { readonly kind: 'known'; readonly on: Day | null }
  | { readonly kind: 'begun'; readonly on: Day; readonly from: readonly string[] }
  | { readonly kind: 'renamed'; readonly on: Day; readonly name: string }
  | { readonly kind: 'moved'; readonly on: Day; readonly to: string }
  | {
      readonly kind: 'ended'
      readonly on: Day
      readonly into: readonly string[]
      /** Something carries on from every commune; where nothing is named, nothing was published. */
      readonly isLineageUnknown: boolean
    }

type Told = Pick<
  PlaceView,
  | 'level'
  | 'firstDay'
  | 'names'
  | 'parents'
  | 'predecessors'
  | 'successors'
  | 'createdBy'
  | 'endedBy'
>

/** The oldest event first. The day of an end is the first day without the unit. */
export function historyOf(place: Told): readonly PlaceEvent[] {
  const events: PlaceEvent[] = [
    beginning(place),
    ...place.names
      .filter((name) => name.kind === 'official')
      .flatMap(({ firstDay, name }) =>
        later(place, firstDay, (on) => ({ kind: 'renamed', on, name })),
      ),
    ...place.parents.flatMap(({ firstDay, name }) =>
      later(place, firstDay, (on) => ({ kind: 'moved', on, to: name })),
    ),
  ]
  if (place.endedBy !== null) {
    const into = place.successors.map((kin) => kin.name)
    events.push({
      kind: 'ended',
      on: place.endedBy.effectiveOn,
      into,
      isLineageUnknown: isLineageUnknown(place),
    })
  }
  return events.toSorted((one, other) => (one.on ?? '').localeCompare(other.on ?? ''))
}

export function isLineageUnknown(
  place: Pick<PlaceView, 'level' | 'endedBy' | 'successors'>,
): boolean {
  return place.level === 'commune' && place.endedBy !== null && place.successors.length === 0
}

/** A unit that was there before the first list is known since the day of that list. */
function beginning(place: Told): PlaceEvent {
  if (place.firstDay === null) return { kind: 'known', on: place.createdBy?.effectiveOn ?? null }
  const from = place.predecessors.map((kin) => kin.name)
  return { kind: 'begun', on: place.firstDay, from }
}

/** What a unit was called and where it lay from the start is no event of its own. */
function later(
  place: Told,
  day: Day | null,
  toEvent: (on: Day) => PlaceEvent,
): readonly PlaceEvent[] {
  return day === null || day === place.firstDay ? [] : [toEvent(day)]
}
