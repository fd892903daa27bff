import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays, weekdayOf } from '#kernel/day.ts'
import { firstDayOf, lastDayOf, monthAfter, weeksOf } from './month-grid.ts'

const month = fc
  .tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${String(year)}-${String(number).padStart(2, '0')}`)

test.prop([month])('every day of the month stands once, in order, under its weekday', (month) => {
  const weeks = weeksOf(month)

  const days = weeks.flat().filter((day) => day !== undefined)
  expect(days[0]).toBe(firstDayOf(month))
  expect(days.at(-1)).toBe(lastDayOf(month))
  for (const [index, day] of days.entries()) {
    expect(day).toBe(addDays(firstDayOf(month), index))
  }
  for (const week of weeks) {
    expect(week).toHaveLength(7)
    for (const [at, day] of week.entries()) {
      if (day !== undefined) expect(weekdayOf(day)).toBe((at + 1) % 7)
    }
  }
})

test.prop([month])('no week of the month is empty', (month) => {
  for (const week of weeksOf(month)) expect(week.some((day) => day !== undefined)).toBe(true)
})

test.prop([month, fc.integer({ min: -30, max: 30 })])(
  'going on and back again leads to the same month',
  (month, months) => {
    expect(monthAfter(monthAfter(month, months), -months)).toBe(month)
  },
)
