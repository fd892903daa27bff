import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { decimalOfInteger, toDecimal } from '#kernel/decimal.ts'
import { Figure, formatAim, formatFigure, percentOf } from './figure.ts'

const amount = fc.bigInt({ min: 0n, max: 100_000n })

test.prop([amount, fc.bigInt({ min: 1n, max: 100_000n })])(
  'a percentage is within half a tenth of the true share, halves going up',
  (part, whole) => {
    const percent = percentOf(decimalOfInteger(part), decimalOfInteger(whole))
    const tenths = BigInt(Math.round(Number(percent) * 10))

    expect(2n * tenths * whole > 2000n * part - whole).toBe(true)
    expect(2n * tenths * whole <= 2000n * part + whole).toBe(true)
  },
)

test('there is no percentage of nothing', () => {
  expect(percentOf(toDecimal('5'), toDecimal('0'))).toBeNull()
  expect(percentOf(toDecimal('5'), toDecimal('-2'))).toBeNull()
})

test('figures are grouped as each language groups them', () => {
  expect(formatFigure(toDecimal('1234567.89'), 'vi')).toBe('1.234.567,89')
  expect(formatFigure(toDecimal('1234567.89'), 'en')).toBe('1,234,567.89')
})

test('a figure on the wire has one spelling', () => {
  expect(Figure.parse('06.50')).toBe('6.5')
  for (const text of ['6,5', '1.250.000', '1e3', '']) {
    expect(Figure.safeParse(text).success).toBe(false)
  }
})

test('a plan is worded as it binds: over, exactly, or within a range', () => {
  const value = toDecimal('6.5')

  expect(formatAim({ comparator: '>', value }, 'vi')).toBe('trên 6,5')
  expect(formatAim({ comparator: '=', value }, 'vi')).toBe('6,5')
  expect(formatAim({ comparator: 'between', value, valueTo: toDecimal('8') }, 'vi')).toBe(
    'từ 6,5 đến 8',
  )
})
