import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimalOfDouble,
  decimalOfInteger,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
  toDecimal,
  type DecimalText,
} from './decimal.ts'

const integer = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
const scale = fc.integer({ min: 0, max: 9 })
const SCALE = 9

/** A decimal, together with the bigint of its billionths: the independent way to compute. */
const figure = fc.tuple(integer, scale).map(([units, digits]) => {
  const billionths = units * 10n ** BigInt(SCALE - digits)
  return { billionths, decimal: ofBillionths(billionths) }
})

function ofBillionths(billionths: bigint): DecimalText {
  const digits = (billionths < 0n ? -billionths : billionths).toString().padStart(SCALE + 1, '0')
  return toDecimal(
    `${billionths < 0n ? '-' : ''}${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`,
  )
}

describe('decimals agree with whole-number arithmetic', () => {
  test.prop([figure, figure])('in sums and differences', (a, b) => {
    expect(addDecimals(a.decimal, b.decimal)).toBe(ofBillionths(a.billionths + b.billionths))
    expect(subtractDecimals(a.decimal, b.decimal)).toBe(ofBillionths(a.billionths - b.billionths))
  })

  test.prop([figure, integer])('in products', (a, factor) => {
    expect(multiplyDecimals(a.decimal, decimalOfInteger(factor))).toBe(
      ofBillionths(a.billionths * factor),
    )
  })

  test.prop([figure, figure])('in order', (a, b) => {
    let expected = 0
    if (a.billionths < b.billionths) expected = -1
    if (a.billionths > b.billionths) expected = 1
    expect(compareDecimals(a.decimal, b.decimal)).toBe(expected)
  })
})

test.prop([figure])('one figure has one text', ({ decimal }) => {
  expect(decimal).toMatch(/^(?:0|-?(?:[1-9]\d*|0\.\d*[1-9]|[1-9]\d*\.\d*[1-9]))$/)
  expect(parseDecimal(decimal)).toBe(decimal)
  expect(negateDecimal(negateDecimal(decimal))).toBe(decimal)
})

test.prop([figure, fc.integer({ min: 0, max: 9 })])(
  'rounding moves a figure by at most half of the last digit, and a half moves away from zero',
  ({ decimal }, digits) => {
    const rounded = roundDecimal(decimal, digits)
    const half = divideDecimals(toDecimal('0.5'), toDecimal(`1${'0'.repeat(digits)}`), 10)
    const moved = subtractDecimals(rounded, decimal)
    const distance = moved.startsWith('-') ? negateDecimal(moved) : moved

    expect(compareDecimals(distance, half)).toBeLessThanOrEqual(0)
    if (distance === half && half !== '0') {
      expect(moved.startsWith('-')).toBe(decimal.startsWith('-'))
    }
  },
)

test.prop([figure, figure, fc.integer({ min: 0, max: 12 })])(
  'a quotient times the divisor comes back to within half a digit',
  (a, b, digits) => {
    fc.pre(b.billionths !== 0n)
    const quotient = divideDecimals(a.decimal, b.decimal, digits)
    const rest = subtractDecimals(a.decimal, multiplyDecimals(quotient, b.decimal))
    const scaled = multiplyDecimals(rest, toDecimal(`2${'0'.repeat(digits)}`))

    const magnitudes = [scaled, b.decimal].map((each) =>
      each.startsWith('-') ? negateDecimal(each) : each,
    ) as [DecimalText, DecimalText]
    expect(compareDecimals(...magnitudes)).toBeLessThanOrEqual(0)
  },
)

test.prop([fc.array(figure), fc.nat()])('a sum does not depend on the order', (figures, turn) => {
  const decimals = figures.map(({ decimal }) => decimal)
  const at = decimals.length === 0 ? 0 : turn % decimals.length

  expect(sumDecimals([...decimals.slice(at), ...decimals.slice(0, at)])).toBe(sumDecimals(decimals))
})

test.prop([fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 })])(
  'a double keeps its fifteen significant digits',
  (double) => {
    const decimal = decimalOfDouble(double)
    expect(decimal).toBeDefined()
    expect(Number(decimal)).toBe(Number(double.toPrecision(15)) + 0)
  },
)
