import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { Action } from './action.ts'
import type { UserId } from './user-id.ts'

/** A grant in force on the day the actor was loaded; no node means every part of every programme. */
export interface ActorGrant {
  readonly action: Action
  readonly placeId: PlaceId
  readonly nodeId?: ProgrammeNodeId
}

/** The person (or the person's token) behind a request, with what is granted today. */
export interface Actor {
  readonly id: UserId
  readonly name: string
  readonly organisationId?: OrganisationId
  readonly grants: readonly ActorGrant[]
}

/** Where an act falls: the places and programme nodes whose grants reach the thing acted upon. */
export interface Ground {
  readonly placeReachedBy: ReadonlySet<PlaceId>
  /** Left out when the thing belongs to no part of a programme: then only grants without a node cover it. */
  readonly nodeReachedBy?: ReadonlySet<ProgrammeNodeId>
}

/**
 * Whether the actor holds a grant for this action that covers the ground. No grant, no act.
 *
 * `actor_reach` in the database says the same of places, and access.test.ts proves that the two
 * never disagree. Change them together.
 */
export function mayDo(actor: Actor, action: Action, ground: Ground): boolean {
  return actor.grants.some((grant) => grant.action === action && coversGround(grant, ground))
}

/** Whether a grant's place, and its part of a programme if it names one, hold the ground. */
export function coversGround(grant: Omit<ActorGrant, 'action'>, ground: Ground): boolean {
  if (!ground.placeReachedBy.has(grant.placeId)) return false
  return grant.nodeId === undefined || (ground.nodeReachedBy?.has(grant.nodeId) ?? false)
}
