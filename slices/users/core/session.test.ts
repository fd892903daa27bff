import { expect, test } from 'vitest'
import { isSessionAlive, SESSION_IDLE_MS, SESSION_LIFE_MS, shouldTouch } from './session.ts'

const START = new Date('2024-10-03T01:00:00Z')
const session = { lastSeenAt: START, expiresAt: later(SESSION_LIFE_MS), revokedAt: null }

function later(ms: number): Date {
  return new Date(START.getTime() + ms)
}

test('a session lives twelve hours without a request, and not a moment longer', () => {
  expect(isSessionAlive(session, later(SESSION_IDLE_MS - 1))).toBe(true)
  expect(isSessionAlive(session, later(SESSION_IDLE_MS))).toBe(false)
})

test('a session in daily use ends after seven days all the same', () => {
  const busy = { ...session, lastSeenAt: later(SESSION_LIFE_MS - 1) }
  expect(isSessionAlive(busy, later(SESSION_LIFE_MS - 1))).toBe(true)
  expect(isSessionAlive(busy, later(SESSION_LIFE_MS))).toBe(false)
})

test('a revoked session is over at once', () => {
  expect(isSessionAlive({ ...session, revokedAt: START }, START)).toBe(false)
})

test('the last use is noted once in five minutes, not with each request', () => {
  expect(shouldTouch(START, later(299_999))).toBe(false)
  expect(shouldTouch(START, later(300_000))).toBe(true)
})
