import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely'
import { toDay, type Day } from '#kernel/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { UserGrantTable } from '#platform/schema.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { isAction } from '../core/action.ts'
import type { Grant, Period } from '../core/grant.ts'
import type { GrantId, UserId } from '../core/user-id.ts'

/**
 * Whether the grant `g` may be used today: the SQL twin of `isInForce` in core/grant.ts, and the
 * same as `actor_reach` in the database. access.test.ts proves that they agree.
 */
export function inForce(today: Day): RawBuilder<SqlBool> {
  return sql<SqlBool>`(
    g.revoked_at is null and g.validity @> ${today}::date and not exists (
      with recursive above as (
        select s.delegated_from, s.revoked_at, s.validity
          from user_grant s where s.id = g.delegated_from
        union all
        select s.delegated_from, s.revoked_at, s.validity
          from above a join user_grant s on s.id = a.delegated_from
      )
      select from above where revoked_at is not null or not validity @> ${today}::date
    ))`
}

/** The grants that a person holds today, delegated ones with their whole chain in force. */
export async function listGrantsInForce(
  db: Db,
  userId: UserId,
  today: Day,
): Promise<readonly Grant[]> {
  const rows = await db
    .selectFrom('user_grant as g')
    .selectAll('g')
    .where('g.user_id', '=', userId)
    .where(inForce(today))
    .orderBy('g.id')
    .execute()
  return rows.filter(isOfKnownAction).map(toGrant)
}

/**
 * Puts all giving, lending and revoking in a row. Grants change a few times a day, and each decision
 * reads several people's: with one lock there is no order to get wrong.
 */
export async function lockGrants(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('grants', 0))`.execute(tx)
}

export async function findGrant(db: Db, id: GrantId): Promise<Grant | undefined> {
  const row = await db.selectFrom('user_grant').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toGrant(row)
}

export async function saveGrants(tx: Tx, grants: readonly Grant[], at: Date): Promise<void> {
  if (grants.length === 0) return
  await tx
    .insertInto('user_grant')
    .values(
      grants.map((grant) => ({
        id: grant.id,
        user_id: grant.userId,
        action: grant.action,
        place_id: grant.placeId,
        node_id: grant.nodeId ?? null,
        validity: toRange(grant.period),
        basis: grant.basis,
        basis_document_id: grant.basisDocumentId ?? null,
        granted_by: grant.grantedBy,
        delegated_from: grant.delegatedFrom,
        granted_at: at,
      })),
    )
    .execute()
}

export async function saveRevocation(tx: Tx, grant: Grant, by: UserId): Promise<void> {
  await tx
    .updateTable('user_grant')
    .set({ revoked_at: grant.revokedAt, revoked_by: by })
    .where('id', '=', grant.id)
    .execute()
}

/** A grant of an action that the code no longer knows is kept as history, and grants nothing. */
function isOfKnownAction(row: Pick<UserGrantTable, 'action'>): boolean {
  return isAction(row.action)
}

function toGrant(row: Selectable<UserGrantTable>): Grant {
  if (!isAction(row.action)) throw new Error(`unknown action ${row.action} in grant ${row.id}`)
  return {
    id: row.id as GrantId,
    userId: row.user_id as UserId,
    action: row.action,
    placeId: row.place_id as PlaceId,
    ...(row.node_id === null ? {} : { nodeId: row.node_id as ProgrammeNodeId }),
    period: toPeriod(row.validity),
    basis: row.basis,
    ...(row.basis_document_id === null
      ? {}
      : { basisDocumentId: row.basis_document_id as DocumentId }),
    grantedBy: row.granted_by as UserId | null,
    delegatedFrom: row.delegated_from as GrantId | null,
    revokedAt: row.revoked_at,
  }
}

/** A period as PostgreSQL's daterange: `[2024-01-01,2025-01-01)`, open ends left empty. */
function toRange(period: Period): string {
  return `[${period.from ?? ''},${period.to ?? ''})`
}

const RANGE = /^[[(]([\d-]*),([\d-]*)\)$/

export function toPeriod(range: string): Period {
  const ends = RANGE.exec(range)
  if (ends === null) throw new Error(`not a range of days: ${range}`)
  const [, from = '', to = ''] = ends
  return { from: from === '' ? null : toDay(from), to: to === '' ? null : toDay(to) }
}
