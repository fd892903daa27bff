/**
 * Exact decimal figures: rates, kilometres, hectares, points of poverty.
 *
 * A figure is kept as the text that people would write on the board ("6.5"), never as a double,
 * since 0.1 + 0.2 must be 0.3 in a report that somebody signs. Arithmetic is on bigint.
 */
import type { Brand } from './brand.ts'

/**
 * A decimal in its one canonical form: a minus or nothing, no leading zeros, a point, no trailing
 * zeros, never "-0". Equal figures are equal strings.
 */
export type DecimalText = Brand<string, 'DecimalText'>

/** `units` × 10^-`scale`. */
interface Scaled {
  readonly units: bigint
  readonly scale: number
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** Fifteen digits and a point. */
const SHORT = 16

export const ZERO = '0' as DecimalText

/** Reads plain machine notation ("-12.50", "007"), or undefined. For what people type, see vietnamese-number.ts. */
export function parseDecimal(text: string): DecimalText | undefined {
  const parts = DECIMAL.exec(text)
  if (parts === null) return undefined
  const [, sign = '', whole = '', fraction = ''] = parts
  const digits = `${whole.replace(/^0+(?=\d)/, '')}${fraction === '' ? '' : `.${fraction}`}`
  const trimmed = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
  return (sign === '-' && trimmed !== '0' ? `-${trimmed}` : trimmed) as DecimalText
}

/** For text that is a decimal by construction (a numeric column). Throws on anything else. */
export function toDecimal(text: string): DecimalText {
  const decimal = parseDecimal(text)
  if (decimal === undefined) throw new Error(`not a decimal: ${text}`)
  return decimal
}

export function decimalOfInteger(integer: bigint): DecimalText {
  return integer.toString() as DecimalText
}

/**
 * The decimal that a double of a spreadsheet stands for. Excel shows and compares 15 significant
 * digits, so 0.1 + 0.2 stored as 0.30000000000000004 is the 0.3 that the person saw.
 */
export function decimalOfDouble(double: number): DecimalText | undefined {
  if (!Number.isFinite(double)) return undefined
  // The shortest text of a double is canonical; with fifteen digits or fewer it is what Excel shows.
  const shortest = String(double)
  if (shortest.length <= SHORT && !shortest.includes('e')) return shortest as DecimalText
  const [mantissa = '', exponent = '0'] = double.toExponential(14).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return fromScaled({ units: BigInt(`${whole}${fraction}`), scale: 14 - Number(exponent) })
}

/** -1 when `a` is the smaller, 1 when `b` is, 0 when they are the same figure. */
export function compareDecimals(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  const [left, right] = align(a, b)
  if (left.units === right.units) return 0
  return left.units < right.units ? -1 : 1
}

export function addDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const [left, right] = align(a, b)
  return fromScaled({ units: left.units + right.units, scale: left.scale })
}

export function subtractDecimals(a: DecimalText, b: DecimalText): DecimalText {
  return addDecimals(a, negateDecimal(b))
}

export function sumDecimals(decimals: readonly DecimalText[]): DecimalText {
  return decimals.reduce(addDecimals, ZERO)
}

export function multiplyDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const left = toScaled(a)
  const right = toScaled(b)
  return fromScaled({ units: left.units * right.units, scale: left.scale + right.scale })
}

/**
 * `a / b` to `digits` after the point, half away from zero (7/8 to two digits is 0.88).
 * Throws on division by zero: whoever computes a rate must first say what a rate of none is.
 */
export function divideDecimals(a: DecimalText, b: DecimalText, digits: number): DecimalText {
  const [left, right] = align(a, b)
  if (right.units === 0n) throw new RangeError('division by zero')
  return fromScaled({
    units: divideHalfAway(left.units * powerOfTen(digits), right.units),
    scale: digits,
  })
}

/** To `digits` after the point, half away from zero, as office arithmetic does: 2.5 is 3, -2.5 is -3. */
export function roundDecimal(decimal: DecimalText, digits: number): DecimalText {
  const { units, scale } = toScaled(decimal)
  if (scale <= digits) return decimal
  return fromScaled({ units: divideHalfAway(units, powerOfTen(scale - digits)), scale: digits })
}

export function negateDecimal(decimal: DecimalText): DecimalText {
  if (decimal === ZERO) return ZERO
  return (decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`) as DecimalText
}

export function isWhole(decimal: DecimalText): boolean {
  return !decimal.includes('.')
}

function toScaled(decimal: DecimalText): Scaled {
  const [whole = '', fraction = ''] = decimal.split('.')
  return { units: BigInt(`${whole}${fraction}`), scale: fraction.length }
}

/** `scale` may be negative: then zeros are added on the right. */
function fromScaled({ units, scale }: Scaled): DecimalText {
  if (scale <= 0) return decimalOfInteger(units * powerOfTen(-scale))
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  return toDecimal(`${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`)
}

function align(a: DecimalText, b: DecimalText): readonly [Scaled, Scaled] {
  const left = toScaled(a)
  const right = toScaled(b)
  const scale = Math.max(left.scale, right.scale)
  return [widen(left, scale), widen(right, scale)]
}

function widen({ units, scale }: Scaled, to: number): Scaled {
  return { units: units * powerOfTen(to - scale), scale: to }
}

function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const remainder = dividend % divisor
  const twice = magnitude(remainder) * 2n
  if (twice < magnitude(divisor)) return quotient
  return quotient + (dividend < 0n === divisor < 0n ? 1n : -1n)
}

function magnitude(integer: bigint): bigint {
  return integer < 0n ? -integer : integer
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}
