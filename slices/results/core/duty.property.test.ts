import { fc, test } from '@fast-check/vitest'
import { expect, test as example } from 'vitest'
import { addDays, toDay } from '#kernel/day.ts'
import { closingMonth, lastDayOf, PERIOD_KINDS, toPeriod, yearOfPeriod } from '#kernel/period.ts'
import { dueDayOf, periodsOfYear, timelinessOf, type Schedule } from './duty.ts'

const schedule = fc.record({
  every: fc.constantFrom(...PERIOD_KINDS),
  due: fc.record({
    monthsAfterClose: fc.integer({ min: -6, max: 6 }),
    day: fc.integer({ min: 1, max: 31 }),
  }),
}) satisfies fc.Arbitrary<Schedule>
const year = fc.integer({ min: 2021, max: 2035 })

test.prop([schedule, year])(
  'the periods of a year cover it without a gap or an overlap',
  (one, of) => {
    const periods = periodsOfYear(one, of)

    expect(periods.every((period) => yearOfPeriod(period) === of)).toBe(true)
    expect(periods.map(closingMonth).at(-1)).toBe(12)
    expect(periods.length * (closingMonth(periods[0] ?? toPeriod('2024')) || 1)).toBe(12)
  },
)

test.prop([schedule, year])(
  'a due day past the end of its month is the last day of it',
  (one, of) => {
    for (const period of periodsOfYear(one, of)) {
      const due = dueDayOf(one, period)
      const isExact = Number(due.slice(8)) === one.due.day
      expect(isExact || addDays(due, 1).endsWith('-01')).toBe(true)
    }
  },
)

test.prop([year])(
  'a report is never due soon before it is open, nor overdue on its due day',
  (of) => {
    const quarterly = { every: 'quarter', due: { monthsAfterClose: 1, day: 5 } } as const
    for (const period of periodsOfYear(quarterly, of)) {
      const duty = { valueState: 'reported', schedule: quarterly } as const
      expect(timelinessOf(duty, period, dueDayOf(quarterly, period))).toBe('due_soon')
      expect(timelinessOf(duty, period, addDays(dueDayOf(quarterly, period), 1))).toBe('overdue')
      expect(timelinessOf(duty, period, addDays(lastDayOf(period), -100))).not.toBe('overdue')
    }
  },
)

example.for([
  // Thông tư 01/2022/TT-UBDT: certified before 10 September; final figures before 25 January.
  ['2024', { every: 'year', due: { monthsAfterClose: -3, day: 9 } }, '2024-09-09'],
  ['2024', { every: 'year', due: { monthsAfterClose: 1, day: 24 } }, '2025-01-24'],
  ['2024-01', { every: 'month', due: { monthsAfterClose: 1, day: 30 } }, '2024-02-29'],
] as const)('the report of %s is due on the day the law says', ([period, rule, due]) => {
  expect(dueDayOf(rule, toPeriod(period))).toBe(toDay(due))
})

example('the January final of a year opens when the year has ended', () => {
  const duty = {
    valueState: 'final',
    schedule: { every: 'year', due: { monthsAfterClose: 1, day: 24 } },
  } as const

  expect(timelinessOf(duty, toPeriod('2024'), toDay('2024-12-31'))).toBe('not_open')
  expect(timelinessOf(duty, toPeriod('2024'), toDay('2025-01-01'))).toBe('open')
})
