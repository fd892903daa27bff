import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { ATTEMPTS_KEPT_MS, type SignInAttempt } from '../core/rate-limit.ts'
import type { UserId } from '../core/user-id.ts'

/** More than any limit counts; keeps a flood of attempts from being read again and again. */
const ATTEMPTS_READ = 200

/** What signing in needs to know of an account. */
export interface SignInAccount {
  readonly id: UserId
  readonly isLocked: boolean
  readonly passwordHash: string | null
  /** Present once the second factor was confirmed. */
  readonly totpSecret: string | null
  readonly totpLastStep: bigint | null
}

/**
 * Puts the attempts at one account, and those of one device, in a row, so that guesses sent at once
 * are counted one by one. Always the account first, then the device.
 */
export async function lockAttempts(tx: Tx, account: string, device: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in account ${account}`}, 0))`.execute(
    tx,
  )
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in device ${device}`}, 0))`.execute(
    tx,
  )
}

export async function listAttempts(
  tx: Tx,
  of: { readonly account: string; readonly device: string },
  now: Date,
): Promise<readonly SignInAttempt[]> {
  const since = new Date(now.getTime() - ATTEMPTS_KEPT_MS)
  const recent = tx
    .selectFrom('sign_in_attempt')
    .select(['id', 'at', 'outcome', 'username', 'device_key'])
    .where('at', '>', since)
    .where('outcome', '<>', 'limited')
    .orderBy('at', 'desc')
    .limit(ATTEMPTS_READ)
  const [ofAccount, ofDevice] = [
    await recent.where('username', '=', of.account).execute(),
    await recent.where('device_key', '=', of.device).execute(),
  ]
  const rows = new Map([...ofAccount, ...ofDevice].map((row) => [row.id, row]))
  return [...rows.values()].map((row) => ({
    at: row.at,
    outcome: row.outcome as SignInAttempt['outcome'],
    account: row.username,
    device: row.device_key,
  }))
}

export async function saveAttempt(
  tx: Tx,
  attempt: SignInAttempt & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('sign_in_attempt')
    .values({
      id: attempt.id,
      at: attempt.at,
      username: attempt.account,
      device_key: attempt.device,
      outcome: attempt.outcome,
    })
    .execute()
}

/** Whether this device has ever signed in to this account. */
export async function isKnownDevice(db: Db, account: string, device: string): Promise<boolean> {
  const row = await db
    .selectFrom('user_session as s')
    .innerJoin('app_user as u', 'u.id', 's.user_id')
    .select('s.id')
    .where('u.username', '=', account)
    .where('s.device_key', '=', device)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function findSignInAccount(
  db: Db,
  username: string,
): Promise<SignInAccount | undefined> {
  const row = await signInAccounts(db).where('username', '=', username).executeTakeFirst()
  return row === undefined ? undefined : toSignInAccount(row)
}

/** The account held against changes: two sign-ins with the same one-time code must not both pass. */
export async function lockSignInAccount(tx: Tx, id: UserId): Promise<SignInAccount | undefined> {
  const row = await signInAccounts(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : toSignInAccount(row)
}

export async function saveTotpStep(tx: Tx, id: UserId, step: bigint): Promise<void> {
  await tx.updateTable('app_user').set({ totp_last_step: step }).where('id', '=', id).execute()
}

function signInAccounts(db: Db) {
  return db
    .selectFrom('app_user')
    .select(['id', 'state', 'password_hash', 'totp_secret', 'totp_confirmed_at', 'totp_last_step'])
}

interface SignInRow {
  readonly id: string
  readonly state: string
  readonly password_hash: string | null
  readonly totp_secret: string | null
  readonly totp_confirmed_at: Date | null
  readonly totp_last_step: bigint | null
}

function toSignInAccount(row: SignInRow): SignInAccount {
  return {
    id: row.id as UserId,
    isLocked: row.state !== 'active',
    passwordHash: row.password_hash,
    totpSecret: row.totp_confirmed_at === null ? null : row.totp_secret,
    totpLastStep: row.totp_last_step,
  }
}
