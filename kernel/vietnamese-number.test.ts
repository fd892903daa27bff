import { expect, test } from 'vitest'
import { toDecimal } from './decimal.ts'
import { formatVietnameseNumber, parseVietnameseNumber } from './vietnamese-number.ts'

test.for([
  ['1.234.567,89', '1234567.89'],
  ['1234567,89', '1234567.89'],
  ['1,234,567.89', '1234567.89'],
  ['6,5', '6.5'],
  ['6.5', '6.5'],
  ['6,50', '6.5'],
  ['1.250', '1250'],
  ['1.250.000', '1250000'],
  ['1,250,000', '1250000'],
  ['0,125', '0.125'],
  ['0.250', '0.25'],
  ['1234,567', '1234.567'],
  ['1.234,567', '1234.567'],
  ['1 250 000', '1250000'],
  ['1\u00a0250\u202f000,5', '1250000.5'],
  ['  170 ', '170'],
  ['05', '5'],
  ['000', '0'],
  ['-1.250', '-1250'],
  ['−6,5', '-6.5'],
  ['– 3', '-3'],
  ['+12', '12'],
  ['(1.250)', '-1250'],
  ['１．２５０．０００', '1250000'],
  ['１２，５', '12.5'],
])('reads %s as %s', ([text, decimal]) => {
  expect(parseVietnameseNumber(text ?? '')).toEqual({ ok: true, value: decimal })
})

test.for([
  ['1,250', ['1.25', '1250']],
  ['-1,000', ['-1', '-1000']],
  ['12,500', ['12.5', '12500']],
  ['(1,250)', ['-1.25', '-1250']],
  ['1 250.500', ['1250.5', '1250500']],
] as const)('asks what %s means, and never guesses', ([text, readings]) => {
  expect(parseVietnameseNumber(text)).toMatchObject({
    ok: false,
    refusal: { code: 'ambiguous_number', readings },
  })
})

test.for([
  '1.25.000',
  '1.250.00',
  '1,2,3',
  '12.34.56,7',
  '1.234,567,8',
  '1,234.567.8',
  '.5',
  '5,',
  '1 2',
  '14/10/2021',
  '12-15',
  '1O0',
  '(5',
  '5)',
  '(-5)',
  '--5',
  'một trăm',
  '1.000 - 2.000',
  '1 234 567.8.9',
  'Chín'.repeat(40),
  '9 '.repeat(40),
])('refuses "%s" as no number', (text) => {
  expect(parseVietnameseNumber(text)).toMatchObject({
    ok: false,
    refusal: { code: 'not_a_number' },
  })
})

test.for(['', '   ', '-', '–', '…', '...'])(
  'takes "%s" for an empty cell, not for nought',
  (text) => {
    expect(parseVietnameseNumber(text)).toEqual({ ok: false, refusal: { code: 'empty_number' } })
  },
)

test.for([
  ['6,5%', '6,5', '%'],
  ['6,5 điểm %', '6,5', 'điểm %'],
  ['1,2 tỷ đồng', '1,2', 'tỷ đồng'],
  ['1.250.000đ', '1.250.000', 'đ'],
  ['170 hộ', '170', 'hộ'],
  ['50 m2', '50', 'm2'],
  ['(3) ha', '(3)', 'ha'],
])('refuses the unit of "%s", and says which', ([text, number, unit]) => {
  expect(parseVietnameseNumber(text ?? '')).toEqual({
    ok: false,
    refusal: { code: 'number_has_unit', text, number, unit },
  })
})

test('takes the unit that the field expects, and only that one', () => {
  expect(parseVietnameseNumber('6,5 %', { unit: '%' })).toEqual({ ok: true, value: '6.5' })
  expect(parseVietnameseNumber('6,5', { unit: '%' })).toEqual({ ok: true, value: '6.5' })
  expect(parseVietnameseNumber('6,5 ha', { unit: '%' })).toMatchObject({
    refusal: { code: 'number_has_unit', unit: 'ha' },
  })
})

test('refuses 1.12E+10, whose digits Excel has thrown away', () => {
  expect(parseVietnameseNumber('1.12E+10')).toMatchObject({
    refusal: { code: 'number_in_scientific_form' },
  })
})

test('refuses more digits than any budget has', () => {
  expect(parseVietnameseNumber('9'.repeat(31))).toMatchObject({
    refusal: { code: 'number_too_long' },
  })
})

test('prints points between thousands and a comma before the fraction', () => {
  expect(formatVietnameseNumber(toDecimal('1234567.89'))).toBe('1.234.567,89')
  expect(formatVietnameseNumber(toDecimal('-1250'))).toBe('-1.250')
  expect(formatVietnameseNumber(toDecimal('999'))).toBe('999')
})
