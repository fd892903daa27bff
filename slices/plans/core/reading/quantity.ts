/**
 * A figure with its unit and the small words around it: "giảm trên 6,5%", "từ 30 đến 35 triệu
 * đồng/người/năm", "50% trở lên", "ít nhất 02 mô hình", "66/112 thôn".
 */
import { compareDecimals, toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { boundAfter, wordsBefore, type Surroundings } from './comparator.ts'
import { figureAt } from './figure.ts'
import { isNumbering } from './numbering.ts'
import type { Comparator } from './proposal.ts'
import type { Token } from './token.ts'
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
  const link = afterLow + (lowUnit?.length ?? 0)
  const high = RANGE_WORDS.has(tokens[link]?.key ?? '') ? figureAt(tokens, link + 1) : undefined
  if (high !== undefined) {
    const range = rangeOf(tokens, { low, high, link, lowUnit })
    if (range !== undefined) return isNumbering(tokens, at, range.unit.kind) ? undefined : range
  }
  const share = shareOfAll(tokens, at)
  if (share !== undefined) return share
  if (isUncounted(tokens, afterLow) || isNumbering(tokens, at, lowUnit?.kind)) return undefined
  if (lowUnit === undefined) return undefined
  const { value, ambiguous } = low.read(lowUnit)
  return {
    value,
    unit: lowUnit,
    end: afterLow + lowUnit.length,
    ...(ambiguous === undefined ? {} : { ambiguous }),
  }
}

/** "giảm 1/2 số hộ nghèo" is 50 percent; thirds are no exact decimal and are left to the person. */
function shareOfAll(tokens: readonly Token[], at: number): Extent | undefined {
  const [part, slash, whole, noun] = tokens.slice(at, at + 4)
  if (slash?.key !== '/' || (noun?.key !== 'số' && noun?.key !== 'tổng')) return undefined
  const value = EXACT_SHARES.get(`${part?.text ?? ''}/${whole?.text ?? ''}`)
  if (value === undefined) return undefined
  return { value, unit: { name: '%', kind: 'share', length: 0, perYear: false }, end: at + 3 }
}

type Figure = NonNullable<ReturnType<typeof figureAt>>

function rangeOf(
  tokens: readonly Token[],
  parts: {
    readonly low: Figure
    readonly high: Figure
    readonly link: number
    readonly lowUnit: Unit | undefined
  },
): Extent | undefined {
  const { low, high, link, lowUnit } = parts
  const afterHigh = link + 1 + high.length
  if (isUncounted(tokens, afterHigh)) return undefined
  const unit = unitAt(tokens, afterHigh)
  if (unit === undefined || (lowUnit !== undefined && lowUnit.kind !== unit.kind)) return undefined
  const bottom = low.read(unit)
  const top = high.read(unit)
  if (compareDecimals(bottom.value, top.value) >= 0) return undefined
  return { value: bottom.value, valueTo: top.value, unit, end: afterHigh + unit.length }
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
