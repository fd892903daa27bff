/**
 * How long a signed-in device stays signed in.
 *
 * Twelve hours without a request: a clerk who signs in at eight is not thrown out over lunch, and
 * the machine of an office is closed by the next morning. Seven days in all, however busy: a stolen
 * cookie dies within a week.
 */
import type { SessionId, UserId } from './user-id.ts'

export const SESSION_IDLE_MS = 12 * 3_600_000
export const SESSION_LIFE_MS = 7 * 24 * 3_600_000

/** A session's last use is written at most this often, so that reading does not mean writing. */
const SESSION_TOUCH_MS = 5 * 60_000

export interface Session {
  readonly id: SessionId
  readonly userId: UserId
  readonly deviceLabel: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

export function isSessionAlive(
  session: Pick<Session, 'lastSeenAt' | 'expiresAt' | 'revokedAt'>,
  now: Date,
): boolean {
  if (session.revokedAt !== null || session.expiresAt <= now) return false
  return now.getTime() - session.lastSeenAt.getTime() < SESSION_IDLE_MS
}

export function shouldTouch(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= SESSION_TOUCH_MS
}
