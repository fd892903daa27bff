import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays, daysBetween, toDay } from './day.ts'
import {
  closingMonth,
  firstDayOf,
  kindOfPeriod,
  lastDayOf,
  nextPeriod,
  openingMonth,
  parsePeriod,
  PERIOD_KINDS,
  periodContains,
  periodOf,
  previousPeriod,
  samePeriodLastYear,
  yearOfPeriod,
} from './period.ts'

const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(toDay('1900-01-01'), days))
const kind = fc.constantFrom(...PERIOD_KINDS)
const period = fc.tuple(kind, day).map(([each, on]) => periodOf(each, on))

test.prop([period])('a period reads back from its own text', (each) => {
  expect(parsePeriod(each)).toBe(each)
})

test.prop([kind, day])(
  'a day lies in the period of each kind that is said to hold it',
  (each, on) => {
    const found = periodOf(each, on)

    expect(kindOfPeriod(found)).toBe(each)
    expect(daysBetween(firstDayOf(found), on)).toBeGreaterThanOrEqual(0)
    expect(daysBetween(on, lastDayOf(found))).toBeGreaterThanOrEqual(0)
  },
)

test.prop([period])('periods follow one another without a gap or an overlap', (each) => {
  expect(firstDayOf(nextPeriod(each))).toBe(addDays(lastDayOf(each), 1))
  expect(lastDayOf(previousPeriod(each))).toBe(addDays(firstDayOf(each), -1))
  expect(previousPeriod(nextPeriod(each))).toBe(each)
})

test.prop([period, period])('one contains another exactly when all its days are inside', (a, b) => {
  const isInside = firstDayOf(a) <= firstDayOf(b) && lastDayOf(b) <= lastDayOf(a)

  expect(periodContains(a, b)).toBe(isInside)
})

test.prop([period])('its months are those of its first and last day, in its own year', (each) => {
  expect(firstDayOf(each)).toMatch(`-${String(openingMonth(each)).padStart(2, '0')}-01`)
  expect(lastDayOf(each)).toMatch(`-${String(closingMonth(each)).padStart(2, '0')}-`)
  expect(firstDayOf(each)).toMatch(new RegExp(`^${yearOfPeriod(each)}-`))
})

test.prop([period])('the same part a year before has the same months', (each) => {
  const before = samePeriodLastYear(each)

  expect(closingMonth(before)).toBe(closingMonth(each))
  expect(yearOfPeriod(before)).toBe(yearOfPeriod(each) - 1)
})
