import { expect, test } from 'vitest'
import { urgencyOf } from './owed-urgency.ts'

const officer = { today: '2024-10-03', mayCertify: false }
const chair = { today: '2024-10-03', mayCertify: true }

test('a submitted report is the first duty of who certifies, and out of the hands of others', () => {
  const report = { state: 'submitted', timeliness: 'overdue', openUntil: null } as const

  expect(urgencyOf(report, chair)).toBe('to_certify')
  expect(urgencyOf(report, officer)).toBe('submitted')
})

test('a returned report is to be corrected, whatever the calendar says', () => {
  const report = { state: 'returned', timeliness: 'not_open', openUntil: null } as const

  expect(urgencyOf(report, officer)).toBe('returned')
})

test.for([
  ['2024-10-03', 'reopened'],
  ['2024-10-02', 'overdue'],
] as const)('a late report that is open until %s is %s', ([openUntil, urgency]) => {
  const report = { state: 'draft', timeliness: 'overdue', openUntil } as const

  expect(urgencyOf(report, officer)).toBe(urgency)
})

test('a report that nobody has begun stands as the calendar says', () => {
  const report = { state: null, timeliness: 'due_soon', openUntil: null } as const

  expect(urgencyOf(report, officer)).toBe('due_soon')
})
