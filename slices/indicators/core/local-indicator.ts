/**
 * Indicators of an office's own, and what an office may change of any indicator.
 *
 * How an indicator adds is fixed once figures have been reported on it: turning a stock into an
 * increment would change the meaning of every figure that is there.
 */
import { compareDecimals } from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import { checkFormula, type FormulaProblem } from './formula-check.ts'
import type { Catalogue, Formula, Indicator } from './indicator.ts'

/** What a form says of an indicator. */
export interface IndicatorDraft extends Pick<
  Indicator,
  | 'titleVi'
  | 'titleEn'
  | 'unit'
  | 'kind'
  | 'direction'
  | 'addsOverTime'
  | 'addsOverPlace'
  | 'decimals'
  | 'lowest'
  | 'highest'
  | 'definition'
  | 'basis'
  | 'nodeId'
> {
  readonly formula: Formula | undefined
}

export type DraftRefusal =
  | FormulaProblem
  | { readonly code: 'indicator_code_in_use'; readonly given: string }
  | { readonly code: 'indicator_limits_are_backward' }
  | { readonly code: 'indicator_with_formula_adds' }
  | { readonly code: 'indicator_share_adds'; readonly unit: string }
  | { readonly code: 'indicator_has_figures' }

/** A new indicator of the office; its certainty is "local". */
export function addIndicator(
  catalogue: Catalogue,
  draft: IndicatorDraft & Pick<Indicator, 'id' | 'code'>,
): Result<Indicator, DraftRefusal> {
  if (catalogue.has(draft.code)) {
    return refuse({ code: 'indicator_code_in_use', given: draft.code })
  }
  const checked = checkDraft(catalogue, draft)
  if (!checked.ok) return checked
  return ok(
    build(draft, {
      id: draft.id,
      code: draft.code,
      certainty: 'local',
      programmeVersionId: undefined,
      validFrom: undefined,
      validTo: undefined,
      nationalTarget: undefined,
    }),
  )
}

/** What comes from the programme (its target, its certainty, its period) is not the office's to change. */
export function changeIndicator(
  indicator: Indicator,
  catalogue: Catalogue,
  draft: IndicatorDraft,
  facts: { readonly hasFigures: boolean },
): Result<Indicator, DraftRefusal> {
  const checked = checkDraft(catalogue, draft)
  if (!checked.ok) return checked
  const changed = build(draft, indicator)
  if (facts.hasFigures && measuringOf(changed) !== measuringOf(indicator)) {
    return refuse({ code: 'indicator_has_figures' })
  }
  return ok(changed)
}

/** Units whose values are shares: they have no sum, whatever the form says. */
const SHARE_UNITS: ReadonlySet<string> = new Set(['%', 'điểm %', 'lần', '‰'])

function checkDraft(
  catalogue: Catalogue,
  draft: IndicatorDraft,
): Result<IndicatorDraft, DraftRefusal> {
  if (
    draft.lowest !== undefined &&
    draft.highest !== undefined &&
    compareDecimals(draft.lowest, draft.highest) >= 0
  ) {
    return refuse({ code: 'indicator_limits_are_backward' })
  }
  if (draft.addsOverPlace === 'sum') {
    if (draft.formula !== undefined) return refuse({ code: 'indicator_with_formula_adds' })
    if (SHARE_UNITS.has(draft.unit)) {
      return refuse({ code: 'indicator_share_adds', unit: draft.unit })
    }
  }
  if (draft.formula === undefined) return ok(draft)
  const formula = checkFormula(draft.formula, catalogue)
  return formula.ok ? ok(draft) : formula
}

/** What gives a figure its meaning; the rest is wording. */
function measuringOf(indicator: Indicator): string {
  return JSON.stringify([
    indicator.unit,
    indicator.addsOverTime,
    indicator.addsOverPlace,
    indicator.source === 'derived' ? indicator.formula : null,
  ])
}

type Kept = Pick<
  Indicator,
  'id' | 'code' | 'certainty' | 'programmeVersionId' | 'validFrom' | 'validTo' | 'nationalTarget'
>

function build(draft: IndicatorDraft, kept: Kept): Indicator {
  const facts = {
    titleVi: draft.titleVi,
    titleEn: draft.titleEn,
    unit: draft.unit,
    kind: draft.kind,
    direction: draft.direction,
    addsOverTime: draft.addsOverTime,
    decimals: draft.decimals,
    lowest: draft.lowest,
    highest: draft.highest,
    definition: draft.definition,
    basis: draft.basis,
    nodeId: draft.nodeId,
    id: kept.id,
    code: kept.code,
    certainty: kept.certainty,
    programmeVersionId: kept.programmeVersionId,
    validFrom: kept.validFrom,
    validTo: kept.validTo,
    nationalTarget: kept.nationalTarget,
  }
  return draft.formula === undefined
    ? { ...facts, source: 'entered', addsOverPlace: draft.addsOverPlace }
    : { ...facts, source: 'derived', addsOverPlace: 'none', formula: draft.formula }
}
