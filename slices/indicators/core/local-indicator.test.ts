import { expect, test } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { toCatalogue } from './indicator.ts'
import type { IndicatorId } from './indicator-id.ts'
import { enteredScene } from './indicator.scene.ts'
import { addIndicator, changeIndicator, type IndicatorDraft } from './local-indicator.ts'

const households = enteredScene({ code: 'NEN01' })
const houses = enteredScene({ code: 'KQ0102', addsOverTime: 'increment', certainty: 'found' })
const catalogue = toCatalogue([households, houses])

const draft: IndicatorDraft = {
  titleVi: 'Số hộ được hỗ trợ làm nhà',
  titleEn: undefined,
  unit: 'hộ',
  kind: 'output',
  direction: 'up',
  addsOverTime: 'increment',
  addsOverPlace: 'sum',
  decimals: 0,
  lowest: toDecimal('0'),
  highest: undefined,
  definition: '',
  basis: undefined,
  nodeId: undefined,
  formula: undefined,
}
const added = { ...draft, id: 'tt01' as IndicatorId, code: 'TT01' }

test('an office’s own indicator is marked as local and has no national target', () => {
  expect(addIndicator(catalogue, added)).toMatchObject({
    value: { code: 'TT01', certainty: 'local', nationalTarget: undefined, source: 'entered' },
  })
})

test('a formula makes it derived, and derived figures never add', () => {
  const rate = {
    ...added,
    unit: '%',
    addsOverPlace: 'none' as const,
    formula: { kind: 'ratio', numerator: 'KQ0102', denominator: 'NEN01', times: 100 } as const,
  }

  expect(addIndicator(catalogue, rate)).toMatchObject({ value: { source: 'derived' } })
  expect(addIndicator(catalogue, { ...rate, addsOverPlace: 'sum' })).toMatchObject({
    refusal: { code: 'indicator_with_formula_adds' },
  })
})

test.for([
  [{ code: 'NEN01' }, 'indicator_code_in_use'],
  [{ unit: '%' }, 'indicator_share_adds'],
  [{ highest: toDecimal('0') }, 'indicator_limits_are_backward'],
  [
    { addsOverPlace: 'none', formula: { kind: 'fall_since_last_year', of: 'XX' } },
    'formula_part_unknown',
  ],
] as const)('%o is refused: %s', ([changes, code]) => {
  expect(addIndicator(catalogue, { ...added, ...changes })).toMatchObject({ refusal: { code } })
})

test('once there are figures, the wording may change and the meaning may not', () => {
  const reworded = { ...draft, titleVi: 'Số nhà được hỗ trợ' }
  const asStock = { ...draft, addsOverTime: 'stock' as const }

  expect(changeIndicator(houses, catalogue, reworded, { hasFigures: true })).toMatchObject({
    value: { titleVi: 'Số nhà được hỗ trợ', certainty: 'found' },
  })
  expect(changeIndicator(houses, catalogue, asStock, { hasFigures: true })).toMatchObject({
    refusal: { code: 'indicator_has_figures' },
  })
  expect(changeIndicator(houses, catalogue, asStock, { hasFigures: false }).ok).toBe(true)
})
