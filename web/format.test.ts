import { expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import {
  formatDay,
  formatInstant,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
} from './format.ts'

test('writes figures as Vietnamese papers do', () => {
  expect(formatNumber('1234567.89')).toBe('1.234.567,89')
  expect(formatNumber('-0.50')).toBe('-0,50')
  expect(formatNumber('2.675', 'vi', { decimals: 2 })).toBe('2,68')
  expect(formatPercent('6.5')).toBe('6,5%')
  expect(formatMoney(12_500_000n)).toBe('12.500.000 đồng')
})

test('shortens money to triệu and tỷ, never below a million', () => {
  expect(formatMoneyShort(12_500_000n)).toBe('12,5 triệu')
  expect(formatMoneyShort('1250000000')).toBe('1,25 tỷ')
  expect(formatMoneyShort(999_999n)).toBe('999.999 đồng')
  expect(formatMoneyShort(12_500_000n, 'en')).toBe('12.5 million')
})

test('writes a day as dd/mm/yyyy, and in English with the month in letters', () => {
  expect(formatDay('2024-03-09' as Day)).toBe('09/03/2024')
  expect(formatDay('2024-03-09' as Day, 'en')).toBe('9 Mar 2024')
})

test('shows an instant on the clock of Vietnam, whatever the zone of the machine', () => {
  expect(formatInstant('2024-03-09T18:30:00Z')).toBe('01:30 10/03/2024')
})
