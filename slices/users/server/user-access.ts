import type { Db } from '#platform/db.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { mayDo, type Actor, type Ground } from '../core/actor.ts'
import type { UserInOffice } from '../core/user-view.ts'
import { loadGround } from './access.ts'

/**
 * Lets go on whoever manages the account or gives grants in its office. An account lies where its
 * office lies; one without an office belongs to the country. To anybody else it does not exist.
 */
export async function requireUserInSight(
  db: Db,
  actor: Actor,
  user: UserInOffice | undefined,
): Promise<UserInOffice> {
  if (user === undefined) throw requestProblem('not_found')
  const ground = await groundOfUser(db, user)
  if (!mayDo(actor, 'user.manage', ground) && !mayDo(actor, 'grant.give', ground)) {
    throw requestProblem('not_found')
  }
  return user
}

/** As above, and demands `user.manage`: for what changes the account itself. */
export async function requireUserManaged(
  db: Db,
  actor: Actor,
  user: UserInOffice | undefined,
): Promise<UserInOffice> {
  const seen = await requireUserInSight(db, actor, user)
  if (!mayDo(actor, 'user.manage', await groundOfUser(db, seen))) {
    throw requestProblem('not_allowed', { action: 'user.manage' })
  }
  return seen
}

async function groundOfUser(db: Db, user: UserInOffice): Promise<Ground> {
  const placeId = user.placeId ?? (await findCountry(db))
  return placeId === undefined ? { placeReachedBy: new Set() } : loadGround(db, { placeId })
}

async function findCountry(db: Db): Promise<PlaceId | undefined> {
  const row = await db
    .selectFrom('place')
    .select('id')
    .where('level', '=', 'country')
    .executeTakeFirst()
  return row?.id as PlaceId | undefined
}
