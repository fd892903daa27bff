import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { narrowToToken, type AccessToken, type TokenPlace } from '../core/access-token.ts'
import type { Actor, ActorGrant } from '../core/actor.ts'
import type { Grant } from '../core/grant.ts'
import type { UserId } from '../core/user-id.ts'
import { listGrantsInForce } from './grant.queries.ts'

/** The person with what is granted today; undefined for no such person, and for a locked account. */
export async function loadActor(db: Db, userId: UserId, today: Day): Promise<Actor | undefined> {
  const user = await db
    .selectFrom('app_user')
    .select(['id', 'name', 'organisation_id'])
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (user === undefined) return undefined
  const held = await listGrantsInForce(db, userId, today)
  return {
    id: userId,
    name: user.name,
    ...(user.organisation_id === null
      ? {}
      : { organisationId: user.organisation_id as OrganisationId }),
    grants: held.map(toActorGrant),
  }
}

/** The owner of a token, with no more than the token lends. */
export async function loadTokenActor(
  db: Db,
  token: Pick<AccessToken, 'userId' | 'actions' | 'placeId'>,
  today: Day,
): Promise<Actor | undefined> {
  const owner = await loadActor(db, token.userId, today)
  if (owner === undefined) return undefined
  const place = token.placeId === null ? null : await loadTokenPlace(db, token.placeId, owner)
  return { ...owner, grants: narrowToToken(owner.grants, { actions: token.actions, place }) }
}

/** Only the owner's own places are looked at: a province reaches more than a token needs to know. */
async function loadTokenPlace(db: Db, id: PlaceId, owner: Actor): Promise<TokenPlace> {
  const held = owner.grants.map((grant) => grant.placeId)
  const { rows } = await sql<{ outer: PlaceId; inner: PlaceId }>`
    select place_id as outer, reached_id as inner
      from place_reach
     where (reached_id = ${id} and place_id = any(${held}::uuid[]))
        or (place_id = ${id} and reached_id = any(${held}::uuid[]))
  `.execute(db)
  return {
    id,
    reachedBy: new Set(rows.filter((row) => row.inner === id).map((row) => row.outer)),
    reaches: new Set(rows.filter((row) => row.outer === id).map((row) => row.inner)),
  }
}

function toActorGrant(grant: Grant): ActorGrant {
  return {
    action: grant.action,
    placeId: grant.placeId,
    ...(grant.nodeId === undefined ? {} : { nodeId: grant.nodeId }),
  }
}
