import { expect, test } from 'vitest'
import { dayOfExcelSerial, parseVietnameseDay } from './vietnamese-date.ts'

test.for([
  ['14/10/2021', '2021-10-14'],
  ['4/1/2021', '2021-01-04'],
  ['05/06/2021', '2021-06-05'],
  ['14-10-2021', '2021-10-14'],
  ['14.10.2021', '2021-10-14'],
  ['14 / 10 / 2021', '2021-10-14'],
  ['ngày 14 tháng 10 năm 2021', '2021-10-14'],
  ['Ngày 01  tháng 02 năm 2024', '2024-02-01'],
  ['nga\u0300y 14 tha\u0301ng 10 na\u0306m 2021', '2021-10-14'],
  ['2021-10-14', '2021-10-14'],
  ['29/02/2024', '2024-02-29'],
])('reads %s as %s', ([text, day]) => {
  expect(parseVietnameseDay(text ?? '')).toEqual({ ok: true, value: day })
})

test.for([
  ['', { code: 'empty_day' }],
  ['1987', { code: 'year_only', year: 1987 }],
  ['năm 1987', { code: 'year_only', year: 1987 }],
  ['10/2021', { code: 'month_only', year: 2021, month: 10 }],
  ['tháng 3 năm 2024', { code: 'month_only', year: 2024, month: 3 }],
  ['31/11/2023', { code: 'no_such_day', text: '31/11/2023' }],
  ['29/02/2023', { code: 'no_such_day', text: '29/02/2023' }],
  ['10/14/2021', { code: 'no_such_day', text: '10/14/2021' }],
  ['00/01/2021', { code: 'no_such_day', text: '00/01/2021' }],
  ['14/10/21', { code: 'short_year', text: '14/10/21' }],
  ['14/10/0021', { code: 'year_out_of_range', text: '14/10/0021' }],
  ['14/10/1021', { code: 'year_out_of_range', text: '14/10/1021' }],
  ['14/10-2021', { code: 'not_a_day', text: '14/10-2021' }],
  ['44483', { code: 'not_a_day', text: '44483' }],
  ['hôm qua', { code: 'not_a_day', text: 'hôm qua' }],
] as const)('refuses "%s" and says why', ([text, refusal]) => {
  expect(parseVietnameseDay(text)).toEqual({ ok: false, refusal })
})

test('reads the serial numbers of both Excel calendars', () => {
  expect(dayOfExcelSerial(44_483)).toBe('2021-10-14')
  expect(dayOfExcelSerial(44_483.75)).toBe('2021-10-14')
  expect(dayOfExcelSerial(43_021, true)).toBe('2021-10-14')
  expect(dayOfExcelSerial(61)).toBe('1900-03-01')
})

test('knows no day for the 29 February 1900 that Excel invented, nor before it', () => {
  expect(dayOfExcelSerial(60)).toBeUndefined()
  expect(dayOfExcelSerial(0)).toBeUndefined()
  expect(dayOfExcelSerial(Number.NaN)).toBeUndefined()
  expect(dayOfExcelSerial(2_958_466)).toBeUndefined()
})
