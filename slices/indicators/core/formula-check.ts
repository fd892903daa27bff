/** Whether a formula makes sense in the catalogue that it is put into. */
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { Catalogue, Formula } from './indicator.ts'

export type FormulaProblem =
  | { readonly code: 'formula_part_unknown'; readonly part: string }
  | { readonly code: 'formula_part_cannot_be_added'; readonly part: string }
  | { readonly code: 'formula_of_a_fall'; readonly part: string }
  | { readonly code: 'formula_times_is_not_positive'; readonly times: number }

/**
 * The parts of a ratio must be entered figures that sum over places, or the rate of a district
 * could not be had from its communes. A fall may be of anything but another fall. Together these
 * also mean that no formula can come round to itself.
 */
export function checkFormula(
  formula: Formula,
  catalogue: Catalogue,
): Result<Formula, FormulaProblem> {
  if (formula.kind === 'fall_since_last_year') {
    const part = catalogue.get(formula.of)
    if (part === undefined) return refuse({ code: 'formula_part_unknown', part: formula.of })
    if (part.source === 'derived' && part.formula.kind === 'fall_since_last_year') {
      return refuse({ code: 'formula_of_a_fall', part: formula.of })
    }
    return ok(formula)
  }
  if (!Number.isInteger(formula.times) || formula.times <= 0) {
    return refuse({ code: 'formula_times_is_not_positive', times: formula.times })
  }
  for (const code of [formula.numerator, formula.denominator]) {
    const part = catalogue.get(code)
    if (part === undefined) return refuse({ code: 'formula_part_unknown', part: code })
    if (part.source === 'derived' || part.addsOverPlace !== 'sum') {
      return refuse({ code: 'formula_part_cannot_be_added', part: code })
    }
  }
  return ok(formula)
}
