import { describe, expect, test } from 'vitest'
import { compareDecimals, toDecimal, ZERO, type DecimalText } from '#kernel/decimal.ts'
import { checkFormula } from './formula-check.ts'
import { figureOf, partsOf, roundForShow } from './formula.ts'
import { toCatalogue, type Formula } from './indicator.ts'
import { derivedScene, enteredScene } from './indicator.scene.ts'

const POOR_RATE: Formula = {
  kind: 'ratio',
  numerator: 'NEN02',
  denominator: 'NEN01',
  times: 100,
}
const FALL: Formula = { kind: 'fall_since_last_year', of: 'GN00' }

const households = enteredScene({ code: 'NEN01' })
const poor = enteredScene({ code: 'NEN02' })
const rate = derivedScene({ code: 'GN00', decimals: 2, formula: POOR_RATE })
const fall = derivedScene({ code: 'GN01', decimals: 2, formula: FALL })
const catalogue = toCatalogue([households, poor, rate, fall])

describe('the poverty rate of Trạm Tấu', () => {
  const figures = new Map([
    ['NEN01 end_of_last_year', '7169'],
    ['NEN02 end_of_last_year', '3543'],
    ['NEN01 now', '7200'],
    ['NEN02 now', '3090'],
  ])

  function read(code: string, moment: string): DecimalText | undefined {
    const text = figures.get(`${code} ${moment}`)
    return text === undefined ? undefined : toDecimal(text)
  }

  test('was 49,42 % at the end of 2023: 3,543 of 7,169 households', () => {
    const was = figureOf(rate, catalogue, read, 'end_of_last_year')

    expect(was.ok && roundForShow(rate, was.value)).toBe('49.42')
  })

  test('fell by the rate before less the rate now, computed before anything is rounded', () => {
    const fell = figureOf(fall, catalogue, read)

    // 49.4211… - 42.9166… = 6.5045…: above the 6.5 points of the plan.
    expect(fell.ok && roundForShow(fall, fell.value)).toBe('6.5')
    expect(fell.ok && compareDecimals(fell.value, toDecimal('6.5'))).toBe(1)
  })

  test('rests on the two counts, which is what a person can open', () => {
    expect(partsOf(fall, catalogue)).toEqual(['NEN02', 'NEN01'])
    expect(partsOf(poor, catalogue)).toEqual(['NEN02'])
  })

  test('is refused with the part that is missing, or with a district without households', () => {
    expect(figureOf(fall, catalogue, () => undefined)).toEqual({
      ok: false,
      refusal: { code: 'part_missing', part: 'NEN02', moment: 'end_of_last_year' },
    })
    expect(figureOf(rate, catalogue, () => ZERO)).toEqual({
      ok: false,
      refusal: { code: 'denominator_is_zero', part: 'NEN01' },
    })
  })
})

describe('a formula is refused when', () => {
  const share = enteredScene({ code: 'MT04', addsOverPlace: 'none' })
  const all = toCatalogue([households, poor, rate, fall, share])

  test.for([
    [{ ...POOR_RATE, numerator: 'XX' }, 'formula_part_unknown'],
    [{ ...POOR_RATE, numerator: 'MT04' }, 'formula_part_cannot_be_added'],
    [{ ...POOR_RATE, denominator: 'GN00' }, 'formula_part_cannot_be_added'],
    [{ ...POOR_RATE, times: 0 }, 'formula_times_is_not_positive'],
    [{ kind: 'fall_since_last_year', of: 'XX' }, 'formula_part_unknown'],
    [{ kind: 'fall_since_last_year', of: 'GN01' }, 'formula_of_a_fall'],
  ] as const)('it is %o', ([formula, code]) => {
    expect(checkFormula(formula, all)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('its parts are sound it is taken', () => {
    expect(checkFormula(POOR_RATE, all).ok).toBe(true)
    expect(checkFormula(FALL, all).ok).toBe(true)
  })
})
