import { expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { periodsUntil, periodToFollow } from './tracked-period.ts'

test.for([
  ['quarter', '2024-10-03', '2024-Q3'],
  ['month', '2024-01-15', '2023-12'],
  ['quarter', '2024-09-30', '2024-Q3'],
  ['year', '2024-10-03', '2024'],
] as const)('of a duty of every %s, on %s the period to follow is %s', ([kind, today, period]) => {
  expect(periodToFollow(kind, toDay(today))).toBe(period)
})

test('periods that have not begun are not offered, and the newest stands first', () => {
  expect(periodsUntil('half', toDay('2024-10-03'))).toEqual([
    '2024-H2',
    '2024-H1',
    '2023-H2',
    '2023-H1',
    '2022-H2',
    '2022-H1',
  ])
})
