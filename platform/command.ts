import type { Context } from 'hono'
import { sql } from 'kysely'
import type { ZodMiniType } from 'zod/mini'
import type { Day } from '#kernel/day.ts'
import { FORM_VERSION } from '#kernel/form-version.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { recordAudit, type AuditEntry } from './audit.ts'
import { inTransaction, type Db, type Tx } from './db.ts'
import type { Deps } from './deps.ts'
import type { AppEnv } from './http.ts'
import { once } from './once.ts'
import { requestProblem } from './request.problems.ts'

/** What a command's work is given: the open transaction, who acts, and when. */
export interface CommandScope {
  readonly tx: Tx
  readonly actor: Actor
  readonly at: Date
  /** The working day: see working-day.ts. */
  readonly today: Day
  /** Seals the act into the audit; every command calls it once, after it has saved. */
  readonly audit: (
    entry: Pick<AuditEntry, 'action' | 'subject' | 'placeId' | 'detail'>,
  ) => Promise<void>
}

/**
 * Runs a command in one transaction: its act, its audit entry and its receipt are kept or lost
 * together, and a command that arrives twice is done once.
 *
 * `request` is the whole body; its `commandId` was minted where the person acted. The work itself
 * reads as the procedure does: lock, may I, decide, save, audit, answer.
 */
export async function runCommand<Answer>(
  deps: Deps,
  c: Context<AppEnv>,
  command: {
    readonly request: { readonly commandId: string }
    readonly answer: ZodMiniType<Answer>
  },
  work: (scope: CommandScope) => Promise<Answer>,
): Promise<Answer> {
  refuseOutdatedForm(c)
  const actor = c.var.actor
  const at = deps.now()
  const today = c.var.today
  const id = command.request.commandId
  return inTransaction(deps.db, async (tx) => {
    await actAs(tx, actor, today)
    return once(
      tx,
      { id, actor: actor.id, request: { path: c.req.path, body: command.request }, at },
      command.answer,
      () =>
        work({
          tx,
          actor,
          at,
          today,
          audit: (entry) =>
            recordAudit(tx, { ...entry, at, actor: actor.id, outcome: 'done', commandId: id }),
        }),
    )
  })
}

/** Reads as the actor: row security sees who asks, so a forgotten filter shows nothing it should not. */
export function readAs<T>(
  deps: Deps,
  c: Context<AppEnv>,
  read: (db: Db) => Promise<T>,
): Promise<T> {
  return inTransaction(deps.db, async (tx) => {
    await actAs(tx, c.var.actor, c.var.today)
    return read(tx)
  })
}

/** Tells the database, for this transaction, who acts and which day it is (see actor_reach). */
export async function actAs(tx: Tx, actor: Pick<Actor, 'id'>, today: Day): Promise<void> {
  await sql`select set_config('app.actor_id', ${actor.id}, true),
                   set_config('app.today', ${today}, true)`.execute(tx)
}

/** Programs that use the API send no form version; the web app always does. */
function refuseOutdatedForm(c: Context<AppEnv>): void {
  const version = c.req.header('x-chitieu-form')
  if (version !== undefined && Number(version) < FORM_VERSION) throw requestProblem('form_outdated')
}
