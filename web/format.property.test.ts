import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { formatMoneyShort, formatNumber } from './format.ts'

/** Figures far longer than a float can hold, so that a detour through one would be caught. */
const decimal = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
    fc.option(fc.stringMatching(/^\d{1,12}$/)),
  )
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

    const [whole = '', fraction = ''] = formatNumber(figure, 'en', { decimals })
      .replaceAll(',', '')
      .split('.')
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
