import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { compareDecimals, decimalOfInteger, divideDecimals, toDecimal } from '#kernel/decimal.ts'
import { checkFigure } from './figure-check.ts'
import { derivedScene, enteredScene } from './indicator.scene.ts'

const percent = enteredScene({
  code: 'MT04',
  decimals: 2,
  lowest: toDecimal('0'),
  highest: toDecimal('100'),
})
const thousandths = fc
  .bigInt({ min: -10_000n, max: 110_000n })
  .map((n) => divideDecimals(decimalOfInteger(n), toDecimal('1000'), 3))

test.prop([thousandths])(
  'a value is taken exactly when it is within the limits and not too finely divided',
  (value) => {
    const isWithin =
      compareDecimals(value, toDecimal('0')) >= 0 && compareDecimals(value, toDecimal('100')) <= 0
    const isCoarse = (value.split('.')[1] ?? '').length <= 2

    expect(checkFigure(percent, value).ok).toBe(isWithin && isCoarse)
  },
)

test('says which limit was passed, and which it is', () => {
  const households = enteredScene({ code: 'NEN01', lowest: toDecimal('0') })

  expect(checkFigure(households, toDecimal('-1'))).toMatchObject({
    refusal: { code: 'figure_below_lowest', lowest: '0' },
  })
  expect(checkFigure(households, toDecimal('1.5'))).toMatchObject({
    refusal: { code: 'figure_has_too_many_decimals', decimals: 0 },
  })
  expect(checkFigure(percent, toDecimal('100.01'))).toMatchObject({
    refusal: { code: 'figure_above_highest', highest: '100' },
  })
})

test('a derived figure is never typed', () => {
  const fall = derivedScene({ code: 'GN01', formula: { kind: 'fall_since_last_year', of: 'GN00' } })

  expect(checkFigure(fall, toDecimal('6.5'))).toMatchObject({
    refusal: { code: 'figure_is_derived' },
  })
})
