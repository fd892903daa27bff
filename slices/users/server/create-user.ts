/** Opening an account and giving a role: for the routes, the command line and the demonstration. */
import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/db.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { grantsOfRole, type Role } from '../core/role.ts'
import type { Grant, Period } from '../core/grant.ts'
import type { GrantId, UserId } from '../core/user-id.ts'
import { saveGrants } from './grant.queries.ts'

export interface NewUser {
  readonly id: UserId
  readonly username: string
  readonly name: string
  readonly position: string
  readonly organisationId: OrganisationId | null
  readonly passwordHash: string
  /** True when somebody else chose the password: it is then good for one sign-in. */
  readonly mustChange: boolean
  readonly isDemonstration?: boolean
  readonly at: Date
}

/** Opens an account without any grant. A taken username is refused by the database. */
export async function createUser(tx: Tx, user: NewUser): Promise<void> {
  await tx
    .insertInto('app_user')
    .values({
      id: user.id,
      username: user.username,
      name: user.name.normalize('NFC'),
      position: user.position.normalize('NFC'),
      organisation_id: user.organisationId,
      password_hash: user.passwordHash,
      password_changed_at: user.at,
      must_change: user.mustChange,
      demonstration: user.isDemonstration ?? false,
      created_at: user.at,
    })
    .execute()
}

export interface RoleGift {
  readonly userId: UserId
  readonly role: Role
  readonly placeId: PlaceId
  readonly period: Period
  readonly basis: string
  readonly today: Day
  readonly at: Date
  readonly newId: () => string
}

/**
 * Gives a role as the office itself, without a giver: the first grants of an installation, from the
 * command line and the demonstration. People give through `POST /api/v1/grants`, where the rules
 * of core/grant.ts are asked.
 */
export async function giveRole(tx: Tx, gift: RoleGift): Promise<readonly GrantId[]> {
  const aboveId = await findPlaceAbove(tx, gift.placeId, gift.today)
  const grants = grantsOfRole(gift.role, { placeId: gift.placeId, aboveId }).map(
    (grant): Grant => ({
      ...grant,
      id: gift.newId() as GrantId,
      userId: gift.userId,
      period: gift.period,
      basis: gift.basis,
      grantedBy: null,
      delegatedFrom: null,
      revokedAt: null,
    }),
  )
  await saveGrants(tx, grants, gift.at)
  return grants.map((grant) => grant.id)
}

/** The unit that a unit lies in on the day, or lay in last, or first of all. */
export async function findPlaceAbove(
  tx: Tx,
  placeId: PlaceId,
  today: Day,
): Promise<PlaceId | undefined> {
  const { rows } = await sql<{ parent_id: PlaceId }>`
    select parent_id
      from place_parent
     where place_id = ${placeId} and not isempty(validity)
     order by validity @> ${today}::date desc, upper(validity) desc nulls first
     limit 1
  `.execute(tx)
  return rows[0]?.parent_id
}
