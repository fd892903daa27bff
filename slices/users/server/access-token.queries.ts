import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { AccessTokenTable } from '#platform/schema.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { AccessToken } from '../core/access-token.ts'
import { isAction } from '../core/action.ts'
import type { AccessTokenId, UserId } from '../core/user-id.ts'

export async function findAccessToken(db: Db, tokenHash: Buffer): Promise<AccessToken | undefined> {
  const row = await db
    .selectFrom('access_token')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row === undefined ? undefined : toAccessToken(row)
}

/** The newest first, revoked and expired ones too: whoever finds a token in a log can look it up. */
export async function listAccessTokens(db: Db, userId: UserId): Promise<readonly AccessToken[]> {
  const rows = await db
    .selectFrom('access_token')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(toAccessToken)
}

export async function saveAccessToken(
  tx: Tx,
  token: AccessToken,
  tokenHash: Buffer,
): Promise<void> {
  await tx
    .insertInto('access_token')
    .values({
      id: token.id,
      user_id: token.userId,
      name: token.name,
      token_hash: tokenHash,
      actions: [...token.actions],
      place_id: token.placeId,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .execute()
}

export async function touchAccessToken(tx: Tx, id: AccessTokenId, at: Date): Promise<void> {
  await tx.updateTable('access_token').set({ last_used_at: at }).where('id', '=', id).execute()
}

/** Ends a token of its owner; false when the owner has no such token, or it had ended. */
export async function revokeAccessToken(
  tx: Tx,
  token: { readonly id: AccessTokenId; readonly userId: UserId; readonly at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('access_token')
    .set({ revoked_at: token.at })
    .where('id', '=', token.id)
    .where('user_id', '=', token.userId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function toAccessToken(row: Selectable<AccessTokenTable>): AccessToken {
  return {
    id: row.id as AccessTokenId,
    userId: row.user_id as UserId,
    name: row.name,
    actions: row.actions.filter(isAction),
    placeId: row.place_id as PlaceId | null,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }
}
