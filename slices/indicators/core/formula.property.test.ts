import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  compareDecimals,
  decimalOfInteger,
  sumDecimals,
  type DecimalText,
} from '#kernel/decimal.ts'
import { combineOverPlaces } from './adding.ts'
import { figureOf } from './formula.ts'
import type { Formula } from './indicator.ts'
import { derivedScene } from './indicator.scene.ts'

const POOR_RATE: Formula = {
  kind: 'ratio',
  numerator: 'NEN02',
  denominator: 'NEN01',
  times: 100,
}
const rate = derivedScene({ code: 'GN00', formula: POOR_RATE })

interface Commune {
  readonly households: bigint
  readonly poor: bigint
}

const commune: fc.Arbitrary<Commune> = fc
  .tuple(fc.bigInt({ min: 1n, max: 2000n }), fc.bigInt({ min: 0n, max: 2000n }))
  .map(([all, some]) => ({ households: all, poor: some % (all + 1n) }))

function rateOf(communes: readonly Commune[]): DecimalText {
  const result = figureOf(rate, new Map(), (code) =>
    sumDecimals(
      communes.map((each) => decimalOfInteger(code === 'NEN01' ? each.households : each.poor)),
    ),
  )
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('a rate over several communes', () => {
  test.prop([fc.array(commune, { minLength: 2, maxLength: 6 })])(
    'is the ratio of the sums: between the lowest and the highest rate, and never their sum',
    (communes) => {
      const together = rateOf(communes)
      const rates = communes.map((each) => rateOf([each])).toSorted(compareDecimals)

      expect(compareDecimals(together, rates[0] ?? together)).toBeGreaterThanOrEqual(0)
      expect(compareDecimals(together, rates.at(-1) ?? together)).toBeLessThanOrEqual(0)
      expect(combineOverPlaces(rates, rate.addsOverPlace)).toMatchObject({
        refusal: { code: 'cannot_be_added' },
      })
    },
  )

  test.prop([fc.array(commune, { minLength: 1, maxLength: 6 }), fc.nat()])(
    'does not depend on the order of the communes',
    (communes, by) => {
      const turned = communes.map((each, at) => communes[(at + by) % communes.length] ?? each)

      expect(rateOf(turned)).toBe(rateOf(communes))
    },
  )
})
