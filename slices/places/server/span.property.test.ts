import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, toDay, type Day } from '#kernel/day.ts'
import { ALWAYS, NEVER } from '../core/place.ts'
import { toRange, toSpan } from './span.ts'

const day: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => addDays(toDay('1975-04-30'), n))

describe('a span as PostgreSQL writes it', () => {
  test.prop([fc.option(day), fc.option(fc.integer({ min: 1, max: 9_000 }))])(
    'is read back as it was',
    (from, length) => {
      const to = length === null ? null : addDays(from ?? toDay('2000-01-01'), length)
      expect(toSpan(toRange({ from, to }))).toEqual({ from, to })
    },
  )

  test('always and never have their own words', () => {
    expect([toRange(ALWAYS), toRange(NEVER)]).toEqual(['(,)', 'empty'])
    expect([toSpan('(,)'), toSpan('empty')]).toEqual([ALWAYS, NEVER])
  })
})
