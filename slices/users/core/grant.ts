/**
 * Grants: who may do what, where, for how long, and by which document.
 *
 *     given ───────────────▶ ends with its period, or is revoked
 *       └── delegated ─────▶ ends with its own period, or is revoked, or dies with its source
 *
 * Giving is an office's act: it needs `grant.give` and the action itself, over the same ground and
 * for as long, and it outlives the giver's own term. Delegating (ủy quyền) lends one's own grant to
 * a deputy for a period. Facts come in, a decision goes out.
 */
import type { Day } from '#kernel/day.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { Action } from './action.ts'
import { coversGround, type Ground } from './actor.ts'
import type { GrantId, UserId } from './user-id.ts'

/** From the first day to the day after the last; null: since ever, or until further notice. */
export interface Period {
  readonly from: Day | null
  readonly to: Day | null
}

/** What is asked for when a grant is given or delegated. */
export interface GrantOrder {
  readonly userId: UserId
  readonly action: Action
  readonly placeId: PlaceId
  readonly nodeId?: ProgrammeNodeId
  readonly period: Period
  /** The document that gives it, as people cite it: "Quyết định 12/QĐ-UBND ngày 05/01/2024". */
  readonly basis: string
  readonly basisDocumentId?: DocumentId
}

export interface Grant extends GrantOrder {
  readonly id: GrantId
  /** Null for the first grants of an office, which the command line gave. */
  readonly grantedBy: UserId | null
  readonly delegatedFrom: GrantId | null
  readonly revokedAt: Date | null
}

/** Who gives, delegates or revokes, with the grants this person holds in force today. */
export interface Giver {
  readonly id: UserId
  readonly held: readonly Grant[]
}

export type GrantRefusal =
  | { readonly code: 'grant_to_oneself' }
  | { readonly code: 'grant_period_is_empty' }
  | { readonly code: 'grant_begins_in_the_past' }
  | { readonly code: 'grant_not_held'; readonly action: Action }

export type DelegationRefusal =
  | GrantRefusal
  | { readonly code: 'grant_not_in_force' }
  | { readonly code: 'delegation_without_end' }
  | { readonly code: 'delegation_beyond_its_source' }
  | { readonly code: 'delegation_of_a_delegation' }

export type RevocationRefusal =
  | { readonly code: 'grant_already_revoked' }
  | { readonly code: 'grant_of_oneself' }
  | { readonly code: 'grant_not_held'; readonly action: Action }

/**
 * Gives a grant. Nobody gives what they do not hold: not an action, not a place, not a part of a
 * programme, not a day. Nobody gives to themselves.
 */
export function giveGrant(
  order: GrantOrder,
  giver: Giver,
  facts: { readonly ground: Ground; readonly today: Day },
): Result<GrantOrder, GrantRefusal> {
  if (order.userId === giver.id) return refuse({ code: 'grant_to_oneself' })
  const period = checkPeriod(order.period, facts.today)
  if (!period.ok) return period
  for (const action of ['grant.give', order.action] as const) {
    const isHeld = giver.held.some(
      (grant) =>
        grant.action === action &&
        coversGround(grant, facts.ground) &&
        isWithin(order.period, grant.period),
    )
    if (!isHeld) return refuse({ code: 'grant_not_held', action })
  }
  return ok(order)
}

/**
 * Lends one's own grant to a deputy.
 *
 * It must end, and lie within the period of its source. Whoever received a power by delegation may
 * not pass it on (Law on Organising Local Government 77/2015/QH13, art. 14, as amended 2019).
 */
export function delegateGrant(
  source: Grant,
  delegation: {
    readonly by: Giver
    readonly to: UserId
    readonly period: Period
    readonly basis: string
    readonly basisDocumentId?: DocumentId
  },
  today: Day,
): Result<GrantOrder, DelegationRefusal> {
  const { by, to, period } = delegation
  if (source.userId !== by.id) return refuse({ code: 'grant_not_held', action: source.action })
  if (to === by.id) return refuse({ code: 'grant_to_oneself' })
  if (!by.held.some((grant) => grant.id === source.id)) {
    return refuse({ code: 'grant_not_in_force' })
  }
  if (source.delegatedFrom !== null) return refuse({ code: 'delegation_of_a_delegation' })
  const checked = checkPeriod(period, today)
  if (!checked.ok) return checked
  if (period.to === null) return refuse({ code: 'delegation_without_end' })
  if (!isWithin(period, source.period)) return refuse({ code: 'delegation_beyond_its_source' })
  const { action, placeId, nodeId } = source
  const { basis, basisDocumentId } = delegation
  return ok({
    userId: to,
    action,
    placeId,
    ...(nodeId === undefined ? {} : { nodeId }),
    period,
    basis,
    ...(basisDocumentId === undefined ? {} : { basisDocumentId }),
  })
}

/**
 * Ends a grant today. Whoever lent a grant may take it back; all others need `grant.give` over its
 * ground. Nobody takes their own grants, so that nobody slips out of a duty without a decision.
 */
export function revokeGrant(
  grant: Grant,
  revoker: Giver,
  facts: { readonly ground: Ground; readonly lender: UserId | undefined; readonly at: Date },
): Result<Grant, RevocationRefusal> {
  if (grant.revokedAt !== null) return refuse({ code: 'grant_already_revoked' })
  if (grant.userId === revoker.id) return refuse({ code: 'grant_of_oneself' })
  const isLender = facts.lender === revoker.id
  const mayGive = revoker.held.some(
    (held) => held.action === 'grant.give' && coversGround(held, facts.ground),
  )
  if (!isLender && !mayGive) return refuse({ code: 'grant_not_held', action: 'grant.give' })
  return ok({ ...grant, revokedAt: facts.at })
}

/**
 * Whether a grant may be used today: it and every grant it was lent from must be in force. A lender
 * whose account is locked (a lost phone) does not take the deputy's power away; revoking does.
 *
 * `inForce` in grant.queries.ts and `actor_reach` in the database say the same; access.test.ts
 * proves that they agree. Change them together.
 */
export function isInForce(grant: Grant, sources: ReadonlyMap<GrantId, Grant>, today: Day): boolean {
  if (grant.revokedAt !== null || !holdsOn(grant.period, today)) return false
  if (grant.delegatedFrom === null) return true
  const source = sources.get(grant.delegatedFrom)
  return source !== undefined && isInForce(source, sources, today)
}

export function holdsOn(period: Period, day: Day): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day < period.to)
}

/** Whether all days of the inner period are days of the outer. */
export function isWithin(inner: Period, outer: Period): boolean {
  const beginsWithin = outer.from === null || (inner.from !== null && inner.from >= outer.from)
  const endsWithin = outer.to === null || (inner.to !== null && inner.to <= outer.to)
  return beginsWithin && endsWithin
}

function checkPeriod(
  { from, to }: Period,
  today: Day,
): Result<
  undefined,
  { readonly code: 'grant_period_is_empty' } | { readonly code: 'grant_begins_in_the_past' }
> {
  if (from === null || from < today) return refuse({ code: 'grant_begins_in_the_past' })
  if (to !== null && to <= from) return refuse({ code: 'grant_period_is_empty' })
  return ok(undefined)
}
