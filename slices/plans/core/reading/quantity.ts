/**
 * A figure with its unit and the small words around it: "giảm trên 6,5%", "từ 30 đến 35 triệu
 * đồng/người/năm", "50% trở lên", "ít nhất 02 mô hình", "66/112 thôn".
 */
import { compareDecimals, toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { boundAfter, wordsBefore, type Surroundings } from './comparator.ts'
import { figureAt, type Figure } from './figure.ts'
import { isNumbering } from './numbering.ts'
import type { Comparator } from './proposal.ts'
import { keyAt, type Token } from './token.ts'
import { isUncounted, unitAt, type Unit } from './unit.ts'

export interface Quantity {
  /** First and one past the last token, small words included. */
  readonly from: number
  readonly to: number
  /** The tokens of the figure itself. */
  readonly figureAt: number
  readonly figureEnd: number
  readonly comparator: Comparator
  readonly value: DecimalText
  readonly valueTo?: DecimalText
  readonly unit: Unit
  readonly words: Surroundings
  /** Both readings of a figure that can be read two ways, as written. */
  readonly ambiguous?: string
  /** Whether it is the figure a change starts from: "từ 30% xuống còn 25%". */
  readonly isBaseline: boolean
}

interface Extent {
  readonly value: DecimalText
  readonly valueTo?: DecimalText
  readonly unit: Unit
  readonly end: number
  readonly ambiguous?: string
}

/** How many tokens a change may need from its start to its end: "từ 30% năm 2023 xuống còn 25%". */
const LONGEST_CHANGE = 9
const ENDS_OF_CHANGE = new Set(['xuống', 'lên', 'còn', 'thành'])
const RANGE_WORDS = new Set(['-', 'đến', 'tới', '÷', '~'])

const EXACT_SHARES: ReadonlyMap<string, DecimalText> = new Map([
  ['1/2', toDecimal('50')],
  ['1/4', toDecimal('25')],
  ['3/4', toDecimal('75')],
  ['1/5', toDecimal('20')],
  ['2/5', toDecimal('40')],
  ['1/10', toDecimal('10')],
])

/** All quantities of a run of tokens, in order; they never overlap. */
export function readQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const quantities: Quantity[] = []
  let at = 0
  while (at < tokens.length) {
    const quantity = quantityAt(tokens, at, quantities.at(-1)?.to ?? 0)
    if (quantity !== undefined) quantities.push(quantity)
    at = quantity === undefined ? at + 1 : quantity.to
  }
  return quantities
}

function quantityAt(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const extent = extentAt(tokens, at)
  if (extent === undefined) return undefined
  const words = wordsBefore(tokens, at)
  const after = boundAfter(tokens, extent.end)
  const from = Math.max(words.first, floor)
  return {
    from,
    to: extent.end + (after?.length ?? 0),
    figureAt: at,
    figureEnd: extent.end,
    comparator: comparatorOf(extent, words, after?.bound),
    value: extent.value,
    ...(extent.valueTo === undefined ? {} : { valueTo: extent.valueTo }),
    ...(extent.ambiguous === undefined ? {} : { ambiguous: extent.ambiguous }),
    unit: extent.unit,
    words,
    isBaseline: words.hasFrom && extent.valueTo === undefined && startsAChange(tokens, extent.end),
  }
}

/** The figure or range at a token, with its unit; undefined when the number counts nothing. */
function extentAt(tokens: readonly Token[], at: number): Extent | undefined {
  const low = figureAt(tokens, at)
  if (low === undefined) return undefined
  const afterLow = at + low.length
  const lowUnit = unitAt(tokens, afterLow)
  const extent = rangeAt(tokens, { low, afterLow, lowUnit }) ?? shareOfAll(tokens, at)
  if (extent !== undefined) return isNumbering(tokens, at, extent.unit.kind) ? undefined : extent
  if (lowUnit === undefined || isUncounted(tokens, afterLow)) return undefined
  return isNumbering(tokens, at, lowUnit.kind) ? undefined : single(low, lowUnit, afterLow)
}

function single(low: Figure, unit: Unit, afterLow: number): Extent {
  const { value, ambiguous } = low.read(unit)
  const end = afterLow + unit.length
  return ambiguous === undefined ? { value, unit, end } : { value, unit, end, ambiguous }
}

/** "giảm 1/2 số hộ nghèo" is 50 percent; thirds are no exact decimal and are left to the person. */
function shareOfAll(tokens: readonly Token[], at: number): Extent | undefined {
  const [part, slash, whole, noun] = tokens.slice(at, at + 4)
  if (slash?.key !== '/' || (noun?.key !== 'số' && noun?.key !== 'tổng')) return undefined
  const value = EXACT_SHARES.get(`${part?.text ?? ''}/${whole?.text ?? ''}`)
  if (value === undefined) return undefined
  return { value, unit: { name: '%', kind: 'share', length: 0, perYear: false }, end: at + 3 }
}

/** "3-4%", "từ 30 đến 35 triệu đồng", "3% - 4%". */
function rangeAt(
  tokens: readonly Token[],
  low: {
    readonly low: Figure
    readonly afterLow: number
    readonly lowUnit: Unit | undefined
  },
): Extent | undefined {
  const link = low.afterLow + (low.lowUnit?.length ?? 0)
  const high = RANGE_WORDS.has(keyAt(tokens, link)) ? figureAt(tokens, link + 1) : undefined
  if (high === undefined) return undefined
  const afterHigh = link + 1 + high.length
  const unit = isUncounted(tokens, afterHigh) ? undefined : unitAt(tokens, afterHigh)
  if (unit === undefined || (low.lowUnit !== undefined && low.lowUnit.kind !== unit.kind)) {
    return undefined
  }
  const { value } = low.low.read(unit)
  const { value: valueTo } = high.read(unit)
  const isRising = compareDecimals(value, valueTo) < 0
  return isRising ? { value, valueTo, unit, end: afterHigh + unit.length } : undefined
}

function comparatorOf(
  extent: Extent,
  words: Surroundings,
  after: Exclude<Comparator, 'between' | '='> | undefined,
): Comparator {
  if (extent.valueTo !== undefined) return 'between'
  if (after !== undefined) return after
  if (words.bound !== undefined) return words.bound
  return words.hasFrom ? '>=' : '='
}

function startsAChange(tokens: readonly Token[], after: number): boolean {
  const near = tokens.slice(after, after + LONGEST_CHANGE)
  const end = near.findIndex((token) => ENDS_OF_CHANGE.has(token.key))
  if (end < 0) return false
  return near.slice(0, end).every((token) => token.key !== ',') && near.slice(end).some(isNumeral)
}

function isNumeral(token: Token): boolean {
  return token.kind === 'number'
}
