/** A person who signs in, as the administrator sees the account. */
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { UserId } from './user-id.ts'

export interface User {
  readonly id: UserId
  readonly username: string
  readonly name: string
  /** What the person is in the office: "Phó Chủ tịch UBND xã". */
  readonly position: string
  readonly organisationId: OrganisationId | null
  readonly state: 'active' | 'locked'
  readonly mustChange: boolean
  readonly hasSecondFactor: boolean
  readonly language: 'vi' | 'en'
  readonly isDemonstration: boolean
  readonly createdAt: Date
}

export type AccountRefusal =
  | { readonly code: 'user_is_oneself' }
  | { readonly code: 'user_already_locked' }
  | { readonly code: 'user_not_locked' }

/** Locking ends all sessions at once and keeps everything the person did. */
export function lockUser(user: User, by: UserId): Result<User, AccountRefusal> {
  if (user.id === by) return refuse({ code: 'user_is_oneself' })
  if (user.state === 'locked') return refuse({ code: 'user_already_locked' })
  return ok({ ...user, state: 'locked' })
}

export function unlockUser(user: User): Result<User, AccountRefusal> {
  if (user.state === 'active') return refuse({ code: 'user_not_locked' })
  return ok({ ...user, state: 'active' })
}

/**
 * Recovery by the administrator: a new password that is good for one sign-in and must then be
 * changed, and no second factor. Not for oneself, or a stolen session would be enough to take the
 * account over.
 */
export function resetUser(user: User, by: UserId): Result<User, AccountRefusal> {
  if (user.id === by) return refuse({ code: 'user_is_oneself' })
  return ok({ ...user, mustChange: true, hasSecondFactor: false })
}

const USERNAME = /^[a-z0-9._-]{2,64}$/

/** Sign-in names are lower case: "Trung.TT" and "trung.tt" are one person. */
export function parseUsername(text: string): string | undefined {
  const username = text.normalize('NFC').trim().toLowerCase()
  return USERNAME.test(username) ? username : undefined
}
