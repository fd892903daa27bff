/**
 * An administrative unit through time.
 *
 * A unit keeps its identity while its name, code and parent change; a code names a unit only
 * together with a day. The map of a day is the tree of the units in force on it.
 */
import type { DecimalText } from '#kernel/decimal.ts'
import type { Day } from '#kernel/day.ts'
import type { PlaceId } from './place-id.ts'

/** From the widest to the narrowest. */
export const PLACE_LEVELS = ['country', 'province', 'district', 'commune'] as const
export type PlaceLevel = (typeof PLACE_LEVELS)[number]

/** From the first day to the day after the last; null where the beginning or end is not known. */
export interface Span {
  readonly from: Day | null
  readonly to: Day | null
}

export const ALWAYS: Span = { from: null, to: null }

/** What a change that was taken back began: it never was. Written `empty` in the database. */
export const NEVER: Span = { from: '0001-01-01' as Day, to: '0001-01-01' as Day }

export interface Place {
  readonly id: PlaceId
  readonly level: PlaceLevel
  readonly existed: Span
}

export interface PlaceName {
  readonly placeId: PlaceId
  readonly name: string
  /** A variant is a spelling in use beside the official one. */
  readonly kind: 'official' | 'variant'
  readonly validity: Span
}

export interface PlaceCode {
  readonly placeId: PlaceId
  readonly code: string
  readonly validity: Span
}

export interface PlaceParent {
  readonly placeId: PlaceId
  readonly parentId: PlaceId
  readonly validity: Span
}

export interface Succession {
  readonly fromId: PlaceId
  readonly toId: PlaceId
  readonly on: Day
  /** The part that went this way, above 0 and up to 1; null where it is not known. */
  readonly share: DecimalText | null
  /** The successor that holds most of the unit, where the source names only that one. */
  readonly isMain: boolean
}

/** All that is known of the units: what the tables hold. */
export interface PlaceRows {
  readonly places: readonly Place[]
  readonly names: readonly PlaceName[]
  readonly codes: readonly PlaceCode[]
  readonly parents: readonly PlaceParent[]
  readonly successions: readonly Succession[]
}

export const NO_PLACES: PlaceRows = {
  places: [],
  names: [],
  codes: [],
  parents: [],
  successions: [],
}

export function holdsOn(span: Span, day: Day): boolean {
  return (span.from === null || span.from <= day) && (span.to === null || day < span.to)
}

export function isNever(span: Span): boolean {
  return span.from !== null && span.from === span.to
}

/** Whether the span has no end yet and was not taken back. */
export function isOpen(span: Span): boolean {
  return span.to === null
}

export function levelOrder(level: PlaceLevel): number {
  return PLACE_LEVELS.indexOf(level)
}
