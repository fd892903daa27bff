/**
 * A target as a ledger: an entry made by a decision, superseded by a later entry, never overwritten.
 *
 *     entry 1 ◀─ supersedes ─ entry 2 ◀─ supersedes ─ entry 3 (stands)
 *
 * The first entry's id is the target's identity (its root); a breakdown hangs from the root, so that
 * revising a target does not tear its communes away.
 */
import { compareDecimals, type DecimalText } from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { PlanId, TargetEntryId } from './plan-id.ts'

export const COMPARATORS = ['>', '>=', '=', '<=', '<', 'between'] as const
/** "trên 6,5" is `>`, "170 hộ" is `=`, "từ 30 đến 35" is `between`. */
export type Comparator = (typeof COMPARATORS)[number]

/** What a target asks for, in the indicator's unit. */
export interface TargetValue {
  readonly comparator: Comparator
  readonly value: DecimalText
  /** The upper end of `between`. */
  readonly valueTo?: DecimalText
}

/** The sentence of the decision that set the target. */
export interface Clause {
  readonly documentId: DocumentId
  readonly text: string
  readonly start: number
  readonly end: number
}

export type BreakdownMethod = 'decision' | 'hand' | 'even' | 'proportion' | 'spreadsheet'

export interface TargetEntry extends TargetValue {
  readonly id: TargetEntryId
  readonly rootId: TargetEntryId
  readonly planId: PlanId
  readonly placeId: PlaceId
  readonly organisationId?: OrganisationId
  readonly indicatorId: IndicatorId
  readonly year: number
  readonly parent?: { readonly placeId: PlaceId; readonly rootId: TargetEntryId }
  readonly change?: 'increase' | 'decrease'
  readonly scope?: string
  readonly clause?: Clause
  readonly method: BreakdownMethod
  readonly methodFigure?: string
  readonly supersedesId?: TargetEntryId
  readonly isWithdrawn: boolean
  readonly reason?: string
}

export type TargetRefusal =
  | { readonly code: 'target_range_is_incomplete' }
  | { readonly code: 'target_range_is_backward' }
  | { readonly code: 'target_reason_missing' }
  | { readonly code: 'target_unchanged' }

/** Whether a value can be a target at all: a range has two ends, in order. */
export function checkTargetValue(target: TargetValue): Result<TargetValue, TargetRefusal> {
  if ((target.comparator === 'between') !== (target.valueTo !== undefined)) {
    return refuse({ code: 'target_range_is_incomplete' })
  }
  if (target.valueTo !== undefined && compareDecimals(target.valueTo, target.value) < 0) {
    return refuse({ code: 'target_range_is_backward' })
  }
  return ok(target)
}

/** A new entry that supersedes the standing one, by a decision and for a reason; the old one stays. */
export function reviseTarget(
  standing: TargetEntry,
  revision: TargetValue & {
    readonly id: TargetEntryId
    readonly reason: string
    readonly clause?: Clause
  },
): Result<TargetEntry, TargetRefusal> {
  const possible = checkTargetValue(revision)
  if (!possible.ok) return possible
  const reason = revision.reason.trim()
  if (reason === '') return refuse({ code: 'target_reason_missing' })
  if (isSameValue(standing, revision)) return refuse({ code: 'target_unchanged' })
  const { valueTo: _oldEnd, clause: _oldClause, ...rest } = standing
  return ok({
    ...rest,
    comparator: revision.comparator,
    value: revision.value,
    ...(revision.valueTo === undefined ? {} : { valueTo: revision.valueTo }),
    ...(revision.clause === undefined ? {} : { clause: revision.clause }),
    id: revision.id,
    supersedesId: standing.id,
    method: 'decision',
    reason,
  })
}

export function isSameValue(one: TargetValue, other: TargetValue): boolean {
  return (
    one.comparator === other.comparator &&
    compareDecimals(one.value, other.value) === 0 &&
    (one.valueTo ?? '') === (other.valueTo ?? '')
  )
}
