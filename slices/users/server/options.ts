import type { Context } from 'hono'
import { PASSWORD_COST, type PasswordCost } from './password-hash.ts'

/** What the composition may decide about signing in. */
export interface UserOptions {
  /** What hashing a password costs; tests pass less. */
  readonly passwordCost?: PasswordCost
  /** The network address that a request comes from, for the limit by device. */
  readonly addressOf?: (c: Context) => string | undefined
}

export function costOf(options: UserOptions): PasswordCost {
  return options.passwordCost ?? PASSWORD_COST
}
