import { createHash } from 'node:crypto'
import type { ZodMiniType } from 'zod/mini'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { Tx } from './db.ts'
import { requestProblem } from './request.problems.ts'

export interface CommandIdentity {
  readonly id: string
  readonly actor: UserId
  /** What was asked, so that one id cannot stand for two different requests. */
  readonly request: unknown
  readonly at: Date
}

/**
 * Does the work the first time a command arrives; answers every later arrival with the first
 * answer. Clients resend until they hear back, so every write route goes through here.
 *
 * The insert makes a simultaneous arrival wait for the first transaction to finish. A refused
 * command rolls its receipt back with everything else, so it is judged afresh when resent.
 */
export async function once<Answer>(
  tx: Tx,
  command: CommandIdentity,
  shape: ZodMiniType<Answer>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const requestHash = hashOf(command.request)
  const first = await tx
    .insertInto('command_receipt')
    .values({
      command_id: command.id,
      actor_id: command.actor,
      request_hash: requestHash,
      answer: null,
      at: command.at,
    })
    .onConflict((conflict) => conflict.columns(['actor_id', 'command_id']).doNothing())
    .returning('command_id')
    .executeTakeFirst()

  if (first === undefined) return earlierAnswer(tx, command, requestHash, shape)

  const answer = await work()
  await tx
    .updateTable('command_receipt')
    .set({ answer: JSON.stringify(answer) })
    .where('command_id', '=', command.id)
    .where('actor_id', '=', command.actor)
    .execute()
  return answer
}

async function earlierAnswer<Answer>(
  tx: Tx,
  command: CommandIdentity,
  requestHash: string,
  shape: ZodMiniType<Answer>,
): Promise<Answer> {
  const earlier = await tx
    .selectFrom('command_receipt')
    .select(['answer', 'request_hash'])
    .where('command_id', '=', command.id)
    .where('actor_id', '=', command.actor)
    .executeTakeFirstOrThrow()
  if (earlier.request_hash !== requestHash) throw requestProblem('command_reused')
  return shape.parse(earlier.answer)
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(canonicalJson(request)).digest('hex')
}
