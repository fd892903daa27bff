import { sql, type Selectable } from 'kysely'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { AppUserTable } from '#platform/schema.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Actor } from '../core/actor.ts'
import type { UserId } from '../core/user-id.ts'
import type { User } from '../core/user.ts'
import type { UserInOffice } from '../core/user-view.ts'
import { placesWhere } from './access.ts'

const PAGE_SIZE = 50

/** One page of the accounts of the offices that the actor manages or gives grants in. */
export async function listUsers(
  db: Db,
  actor: Actor,
  filter: {
    readonly q?: string | undefined
    readonly state?: User['state'] | undefined
    /** The username that the page before ended with. */
    readonly after?: string | undefined
  },
): Promise<{ readonly items: readonly UserInOffice[]; readonly next: string | null }> {
  let query = usersInOffices(db)
    .where((eb) =>
      eb.or([
        placesWhere(actor, 'user.manage', 'o.place_id'),
        placesWhere(actor, 'grant.give', 'o.place_id'),
      ]),
    )
    .orderBy('u.username')
    .limit(PAGE_SIZE + 1)
  if (filter.q !== undefined) query = query.where(isCalled(filter.q))
  if (filter.state !== undefined) query = query.where('u.state', '=', filter.state)
  if (filter.after !== undefined) query = query.where('u.username', '>', filter.after)

  const rows = await query.execute()
  const items = rows.slice(0, PAGE_SIZE).map(toUserInOffice)
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.username ?? null) : null }
}

/** Active people of the offices at one's own place: to whom one may delegate. */
export async function listColleagues(db: Db, actor: Actor): Promise<readonly UserInOffice[]> {
  if (actor.organisationId === undefined) return []
  const own = await findOrganisationPlace(db, actor.organisationId)
  if (own === undefined) return []
  const rows = await usersInOffices(db)
    .where('o.place_id', '=', own)
    .where('u.state', '=', 'active')
    .where('u.id', '<>', actor.id)
    .orderBy('u.username')
    .limit(500)
    .execute()
  return rows.map(toUserInOffice)
}

export async function findUser(db: Db, id: UserId): Promise<UserInOffice | undefined> {
  const row = await usersInOffices(db).where('u.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toUserInOffice(row)
}

/** For an account that is there by construction: one's own, or one that was just opened. */
export async function getUser(db: Db, id: UserId): Promise<UserInOffice> {
  const user = await findUser(db, id)
  if (user === undefined) throw new Error(`no account ${id}`)
  return user
}

/** The account held against changes until the transaction ends. */
export async function lockUserRow(tx: Tx, id: UserId): Promise<UserInOffice | undefined> {
  const row = await usersInOffices(tx).where('u.id', '=', id).forUpdate('u').executeTakeFirst()
  return row === undefined ? undefined : toUserInOffice(row)
}

export async function isUsernameTaken(db: Db, username: string): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst()
  return row !== undefined
}

export async function findOrganisationPlace(
  db: Db,
  id: OrganisationId,
): Promise<PlaceId | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select('place_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.place_id as PlaceId | undefined
}

export async function saveUserFacts(
  tx: Tx,
  id: UserId,
  facts: {
    readonly name: string
    readonly position: string
    readonly organisationId: OrganisationId
  },
): Promise<void> {
  await tx
    .updateTable('app_user')
    .set((eb) => ({
      name: facts.name.normalize('NFC'),
      position: facts.position.normalize('NFC'),
      organisation_id: facts.organisationId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function saveUserState(tx: Tx, user: User): Promise<void> {
  await tx
    .updateTable('app_user')
    .set((eb) => ({ state: user.state, version: eb('version', '+', 1) }))
    .where('id', '=', user.id)
    .execute()
}

/** A new password; the second factor and all tokens go with the old one when it is a reset. */
export async function savePassword(
  tx: Tx,
  id: UserId,
  password: { readonly hash: string; readonly mustChange: boolean; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('app_user')
    .set((eb) => ({
      password_hash: password.hash,
      password_changed_at: password.at,
      must_change: password.mustChange,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function saveSecondFactor(
  tx: Tx,
  id: UserId,
  factor: { readonly secret: string | null; readonly confirmedAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('app_user')
    .set({ totp_secret: factor.secret, totp_confirmed_at: factor.confirmedAt })
    .where('id', '=', id)
    .execute()
}

/** The key that was handed out and not confirmed yet, or that is in use. */
export async function findPendingTotp(db: Db, id: UserId): Promise<string | null> {
  const row = await db
    .selectFrom('app_user')
    .select('totp_secret')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.totp_secret ?? null
}

export async function saveLanguage(tx: Tx, id: UserId, language: 'vi' | 'en'): Promise<void> {
  await tx.updateTable('app_user').set({ language }).where('id', '=', id).execute()
}

export async function revokeAllTokens(tx: Tx, id: UserId, at: Date): Promise<void> {
  await tx
    .updateTable('access_token')
    .set({ revoked_at: at })
    .where('user_id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

function usersInOffices(db: Db) {
  return db
    .selectFrom('app_user as u')
    .leftJoin('organisation as o', 'o.id', 'u.organisation_id')
    .selectAll('u')
    .select(['o.name as organisation', 'o.place_id as place_id'])
}

/**
 * A part of the name without marks, or of the username. Folded while searching: an installation
 * has thousands of people, not millions.
 */
function isCalled(text: string) {
  return sql<boolean>`(
    position(${foldVietnamese(text)} in replace(replace(regexp_replace(
      normalize(lower(u.name), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'), 'y', 'i')) > 0
    or position(${text.toLowerCase()} in u.username) > 0)`
}

type UserRow = Selectable<AppUserTable> & {
  readonly organisation: string | null
  readonly place_id: string | null
}

function toUserInOffice(row: UserRow): UserInOffice {
  return {
    id: row.id as UserId,
    username: row.username,
    name: row.name,
    position: row.position,
    organisationId: row.organisation_id as OrganisationId | null,
    organisation: row.organisation,
    placeId: row.place_id as PlaceId | null,
    state: row.state === 'locked' ? 'locked' : 'active',
    mustChange: row.must_change,
    hasSecondFactor: row.totp_confirmed_at !== null,
    language: row.language === 'en' ? 'en' : 'vi',
    isDemonstration: row.demonstration,
    createdAt: row.created_at,
  }
}
