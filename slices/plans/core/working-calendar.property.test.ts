import { fc, test } from '@fast-check/vitest'
import { expect, test as example } from 'vitest'
import { addDays, daysBetween, toDay, type Day } from '#kernel/day.ts'
import {
  addWorkingDays,
  dueStatusOf,
  isWorkingDay,
  nextWorkingDay,
  toWorkingCalendar,
  workingDaysBetween,
} from './working-calendar.ts'

const START = toDay('2024-04-01')
const day = fc.nat({ max: 120 }).map((step) => addDays(START, step))
const calendar = fc
  .array(fc.record({ day, kind: fc.constantFrom('holiday' as const, 'working' as const) }), {
    maxLength: 30,
  })
  .map(toWorkingCalendar)

test.prop([calendar, day])(
  'the next working day is worked, and no day before it is',
  (days, from) => {
    const next = nextWorkingDay(days, from)

    expect(isWorkingDay(days, next)).toBe(true)
    for (let step = 0; step < daysBetween(from, next); step += 1) {
      expect(isWorkingDay(days, addDays(from, step))).toBe(false)
    }
  },
)

test.prop([calendar, day, fc.integer({ min: 1, max: 25 })])(
  'adding working days and counting them back agree',
  (days, from, count) => {
    expect(workingDaysBetween(days, from, addWorkingDays(days, from, count))).toBe(count)
  },
)

// 27-28/4/2024 is a weekend, 29/4 a day exchanged off, 30/4 and 1/5 public holidays, 4/5 worked for it.
const holidays = toWorkingCalendar([
  { day: toDay('2024-04-29'), kind: 'holiday' },
  { day: toDay('2024-04-30'), kind: 'holiday' },
  { day: toDay('2024-05-01'), kind: 'holiday' },
  { day: toDay('2024-05-04'), kind: 'working' },
])

example('a deadline in the holidays holds until the first day back at work', () => {
  const due = toDay('2024-04-30')

  expect(dueStatusOf(holidays, due, toDay('2024-05-02'))).toBe('due_soon')
  expect(dueStatusOf(holidays, due, toDay('2024-05-03'))).toBe('overdue')
})

example.for([
  ['2024-04-26', 'in_time', '2024-05-14'],
  ['2024-05-04', 'due_soon', '2024-05-10'],
] as const)('seen on %s work is %s that is due on %s', ([today, status, due]) => {
  expect(dueStatusOf(holidays, due as Day, today as Day)).toBe(status)
})
