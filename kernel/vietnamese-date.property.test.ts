import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays, dayOf, toDay } from './day.ts'
import { formatVietnameseDay, parseVietnameseDay } from './vietnamese-date.ts'

const day = fc.integer({ min: 0, max: 73_413 }).map((days) => addDays(toDay('1900-01-01'), days))

test.prop([day])('a printed day reads back as itself', (each) => {
  expect(parseVietnameseDay(formatVietnameseDay(each))).toEqual({ ok: true, value: each })
})

test.prop([
  fc.integer({ min: 1, max: 31 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1900, max: 2100 }),
])(
  'the first number is the day and the second the month, or the text is refused',
  (date, month, year) => {
    const read = parseVietnameseDay(`${date}/${month}/${year}`)

    const exists = dayOf(year, month, date).slice(5, 7) === `${month}`.padStart(2, '0')
    expect(read.ok).toBe(exists)
    if (read.ok) expect(read.value).toBe(dayOf(year, month, date))
  },
)

test.prop([fc.string()])('no text makes the reader fall over', (text) => {
  expect(parseVietnameseDay(text)).toHaveProperty('ok')
})
