import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { PASSWORD_COST, type PasswordCost } from './password-hash.ts'

/** What the composition may decide about signing in. */
export interface UserOptions {
  /** What hashing a password costs; tests pass less. */
  readonly passwordCost?: PasswordCost
  /**
   * The network address that a request comes from, for the limit by device. Left out, it is the
   * other end of the connection: right unless a proxy stands before us.
   */
  readonly addressOf?: (c: Context) => string | undefined
}

export function costOf(options: UserOptions): PasswordCost {
  return options.passwordCost ?? PASSWORD_COST
}

export function addressOf(options: UserOptions, c: Context): string | undefined {
  if (options.addressOf !== undefined) return options.addressOf(c)
  return hasConnection(c.env) ? getConnInfo(c).remote.address : undefined
}

/** A request that came over the network; one made by `app.request` has no other end. */
function hasConnection(env: unknown): boolean {
  return typeof env === 'object' && env !== null && 'incoming' in env
}
