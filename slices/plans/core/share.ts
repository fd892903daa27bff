/**
 * Dividing a target: evenly, or in proportion to a figure. The shares are whole steps of the
 * indicator's last digit and sum to the whole exactly.
 */
import { parseDecimal, toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'

export type ShareRefusal =
  | { readonly code: 'shares_nobody' }
  | { readonly code: 'shares_figure_is_nought' }
  | { readonly code: 'shares_too_fine' }

/** Divides evenly; what is left over goes to the first ones, a step each. */
export function shareEvenly(
  whole: DecimalText,
  count: number,
  decimals: number,
): Result<readonly DecimalText[], ShareRefusal> {
  return shareInProportion(
    whole,
    Array.from({ length: count }, () => toDecimal('1')),
    decimals,
  )
}

/**
 * Divides in proportion to figures (households, poor households) by largest remainders (Hamilton):
 * each gets its part rounded down, and the steps left go to those who lost most by rounding.
 */
export function shareInProportion(
  whole: DecimalText,
  figures: readonly DecimalText[],
  decimals: number,
): Result<readonly DecimalText[], ShareRefusal> {
  if (figures.length === 0) return refuse({ code: 'shares_nobody' })
  const steps = toSteps(whole, decimals)
  if (steps === undefined) return refuse({ code: 'shares_too_fine' })
  const weights = toWeights(figures)
  const sum = weights.reduce((total, weight) => total + weight, 0n)
  if (sum <= 0n) return refuse({ code: 'shares_figure_is_nought' })
  const parts = weights.map((weight, index) => ({
    index,
    floor: (steps * weight) / sum,
    remainder: (steps * weight) % sum,
  }))
  const left = Number(steps - parts.reduce((total, part) => total + part.floor, 0n))
  const lucky = new Set(
    parts
      .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : compare(b, a)))
      .slice(0, left)
      .map((part) => part.index),
  )
  return ok(
    parts.map((part) => fromSteps(part.floor + (lucky.has(part.index) ? 1n : 0n), decimals)),
  )
}

function compare(
  one: { readonly remainder: bigint },
  other: { readonly remainder: bigint },
): number {
  return one.remainder < other.remainder ? -1 : 1
}

/** A decimal as a count of its last allowed digit, or undefined when it is finer than that. */
function toSteps(decimal: DecimalText, decimals: number): bigint | undefined {
  const [whole = '0', fraction = ''] = decimal.split('.')
  if (fraction.length > decimals || decimal.startsWith('-')) return undefined
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

function fromSteps(steps: bigint, decimals: number): DecimalText {
  const digits = String(steps).padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  const decimal = parseDecimal(text)
  if (decimal === undefined) throw new Error(`not a decimal: ${text}`)
  return decimal
}

/** Figures of any number of digits as whole weights of one scale; a negative one weighs nothing. */
function toWeights(figures: readonly DecimalText[]): readonly bigint[] {
  const digits = Math.max(...figures.map((figure) => figure.split('.')[1]?.length ?? 0))
  return figures.map((figure) => toSteps(figure, digits) ?? 0n)
}
