import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { UserSessionTable } from '#platform/schema.ts'
import type { Session } from '../core/session.ts'
import type { SessionId, UserId } from '../core/user-id.ts'

/** A session with what its owner's account says about it. */
export interface OwnedSession extends Session {
  readonly mustChange: boolean
}

export async function findSession(db: Db, tokenHash: Buffer): Promise<OwnedSession | undefined> {
  const row = await db
    .selectFrom('user_session as s')
    .innerJoin('app_user as u', 'u.id', 's.user_id')
    .selectAll('s')
    .select('u.must_change')
    .where('s.token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...toSession(row), mustChange: row.must_change }
}

/** The newest first; those that ended are left out by the caller, who knows the time. */
export async function listUnrevokedSessions(
  db: Db,
  userId: UserId,
  since: Date,
): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('user_session')
    .selectAll()
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('created_at', '>', since)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(toSession)
}

export async function saveSession(
  tx: Tx,
  session: Session & { readonly tokenHash: Buffer; readonly deviceKey: string },
): Promise<void> {
  await tx
    .insertInto('user_session')
    .values({
      id: session.id,
      user_id: session.userId,
      token_hash: session.tokenHash,
      device_key: session.deviceKey,
      device_label: session.deviceLabel,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function touchSession(tx: Tx, id: SessionId, at: Date): Promise<void> {
  await tx
    .updateTable('user_session')
    .set({ last_seen_at: at })
    .where('id', '=', id)
    .where('last_seen_at', '<', at)
    .execute()
}

/** Ends one session of a person; false when that person has no such session, or it had ended. */
export async function revokeSession(
  tx: Tx,
  session: { readonly id: SessionId; readonly userId: UserId; readonly at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('user_session')
    .set({ revoked_at: session.at })
    .where('id', '=', session.id)
    .where('user_id', '=', session.userId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Ends all sessions of a person, or all but the one at hand. */
export async function revokeSessions(
  tx: Tx,
  userId: UserId,
  facts: { readonly at: Date; readonly except?: SessionId | undefined },
): Promise<void> {
  let update = tx
    .updateTable('user_session')
    .set({ revoked_at: facts.at })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
  if (facts.except !== undefined) update = update.where('id', '<>', facts.except)
  await update.execute()
}

function toSession(row: Selectable<UserSessionTable>): Session {
  return {
    id: row.id as SessionId,
    userId: row.user_id as UserId,
    deviceLabel: row.device_label,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}
