import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Day } from '#kernel/day.ts'
import {
  formatDay,
  formatInstant,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatPeriod,
  roundDecimal,
} from './format.ts'

const digits = (maxLength: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength }).map((all) => all.join(''))

/** Figures far longer than a float can hold, so that a detour through one would be caught. */
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.option(digits(12)))
  .map(([whole, fraction]) => String(whole) + (fraction === null ? '' : `.${fraction}`))

test.prop([decimal])('a figure keeps every digit, only its marks change', (figure) => {
  const vietnamese = formatNumber(figure, 'vi').replaceAll('.', '').replace(',', '.')
  const english = formatNumber(figure, 'en').replaceAll(',', '')

  expect(vietnamese).toBe(figure)
  expect(english).toBe(figure)
})

test.prop([decimal])('groups have three digits, counted from the decimal comma', (figure) => {
  const whole = formatNumber(figure, 'vi').split(',')[0] ?? ''

  expect(whole).toMatch(/^-?\d{1,3}(?:\.\d{3})*$/)
})

test.prop([fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 6 })])(
  'rounding moves a figure by at most half of its last kept digit',
  (scaled, decimals) => {
    const places = 6
    const unit = 10n ** BigInt(places)
    const magnitude = scaled < 0n ? -scaled : scaled
    const figure = `${scaled < 0n ? '-' : ''}${magnitude / unit}.${String(magnitude % unit).padStart(places, '0')}`

    const [whole = '', fraction = ''] = roundDecimal(figure, decimals).split('.')
    const rounded = BigInt(whole + fraction.padEnd(places, '0'))
    const difference = rounded > scaled ? rounded - scaled : scaled - rounded

    expect(fraction).toHaveLength(decimals)
    expect(2n * difference <= 10n ** BigInt(places - decimals)).toBe(true)
  },
)

test.prop([fc.bigInt({ min: 0n, max: 10n ** 18n })])(
  'money in short is within half a hundredth of its unit of the đồng it stands for',
  (dong) => {
    const [figure = '', unit = ''] = formatMoneyShort(dong).split(' ')
    const scale = { đồng: 0n, triệu: 6n, tỷ: 9n }[unit] ?? 0n
    const [whole = '', fraction = ''] = figure.replaceAll('.', '').split(',')
    const shown = BigInt(whole + fraction.padEnd(2, '0')) * 10n ** scale
    const difference = shown > dong * 100n ? shown - dong * 100n : dong * 100n - shown

    expect(2n * difference <= 10n ** scale).toBe(true)
  },
)

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

test.for([
  ['2024', 'Năm 2024', '2024'],
  ['2024-Q3', 'Quý III/2024', 'Q3 2024'],
  ['2024-H1', '6 tháng đầu năm 2024', 'First half of 2024'],
  ['2024-9M', '9 tháng đầu năm 2024', 'First nine months of 2024'],
  ['2024-09', 'Tháng 9/2024', 'Sep 2024'],
  ['2021-2025', 'Giai đoạn 2021-2025', '2021-2025'],
] as const)('calls the period %s by its official words', ([period, vietnamese, english]) => {
  expect(formatPeriod(period, 'vi')).toBe(vietnamese)
  expect(formatPeriod(period, 'en')).toBe(english)
})
