import { sql } from 'kysely'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { Tx } from './db.ts'

export interface AuditEntry {
  readonly at: Date
  /** Absent before anybody has signed in. */
  readonly actor?: UserId
  readonly action: string
  /** What was acted upon: `periodic_report/<id>`, or the path of a refused request. */
  readonly subject: string
  readonly outcome: 'done' | 'refused' | 'read'
  /** The place the act concerns; its entries form one chain. Acts without a place share one. */
  readonly placeId?: string
  readonly commandId?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** The chain of acts that concern no place: signing in, users, programmes. */
export const COMMON_CHAIN = '00000000-0000-0000-0000-000000000000'

/**
 * Seals one entry into the chain of its place. Takes a `Tx`: an act and its audit entry are kept
 * or lost together. Waits for other acts in the same chain to end.
 */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await sql`select append_audit(
    ${entry.placeId ?? COMMON_CHAIN}::uuid, ${entry.at}::timestamptz, ${entry.actor ?? null}::uuid,
    ${entry.action}, ${entry.subject}, ${entry.outcome}, ${entry.commandId ?? null}::uuid,
    ${JSON.stringify(entry.detail ?? {})}::jsonb)`.execute(tx)
}
