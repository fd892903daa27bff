/**
 * A personal access token lets a program act for its owner, with less than the owner may do: some
 * actions, and if wanted only one place. What the owner loses, the token loses at once.
 */
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Action } from './action.ts'
import type { ActorGrant } from './actor.ts'
import type { AccessTokenId, UserId } from './user-id.ts'

/** A program's secret is renewed at least yearly. */
export const TOKEN_LONGEST_DAYS = 366

/** What may not be lent to a program: it would let the program make itself more powerful. */
export const ACTIONS_OF_PEOPLE_ONLY: ReadonlySet<Action> = new Set([
  'grant.give',
  'user.manage',
  'result.certify',
  'filing.file',
])

export interface AccessToken {
  readonly id: AccessTokenId
  readonly userId: UserId
  readonly name: string
  readonly actions: readonly Action[]
  readonly placeId: PlaceId | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** The place a token is bound to, with what reaches it and what it reaches. */
export interface TokenPlace {
  readonly id: PlaceId
  readonly reachedBy: ReadonlySet<PlaceId>
  readonly reaches: ReadonlySet<PlaceId>
}

/**
 * The owner's grants ∩ the token's actions ∩ its place. A grant over a wider place shrinks to the
 * token's; a grant over a place within it stays; any other is dropped.
 */
export function narrowToToken(
  grants: readonly ActorGrant[],
  token: { readonly actions: readonly Action[]; readonly place: TokenPlace | null },
): readonly ActorGrant[] {
  return grants
    .filter(({ action }) => token.actions.includes(action) && !ACTIONS_OF_PEOPLE_ONLY.has(action))
    .flatMap((grant) => {
      const { place } = token
      if (place === null || place.reaches.has(grant.placeId)) return [grant]
      return place.reachedBy.has(grant.placeId) ? [{ ...grant, placeId: place.id }] : []
    })
}

export function isTokenAlive(
  token: Pick<AccessToken, 'expiresAt' | 'revokedAt'>,
  now: Date,
): boolean {
  return token.revokedAt === null && token.expiresAt > now
}
