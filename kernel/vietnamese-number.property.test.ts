import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { toDecimal } from './decimal.ts'
import { formatVietnameseNumber, parseVietnameseNumber } from './vietnamese-number.ts'

const decimal = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
    fc.option(fc.nat({ max: 999_999 }), { nil: undefined }),
  )
  .map(([whole, fraction]) =>
    toDecimal(fraction === undefined ? `${whole}` : `${whole}.${fraction}`),
  )
const scribble = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789.,- ()%eEđộ\u00a0−')),
  maxLength: 14,
})

test.prop([decimal])(
  'a printed figure reads back as itself, or as a question that holds it',
  (figure) => {
    const read = parseVietnameseNumber(formatVietnameseNumber(figure))

    if (read.ok) {
      expect(read.value).toBe(figure)
    } else {
      expect(read.refusal).toMatchObject({ code: 'ambiguous_number' })
      expect(read.refusal).toHaveProperty('readings', expect.arrayContaining([figure]))
    }
  },
)

test.prop([decimal])('machine notation of a whole number is never a question', (figure) => {
  const whole = figure.split('.')[0] ?? ''
  fc.pre(whole !== '-0')
  expect(parseVietnameseNumber(whole)).toEqual({ ok: true, value: toDecimal(whole) })
})

test.prop([scribble])('every text gets one canonical figure or a reason', (text) => {
  const read = parseVietnameseNumber(text)

  if (read.ok) expect(toDecimal(read.value)).toBe(read.value)
  else expect(read.refusal.code).toMatch(/^[a-z_]+$/)
})

test.prop([scribble])('a figure holds exactly the digits of its text', (text) => {
  const read = parseVietnameseNumber(text)
  fc.pre(read.ok)

  expect(significantDigits(read.ok ? read.value : '')).toBe(significantDigits(text))
})

test.prop([fc.string()])('no text makes the reader fall over', (text) => {
  expect(parseVietnameseNumber(text)).toHaveProperty('ok')
})

function significantDigits(text: string): string {
  return text.replaceAll(/\D/g, '').replaceAll(/^0+|0+$/g, '')
}
