import { describe, expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { toDecimal } from '#kernel/decimal.ts'
import { dayIn, numberIn, restoreCode, textIn } from './cell-reading.ts'
import type { SheetCell } from './sheet.ts'

const AT = { address: 'C7' }
const error: SheetCell = { ...AT, kind: 'error', error: '#REF!' }
const empty: SheetCell = { ...AT, kind: 'empty' }

describe('a field that expects a number', () => {
  test('takes a figure, and text that has one reading', () => {
    expect(numberIn(number('6.5'))).toEqual({ ok: true, value: '6.5' })
    expect(numberIn(text('1.250.000'))).toEqual({ ok: true, value: '1250000' })
  })

  test('asks about 1,250 and names the cell', () => {
    expect(numberIn(text('1,250'))).toEqual({
      ok: false,
      refusal: {
        cell: 'C7',
        code: 'ambiguous_number',
        text: '1,250',
        readings: ['1.25', '1250'],
      },
    })
  })

  test('in per cent takes 6,5%, however it is written', () => {
    const rate = { unit: '%' }
    for (const cell of [number('0.065', { isPercent: true }), number('6.5'), text('6,5%')]) {
      expect(numberIn(cell, rate)).toEqual({ ok: true, value: '6.5' })
    }
  })

  test('in households refuses a rate', () => {
    expect(numberIn(number('0.065', { isPercent: true }))).toMatchObject({
      refusal: { cell: 'C7', code: 'number_has_unit', number: '6,5', unit: '%' },
    })
  })

  test.for([
    [empty, 'empty_number'],
    [error, 'cell_is_an_error'],
    [{ ...AT, kind: 'date', day: toDay('2024-04-03') }, 'number_became_a_day'],
    [{ ...AT, kind: 'boolean', value: true }, 'cell_is_true_or_false'],
  ] as const)('refuses %o', ([cell, code]) => {
    expect(numberIn(cell)).toMatchObject({ refusal: { cell: 'C7', code } })
  })
})

describe('a field that expects a day', () => {
  test('takes a date, and text that names one', () => {
    const day = toDay('2021-10-14')
    expect(dayIn({ ...AT, kind: 'date', day })).toEqual({ ok: true, value: day })
    expect(dayIn(text('14/10/2021'))).toEqual({ ok: true, value: day })
  })

  test('tells a year from the number of a day, and asks about the latter', () => {
    expect(dayIn(number('1987'))).toMatchObject({ refusal: { code: 'year_only', year: 1987 } })
    expect(dayIn(number('44483'))).toEqual({
      ok: false,
      refusal: { cell: 'C7', code: 'day_is_a_number', text: '44483', reading: '2021-10-14' },
    })
  })

  test.for([
    [empty, 'empty_day'],
    [error, 'cell_is_an_error'],
    [number('0.5'), 'not_a_day'],
    [text('31/02/2024'), 'no_such_day'],
  ] as const)('refuses %o', ([cell, code]) => {
    expect(dayIn(cell)).toMatchObject({ refusal: { cell: 'C7', code } })
  })
})

describe('a code of five digits', () => {
  test('is taken as text, or as a number that shows its zeros', () => {
    expect(restoreCode(text('04606'), 5)).toEqual({ ok: true, value: '04606' })
    expect(restoreCode(number('4606', { shownDigits: 5 }), 5)).toEqual({
      ok: true,
      value: '04606',
    })
    expect(restoreCode(number('14606'), 5)).toEqual({ ok: true, value: '14606' })
  })

  test('that has perhaps lost its zero is a question and not repaired', () => {
    const refusal = {
      cell: 'C7',
      code: 'code_lost_zeros',
      text: '4606',
      reading: '04606',
      width: 5,
    }
    expect(restoreCode(number('4606'), 5)).toEqual({ ok: false, refusal })
    expect(restoreCode(text('4606'), 5)).toEqual({ ok: false, refusal })
  })

  test.for([
    [empty, 'code_empty'],
    [error, 'cell_is_an_error'],
    [text('4606A'), 'not_a_code'],
    [number('46.5'), 'not_a_code'],
    [number('-4606'), 'not_a_code'],
    [text('046060'), 'code_too_long'],
    [number('1234567890123450'), 'code_lost_digits'],
  ] as const)('refuses %o', ([cell, code]) => {
    expect(restoreCode(cell, 5)).toMatchObject({ refusal: { cell: 'C7', code } })
  })
})

test('text is read as a person sees it', () => {
  expect(textIn(text('Hát Lìu'))).toEqual({ ok: true, value: 'Hát Lìu' })
  expect(textIn(number('4606', { shownDigits: 5 }))).toEqual({ ok: true, value: '04606' })
  expect(textIn(number('6.5'))).toEqual({ ok: true, value: '6,5' })
  expect(textIn(number('0.065', { isPercent: true }))).toEqual({ ok: true, value: '6,5%' })
  expect(textIn({ ...AT, kind: 'date', day: toDay('2021-10-14') })).toEqual({
    ok: true,
    value: '14/10/2021',
  })
  expect(textIn(empty)).toEqual({ ok: true, value: '' })
  expect(textIn(error)).toMatchObject({ refusal: { code: 'cell_is_an_error' } })
})

function text(value: string): SheetCell {
  return { ...AT, kind: 'text', text: value }
}

function number(
  value: string,
  shown: { readonly isPercent?: boolean; readonly shownDigits?: number } = {},
): SheetCell {
  const decimal = toDecimal(value)
  return { ...AT, kind: 'number', decimal, isPercent: false, shownDigits: 0, ...shown }
}
