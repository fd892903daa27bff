/**
 * Where a target stands: what is expected at the end of the year, and whether that meets the target.
 *
 * The rule is plain and is shown beside the figure, so that a chairman can do it on paper.
 */
import {
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  toDecimal,
  type DecimalText,
} from '#kernel/decimal.ts'

export type Comparator = '>' | '>=' | '=' | '<=' | '<' | 'between'

export interface TargetValue {
  readonly comparator: Comparator
  readonly value: DecimalText
  readonly valueTo?: DecimalText
}

export interface ProgressFacts {
  readonly target: TargetValue
  readonly addsOverTime: 'increment' | 'cumulative' | 'stock'
  /** The figure of the year so far; absent when nothing was reported. */
  readonly soFar?: DecimalText
  /** The last closing month, 1 to 12, that the figure covers. */
  readonly throughMonth?: number
  /** The September estimate or January final of the year, where there is one. */
  readonly estimate?: DecimalText
  readonly final?: DecimalText
}

/** How the expected figure was found; each has its text on the screen. */
export type ExpectationRule = 'final' | 'estimate' | 'pace' | 'last_value'

export interface Expectation {
  readonly value: DecimalText
  readonly rule: ExpectationRule
}

export type ProgressStatus = 'met' | 'on_track' | 'at_risk' | 'behind' | 'no_figure'

/** Short of the target by no more than this, in percent, is at risk; by more, behind. */
export const AT_RISK_PERCENT = 10

/**
 * The figure expected at the end of the year: the January final, else the September estimate, else
 * for amounts the pace so far carried on (so far ÷ months covered × 12), else the last value.
 */
export function expectAtYearEnd(facts: ProgressFacts): Expectation | undefined {
  if (facts.final !== undefined) return { value: facts.final, rule: 'final' }
  if (facts.estimate !== undefined) return { value: facts.estimate, rule: 'estimate' }
  if (facts.soFar === undefined) return undefined
  if (facts.addsOverTime === 'stock') return { value: facts.soFar, rule: 'last_value' }
  if (facts.throughMonth === undefined) return undefined
  const yearly = multiplyDecimals(facts.soFar, toDecimal('12'))
  return { value: divideDecimals(yearly, toDecimal(String(facts.throughMonth)), 1), rule: 'pace' }
}

/** Whether a figure meets a target. */
export function meets(value: DecimalText, target: TargetValue): boolean {
  const order = compareDecimals(value, target.value)
  switch (target.comparator) {
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    // "170 hộ": reached when there are 170; one more is not a failure of the plan.
    case '=':
      return order >= 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case 'between':
      return (
        order >= 0 && (target.valueTo === undefined || compareDecimals(value, target.valueTo) <= 0)
      )
  }
}

/** Met already, on track by what is expected, at risk when short by little, behind when by more. */
export function judgeProgress(facts: ProgressFacts): ProgressStatus {
  const expected = expectAtYearEnd(facts)
  if (expected === undefined) return 'no_figure'
  const achieved = facts.final ?? facts.soFar
  if (achieved !== undefined && isUpward(facts.target) && meets(achieved, facts.target))
    return 'met'
  if (meets(expected.value, facts.target)) return facts.final === undefined ? 'on_track' : 'met'
  return isWithin(expected.value, facts.target) ? 'at_risk' : 'behind'
}

/** An upper limit is not met before the year is over; a lower one is as soon as it is reached. */
function isUpward(target: TargetValue): boolean {
  return target.comparator === '>' || target.comparator === '>=' || target.comparator === '='
}

function isWithin(value: DecimalText, target: TargetValue): boolean {
  const short = Math.abs(Number(target.value) - Number(value))
  return short * 100 <= Math.abs(Number(target.value)) * AT_RISK_PERCENT
}

/** Share of the plan achieved, in percent to one digit; undefined for a plan of nothing. */
export function percentOfPlan(value: DecimalText, plan: DecimalText): DecimalText | undefined {
  if (Number(plan) === 0) return undefined
  return divideDecimals(multiplyDecimals(value, toDecimal('100')), plan, 1)
}
