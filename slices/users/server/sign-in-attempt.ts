/** Trying a password: counted before it is looked at, excused when it was right. */
import { recordAudit } from '#platform/audit.ts'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import { secondsToWait } from '../core/rate-limit.ts'
import type { UserId } from '../core/user-id.ts'
import { userProblem } from '../core/user.problems.ts'
import { parseUsername } from '../core/user.ts'
import { hashSecret } from './secret.ts'
import { isKnownDevice, listAttempts, lockAttempts, saveAttempt } from './sign-in.queries.ts'

/** Who tries, and from where. */
export interface AttemptOrigin {
  readonly username: string
  /** The mark the device kept from an earlier session. */
  readonly deviceSecret?: string | undefined
  readonly address?: string | undefined
}

/** Who tries from where, as the limits count it. */
export interface Attempt {
  readonly account: string
  readonly device: string
}

/** Notes the attempt as refused until it is excused; throws when one must wait. */
export async function admitAttempt(deps: Deps, origin: AttemptOrigin): Promise<Attempt> {
  // What is no username at all may be a password typed into the wrong field: it is not written down.
  const account = parseUsername(origin.username) ?? '?'
  const now = deps.now()
  const admitted = await inTransaction(deps.db, async (tx) => {
    const kept = origin.deviceSecret === undefined ? undefined : deviceKeyOf(origin.deviceSecret)
    const isKnown = kept !== undefined && (await isKnownDevice(tx, account, kept))
    // A mark that nobody gave out could be a new one for each guess; the address then stands for it.
    const device = isKnown ? kept : `address ${origin.address ?? 'unknown'}`
    await lockAttempts(tx, account, device)
    const attempts = await listAttempts(tx, { account, device }, now)
    const seconds = secondsToWait(attempts, { now, account, device, isKnownDevice: isKnown })
    const outcome = seconds > 0 ? 'limited' : 'refused'
    await saveAttempt(tx, { id: deps.newId(), at: now, account, device, outcome })
    return { account, device, seconds }
  })
  if (admitted.seconds > 0) {
    await auditRefusal(deps, 'too_many_attempts', undefined)
    throw userProblem('too_many_attempts', { seconds: admitted.seconds })
  }
  return admitted
}

/** The password was right: the refusals before it no longer count. */
export async function excuseAttempt(deps: Deps, tx: Tx, attempt: Attempt): Promise<void> {
  const { account, device } = attempt
  await saveAttempt(tx, { id: deps.newId(), at: deps.now(), account, device, outcome: 'accepted' })
}

/** The account that was aimed at is the subject, never the actor: nobody has shown who they are. */
export async function auditRefusal(
  deps: Deps,
  code: string,
  userId: UserId | undefined,
): Promise<void> {
  await inTransaction(deps.db, (tx) =>
    recordAudit(tx, {
      at: deps.now(),
      action: 'session.begin',
      subject: userId === undefined ? 'app_user' : `app_user/${userId}`,
      outcome: 'refused',
      detail: { code },
    }),
  )
}

export function deviceKeyOf(deviceSecret: string): string {
  return `device ${hashSecret(deviceSecret).toString('hex')}`
}
