import { expect, test } from 'vitest'
import {
  decimalOfDouble,
  divideDecimals,
  parseDecimal,
  roundDecimal,
  toDecimal,
} from './decimal.ts'

test.for([
  ['007', '7'],
  ['-0.00', '0'],
  ['+6.50', '6.5'],
  ['100', '100'],
  ['0.10', '0.1'],
  ['-12.000', '-12'],
])('writes %s as %s', ([text, canonical]) => {
  expect(parseDecimal(text ?? '')).toBe(canonical)
})

test.for(['', '.5', '5.', '1,5', '1e3', '١٢', '--1', ' 1'])('refuses "%s" as a decimal', (text) => {
  expect(parseDecimal(text)).toBeUndefined()
  expect(() => toDecimal(text)).toThrow('not a decimal')
})

test('rounds a half away from zero, as accountants do', () => {
  expect(roundDecimal(toDecimal('2.5'), 0)).toBe('3')
  expect(roundDecimal(toDecimal('-2.5'), 0)).toBe('-3')
  expect(roundDecimal(toDecimal('1.005'), 2)).toBe('1.01')
  expect(divideDecimals(toDecimal('7'), toDecimal('8'), 2)).toBe('0.88')
  expect(divideDecimals(toDecimal('-1'), toDecimal('3'), 4)).toBe('-0.3333')
})

test('the poverty rate of Trạm Tấu at the end of 2023 is 49.42 per cent', () => {
  expect(divideDecimals(toDecimal('354300'), toDecimal('7169'), 2)).toBe('49.42')
})

test('reads the double of a spreadsheet as the figure that was on the screen', () => {
  expect(decimalOfDouble(0.1 + 0.2)).toBe('0.3')
  expect(decimalOfDouble(1_250_000)).toBe('1250000')
  expect(decimalOfDouble(-1e-9)).toBe('-0.000000001')
  expect(decimalOfDouble(1e21)).toBe('1000000000000000000000')
  expect(decimalOfDouble(Number.NaN)).toBeUndefined()
})

test('will not divide by nought', () => {
  expect(() => divideDecimals(toDecimal('1'), toDecimal('0'), 2)).toThrow('division by zero')
})
