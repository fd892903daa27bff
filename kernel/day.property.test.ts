import { fc, test } from '@fast-check/vitest'
import { expect, test as example } from 'vitest'
import { addDays, dayOf, daysBetween, parseDay, toDay } from './day.ts'

const day = fc
  .date({ min: new Date('0002-06-01'), max: new Date('9998-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.prop([day])('every day of the calendar is read as itself, the first centuries too', (text) => {
  expect(parseDay(text)).toBe(text)
})

test.prop([day, fc.integer({ min: -400, max: 400 })])(
  'days added are days between',
  (text, days) => {
    const from = toDay(text)
    expect(daysBetween(from, addDays(from, days))).toBe(days)
  },
)

example.for(['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', ''])('%s is no day', (text) => {
  expect(parseDay(text)).toBeUndefined()
})

example('a day past the end of a month rolls over', () => {
  expect(dayOf(2024, 3, 0)).toBe('2024-02-29')
  expect(dayOf(2024, 12, 32)).toBe('2025-01-01')
})
