import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '../core/password.ts'

/** What one hash costs (Argon2id). Tests pass a cheaper one; a stored hash carries its own. */
export interface PasswordCost {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

/** The least that OWASP recommends: 19 MiB, two passes; about 20 ms of one core. */
export const PASSWORD_COST: PasswordCost = { memoryKib: 19_456, passes: 2, lanes: 1 }

export function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  return hash(normalisePassword(password), {
    memoryCost: cost.memoryKib,
    timeCost: cost.passes,
    parallelism: cost.lanes,
  })
}

/**
 * Whether this is the password. Where there is none to compare with (no such user), the same work
 * is done all the same, so that the time of the answer does not tell which names exist.
 */
export async function isPassword(
  stored: string | null | undefined,
  password: string,
  cost: PasswordCost,
): Promise<boolean> {
  if (stored === null || stored === undefined) {
    await hashPassword(password, cost)
    return false
  }
  return verify(stored, normalisePassword(password))
}
