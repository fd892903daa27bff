import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import {
  ACCOUNT_LIMIT,
  ATTEMPTS_KEPT_MS,
  DEVICE_LIMIT,
  secondsToWait,
  type SignInAttempt,
} from './rate-limit.ts'

const NOW = new Date('2024-10-03T02:00:00Z')
const SECOND = 1000

const attempt: fc.Arbitrary<SignInAttempt> = fc.record({
  at: fc.integer({ min: 0, max: 7200 }).map((seconds) => ago(seconds * SECOND)),
  outcome: fc.constantFrom('accepted', 'refused', 'limited'),
  account: fc.constantFrom('pao', 'chang'),
  device: fc.constantFrom('máy của Páo', 'máy lạ'),
})
const attempts = fc.array(attempt, { maxLength: 60 })
const question = fc.record({
  now: fc.constant(NOW),
  account: fc.constantFrom('pao', 'chang'),
  device: fc.constantFrom('máy của Páo', 'máy lạ'),
  isKnownDevice: fc.boolean(),
})

function ago(ms: number): Date {
  return new Date(NOW.getTime() - ms)
}

function refusals(count: number, facts: Partial<SignInAttempt> = {}): SignInAttempt[] {
  return Array.from({ length: count }, (_, index) => ({
    at: ago((count - index) * SECOND),
    outcome: 'refused' as const,
    account: 'pao',
    device: 'máy lạ',
    ...facts,
  }))
}

const stranger = { now: NOW, account: 'pao', device: 'máy lạ', isKnownDevice: false }
const owner = { now: NOW, account: 'pao', device: 'máy của Páo', isKnownDevice: true }

test.prop([attempts, question])('nobody waits for ever', (attempts, question) => {
  const wait = secondsToWait(attempts, question)
  expect(wait).toBeGreaterThanOrEqual(0)
  expect(wait * SECOND).toBeLessThanOrEqual(DEVICE_LIMIT.longestWaitMs)
})

test.prop([attempts, question])(
  'being turned away does not prolong the wait',
  (attempts, question) => {
    const counted = attempts.filter(({ outcome }) => outcome !== 'limited')
    expect(secondsToWait(attempts, question)).toBe(secondsToWait(counted, question))
  },
)

test.prop([attempts, question])(
  'one more refusal never shortens the wait',
  (attempts, question) => {
    const { account, device, now } = question
    const more: SignInAttempt = { at: now, outcome: 'refused', account, device }
    expect(secondsToWait([...attempts, more], question)).toBeGreaterThanOrEqual(
      secondsToWait(attempts, question),
    )
  },
)

test.prop([attempts, question])(
  'the order in which attempts are read does not matter',
  (attempts, question) => {
    const atOwnTimes = attempts.filter(
      (each, index) => attempts.findIndex(({ at }) => at.getTime() === each.at.getTime()) === index,
    )
    expect(secondsToWait(atOwnTimes.toReversed(), question)).toBe(
      secondsToWait(atOwnTimes, question),
    )
  },
)

test.prop([fc.integer({ min: 0, max: 500 })])(
  'a stranger cannot keep an officer out of a device that the officer has used',
  (count) => {
    expect(secondsToWait(refusals(count), owner)).toBe(0)
  },
)

test('mistyping costs nothing at first, then each refusal doubles the wait', () => {
  const waits = [-1, 0, 1, 2, 9].map((over) =>
    secondsToWait(refusals(ACCOUNT_LIMIT.free + over), stranger),
  )
  // The last refusal was a second ago.
  expect(waits).toEqual([0, 29, 59, 119, 899])
})

test('a success excuses the refusals before it, at that account only', () => {
  const guesses = Array.from({ length: 30 }, (_, index) =>
    refusals(1, { account: `u${index}` }),
  ).flat()
  const own: SignInAttempt = { at: NOW, outcome: 'accepted', account: 'chang', device: 'máy lạ' }

  expect(secondsToWait([...refusals(9), { ...own, account: 'pao' }], stranger)).toBe(0)
  expect(secondsToWait([...guesses, own], { ...stranger, account: 'mới' })).toBeGreaterThan(0)
})

test('a device that guesses over many accounts waits, though none of them was guessed often', () => {
  const guesses = Array.from({ length: DEVICE_LIMIT.free }, (_, index) =>
    refusals(1, { account: `u${index}` }),
  ).flat()
  expect(secondsToWait(guesses, { ...stranger, account: 'mới' })).toBeGreaterThan(0)
})

test('after a day nothing is left', () => {
  const old = refusals(50, { at: ago(ATTEMPTS_KEPT_MS) })
  expect(secondsToWait(old, stranger)).toBe(0)
})
