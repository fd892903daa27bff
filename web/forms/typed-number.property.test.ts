import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { readTypedNumber } from './typed-number.ts'

const count = fc.bigInt({ min: 0n, max: 10n ** 12n })

test.prop([count])('a count is read alike with points, with commas and without', (number) => {
  const decimal = toDecimal(String(number))
  const grouped = formatVietnameseNumber(decimal)

  for (const typed of [String(number), grouped, grouped.replaceAll('.', ','), ` ${grouped} `]) {
    expect(readTypedNumber(typed, { isWholeOnly: true })).toEqual({
      kind: 'figure',
      figure: decimal,
    })
  }
})

test.prop([fc.string()])(
  'whatever is typed is empty, a figure, or wrong with a reason',
  (typed) => {
    const read = readTypedNumber(typed)

    if (read.kind === 'wrong') expect(read.message.vi).not.toBe('')
    if (read.kind === 'figure') expect(read.figure.startsWith('-')).toBe(false)
  },
)

test.prop([count])('a negative figure is taken only where one may be', (number) => {
  const typed = `-${String(number + 1n)}`

  expect(readTypedNumber(typed)).toMatchObject({ kind: 'wrong' })
  expect(readTypedNumber(typed, { mayBeNegative: true })).toEqual({ kind: 'figure', figure: typed })
})
