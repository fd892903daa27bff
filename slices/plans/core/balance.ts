/**
 * The balance of a breakdown: what of a target is assigned, and what is left.
 *
 * Counts add and rates do not: a share of 12 communes at 40 % each is not 480 %, so a rate has no
 * balance, and the screen says so. A target of "at least" may be assigned beyond its value, as
 * offices do to be safe; an exact or upper one may not.
 */
import {
  compareDecimals,
  subtractDecimals,
  sumDecimals,
  type DecimalText,
} from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { Comparator } from './target.ts'

export type Balance =
  | {
      readonly kind: 'adds'
      readonly assigned: DecimalText
      /** Parent less assigned; negative when over-assigned. */
      readonly remaining: DecimalText
      readonly isOver: boolean
    }
  | { readonly kind: 'does_not_add' }

export interface BalancedTarget {
  readonly comparator: Comparator
  readonly value: DecimalText
  readonly valueTo?: DecimalText
}

export function balanceOf(
  parent: BalancedTarget,
  shares: readonly DecimalText[],
  adds: boolean,
): Balance {
  if (!adds) return { kind: 'does_not_add' }
  const assigned = sumDecimals(shares)
  const remaining = subtractDecimals(parent.value, assigned)
  return { kind: 'adds', assigned, remaining, isOver: compareDecimals(assigned, parent.value) > 0 }
}

export interface BeyondParent {
  readonly code: 'breakdown_beyond_parent'
  readonly parent: DecimalText
  readonly assigned: DecimalText
}

/** The balance of shares that may stand, or why they may not: an exact target is never over-assigned. */
export function judgeBreakdown(
  parent: BalancedTarget,
  shares: readonly DecimalText[],
  adds: boolean,
): Result<Balance, BeyondParent> {
  const balance = balanceOf(parent, shares, adds)
  if (balance.kind === 'does_not_add' || mayBeExceeded(parent.comparator)) return ok(balance)
  const limit = parent.comparator === 'between' ? (parent.valueTo ?? parent.value) : parent.value
  return compareDecimals(balance.assigned, limit) > 0
    ? refuse({ code: 'breakdown_beyond_parent', parent: limit, assigned: balance.assigned })
    : ok(balance)
}

function mayBeExceeded(comparator: Comparator): boolean {
  return comparator === '>' || comparator === '>='
}
