/**
 * Judges a figure as it is entered: impossible figures are refused, doubtful ones are entered with
 * a warning that explains itself. A warning is a question to the officer, never a verdict.
 */
import { compareDecimals, subtractDecimals, type DecimalText } from '#kernel/decimal.ts'
import { ok, type Result } from '#kernel/result.ts'
import { checkFigure, type ImpossibleFigure } from '#slices/indicators/core/figure-check.ts'
import type { Indicator } from '#slices/indicators/core/indicator.ts'
import { findOutlier } from './outlier.ts'

export interface EntryContext {
  /** The unit's own figures of earlier periods, oldest first. */
  readonly history: readonly DecimalText[]
  /** The figure of the period before in the same year, for cumulative figures. */
  readonly previousInYear?: DecimalText
  /** What the place is assigned for the year; the figure so far includes this entry. */
  readonly plan?: { readonly value: DecimalText; readonly soFar: DecimalText }
  /** The figure this one is a part of: the undivided figure, or the whole it cannot exceed. */
  readonly whole?: DecimalText
}

export type EntryWarning =
  | { readonly code: 'cumulative_fell'; readonly previous: DecimalText; readonly by: DecimalText }
  | { readonly code: 'beyond_plan'; readonly plan: DecimalText; readonly soFar: DecimalText }
  | { readonly code: 'part_beyond_whole'; readonly whole: DecimalText }
  | { readonly code: 'unlike_own_history'; readonly typical: DecimalText }

/** Far beyond the plan: half as much again. "At least" targets may well be passed a little. */
const BEYOND_PLAN_PERCENT = 150

/** The warnings a possible figure deserves, or why it is impossible. */
export function judgeEntry(
  value: DecimalText,
  indicator: Indicator,
  context: EntryContext,
): Result<readonly EntryWarning[], ImpossibleFigure> {
  const possible = checkFigure(indicator, value)
  if (!possible.ok) return possible
  return ok([
    ...warnOfFall(value, indicator, context),
    ...warnOfPlan(context),
    ...warnOfWhole(value, context),
    ...warnOfHistory(value, context),
  ])
}

function warnOfFall(
  value: DecimalText,
  indicator: Indicator,
  { previousInYear }: EntryContext,
): readonly EntryWarning[] {
  if (indicator.addsOverTime !== 'cumulative' || previousInYear === undefined) return []
  if (compareDecimals(value, previousInYear) >= 0) return []
  const by = subtractDecimals(previousInYear, value)
  return [{ code: 'cumulative_fell', previous: previousInYear, by }]
}

function warnOfPlan({ plan }: EntryContext): readonly EntryWarning[] {
  if (plan === undefined || !isFarBeyond(plan.soFar, plan.value)) return []
  return [{ code: 'beyond_plan', plan: plan.value, soFar: plan.soFar }]
}

function isFarBeyond(soFar: DecimalText, plan: DecimalText): boolean {
  return Number(plan) > 0 && Number(soFar) * 100 > Number(plan) * BEYOND_PLAN_PERCENT
}

function warnOfWhole(value: DecimalText, { whole }: EntryContext): readonly EntryWarning[] {
  if (whole === undefined || compareDecimals(value, whole) <= 0) return []
  return [{ code: 'part_beyond_whole', whole }]
}

function warnOfHistory(value: DecimalText, { history }: EntryContext): readonly EntryWarning[] {
  const outlier = findOutlier(value, history)
  return outlier === undefined ? [] : [{ code: 'unlike_own_history', typical: outlier.typical }]
}
