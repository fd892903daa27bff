import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { judgeBreakdown } from '../core/balance.ts'
import type { TargetListView } from '../core/target.contract.ts'

type Bounds = Pick<TargetListView['items'][number], 'comparator' | 'value' | 'valueTo' | 'adds'>

/** Whether these shares pass a target that may not be passed. */
export function isBeyond(target: Bounds, shares: readonly DecimalText[]): boolean {
  const { comparator, value, valueTo, adds } = target
  const parent = {
    comparator,
    value: toDecimal(value),
    ...(valueTo !== null && { valueTo: toDecimal(valueTo) }),
  }
  return !judgeBreakdown(parent, shares, adds).ok
}
