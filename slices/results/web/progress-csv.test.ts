import { expect, test } from 'vitest'
import { toCsv } from './progress-csv.ts'

test('a Vietnamese file has decimal commas between semicolons, an English one points between commas', () => {
  const rows = [['Xã Xà Hồ', { figure: '6.5' }, null]]

  expect(toCsv(rows, 'vi')).toBe('\uFEFF"Xã Xà Hồ";6,5;\r\n')
  expect(toCsv(rows, 'en')).toBe('\uFEFF"Xã Xà Hồ",6.5,\r\n')
})

test('quotes and separators in a name stay in their cell', () => {
  expect(toCsv([['Thôn "Tà Tàu"; xã']], 'vi')).toBe('\uFEFF"Thôn ""Tà Tàu""; xã"\r\n')
})

test('a name that begins like a formula is only a name', () => {
  expect(toCsv([['=HYPERLINK("x")']], 'vi')).toContain(`"'=HYPERLINK(""x"")"`)
})
