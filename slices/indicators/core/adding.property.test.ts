import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimalOfInteger,
  ZERO,
  type DecimalText,
} from '#kernel/decimal.ts'
import { combineOverPlaces, combineOverTime, combineWithin } from './adding.ts'
import { ADDS_OVER_TIME } from './indicator.ts'

const count = fc.integer({ min: 0, max: 9999 }).map((n) => decimalOfInteger(BigInt(n)))
const line = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), count), { selector: ([month]) => month })
  .map((values) => new Map(values))
const rule = fc.constantFrom(...ADDS_OVER_TIME)
const month = fc.integer({ min: 1, max: 12 })

describe('over time', () => {
  test.prop([line, rule, month])(
    'the order in which months were entered does not matter',
    (year, how, through) => {
      const turned = new Map([...year].toReversed())

      expect(combineOverTime(turned, how, through)).toBe(combineOverTime(year, how, through))
    },
  )

  test.prop([line, rule])('nothing reported is not nought', (year, how) => {
    expect(combineOverTime(new Map(), how)).toBeUndefined()
    expect(combineOverTime(year, how) === undefined).toBe(year.size === 0)
  })

  test.prop([line, month])('increments up to a month and after it make the year', (year, cut) => {
    const first = combineOverTime(year, 'increment', cut) ?? ZERO
    const rest = combineWithin(year, 'increment', { from: cut + 1, through: 12 }) ?? ZERO

    expect(addDecimals(first, rest)).toBe(combineOverTime(year, 'increment') ?? ZERO)
  })

  test.prop([line, month])(
    'the growth of a cumulative figure, part by part, makes the year',
    (year, cut) => {
      const first = combineWithin(year, 'cumulative', { from: 1, through: cut }) ?? ZERO
      const rest = combineWithin(year, 'cumulative', { from: cut + 1, through: 12 }) ?? ZERO

      expect(addDecimals(first, rest)).toBe(combineOverTime(year, 'cumulative') ?? ZERO)
    },
  )

  test.prop([line])('of a stock the last value counts, whatever came before', (year) => {
    const last = Math.max(...year.keys())

    expect(combineOverTime(year, 'stock')).toBe(year.get(last))
  })
})

describe('over places', () => {
  test.prop([fc.array(count), fc.nat()])(
    'the order of the communes does not matter',
    (values, by) => {
      const turned = values.map((_, at) => values[(at + by) % values.length] ?? ZERO)

      expect(combineOverPlaces(turned, 'sum')).toEqual(combineOverPlaces(values, 'sum'))
    },
  )

  test.prop([fc.array(count), fc.array(count)])('the sum of two halves is the whole', (a, b) => {
    expect(addDecimals(sumOf(a), sumOf(b))).toBe(sumOf([...a, ...b]))
    expect(compareDecimals(sumOf(a), sumOf([...a, ...b]))).toBeLessThanOrEqual(0)
  })

  test.prop([fc.array(count)])(
    'what does not add is refused as soon as there are two',
    (values) => {
      const together = combineOverPlaces(values, 'none')

      expect(together).toEqual(
        values.length > 1
          ? { ok: false, refusal: { code: 'cannot_be_added', places: values.length } }
          : { ok: true, value: values[0] },
      )
    },
  )
})

function sumOf(values: readonly DecimalText[]): DecimalText {
  const sum = combineOverPlaces(values, 'sum')
  return (sum.ok ? sum.value : undefined) ?? ZERO
}
