/**
 * Targets in rows: "1 <tab> Tỷ lệ hộ nghèo <tab> % <tab> 4,5", or cells between bars. The header
 * says which cell names the target, which its unit and which is the plan; without a header a row is
 * read only when it leaves no choice: one name, one unit, one figure.
 */
import { wordsBefore } from './comparator.ts'
import { figureAt } from './figure.ts'
import { phraseAt, phrases, wordList } from './phrasebook.ts'
import type { Comparator } from './proposal.ts'
import { foldTimes } from './time-words.ts'
import { tokenize, type Token } from './token.ts'
import { isRate } from './target-words.ts'
import { unitAt, type Unit } from './unit.ts'
import { yearNamedIn } from './target-year.ts'
import { toText } from './words-text.ts'

export interface Columns {
  readonly name: number
  readonly unit: number | undefined
  readonly plan: number
  readonly year: number | undefined
}

export interface RowFigure {
  readonly subject: string
  readonly comparator: Comparator
  readonly value: string
  readonly valueTo?: string
  readonly unit: string
  readonly year?: number
  readonly change?: 'increase' | 'decrease'
}

interface Cell {
  readonly tokens: readonly Token[]
}

const NAME_HEADERS = wordList(
  phrases(`
  chỉ tiêu | nội dung | tiêu chí | tên chỉ tiêu | mục tiêu | các chỉ tiêu
`),
)
const UNIT_HEADERS = wordList(['đvt', 'đơn vị tính', 'đơn vị', 'đ.v.t'])
const PLAN_HEADERS = wordList(
  phrases(`
  kế hoạch | kh | chỉ tiêu giao | mục tiêu | chỉ tiêu năm | phấn đấu | giao
`),
)
const MONEY_HEADERS = wordList(['kinh phí', 'vốn', 'tổng vốn', 'nguồn vốn', 'dự toán', 'ngân sách'])

export function toCells(tidy: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    if (at < to && tidy[at] !== '\t' && tidy[at] !== '|') continue
    if (at > start || tidy[at] === '\t')
      cells.push({ tokens: foldTimes(tokenize(tidy, start, at)) })
    start = at + 1
  }
  return cells
}

/** The columns a header row names; undefined when it is none, `money` when the table is of funds. */
export function columnsOf(
  cells: readonly Cell[],
  planYear: number | undefined,
): Columns | 'money' | undefined {
  if (cells.some(({ tokens }) => phraseAt(MONEY_HEADERS, tokens, 0) !== undefined)) return 'money'
  const name = cells.findIndex(({ tokens }) => phraseAt(NAME_HEADERS, tokens, 0) !== undefined)
  const unit = cells.findIndex(({ tokens }) => phraseAt(UNIT_HEADERS, tokens, 0) !== undefined)
  const plans = cells.flatMap(({ tokens }, at) =>
    at !== name && phraseAt(PLAN_HEADERS, tokens, 0) !== undefined
      ? [{ at, year: yearNamedIn(tokens) ?? lonelyYear(tokens) }]
      : [],
  )
  const plan = plans.find(({ year }) => year === planYear) ?? plans.at(-1)
  if (name < 0 || plan === undefined) return undefined
  return { name, unit: unit < 0 ? undefined : unit, plan: plan.at, year: plan.year }
}

export function readRow(
  cells: readonly Cell[],
  columns: Columns | undefined,
): RowFigure | undefined {
  const chosen = columns ?? onlyColumns(cells)
  if (chosen === undefined) return undefined
  const name = cells[chosen.name]?.tokens ?? []
  const subject = toText(name)
  const unitCell = chosen.unit === undefined ? [] : (cells[chosen.unit]?.tokens ?? [])
  const cell = cells[chosen.plan]?.tokens ?? []
  const unit = unitAt(unitCell, 0) ?? bracketUnit(name)
  const figure = cellFigure(cell, unit)
  if (figure === undefined || !/\p{L}/u.test(subject)) return undefined
  const changed = changeIn(name, figure.unit)
  return {
    subject,
    ...figure,
    ...changed,
    ...(chosen.year === undefined ? {} : { year: chosen.year }),
  }
}

/** "Tỷ lệ hộ nghèo giảm", "Mức giảm tỷ lệ hộ nghèo": the percents of such a row are points. */
function changeIn(
  name: readonly Token[],
  unit: string,
): Pick<RowFigure, 'change'> & { readonly unit: string } {
  const words = name.filter((token) => token.kind === 'word')
  const verb = [words[0], words[1], words.at(-1)].find(
    (word) => word?.key === 'giảm' || (word?.key === 'tăng' && word !== words[1]),
  )
  if (verb === undefined) return { unit }
  const change = verb.key === 'giảm' ? 'decrease' : 'increase'
  return { change, unit: unit === '%' && isRate(name) ? 'điểm %' : unit }
}

function cellFigure(
  cell: readonly Token[],
  given: Unit | undefined,
): Omit<RowFigure, 'subject'> | undefined {
  const at = cell.findIndex((token) => token.kind === 'number')
  const low = at < 0 ? undefined : figureAt(cell, at)
  if (low === undefined) return undefined
  const words = wordsBefore(cell, at)
  const afterLow = at + low.length
  const unit = given ?? unitAt(cell, afterLow)
  if (unit === undefined || words.first > 0) return undefined
  const high = cell[afterLow]?.key === '-' ? figureAt(cell, afterLow + 1) : undefined
  const { value } = low.read(unit)
  if (high !== undefined) {
    return { comparator: 'between', value, valueTo: high.read(unit).value, unit: unit.name }
  }
  const isAtLeast = cell.slice(afterLow).some((token) => token.key === 'lên')
  return { comparator: isAtLeast ? '>=' : (words.bound ?? '='), value, unit: unit.name }
}

/** "Tỷ lệ hộ nghèo giảm (%)". */
function bracketUnit(name: readonly Token[]): Unit | undefined {
  const open = name.findLastIndex((token) => token.key === '(')
  return open < 0 ? undefined : unitAt(name, open + 1)
}

function onlyColumns(cells: readonly Cell[]): Columns | undefined {
  const hasOrder = cells[0] !== undefined && isOrder(cells[0])
  const first = hasOrder ? 1 : 0
  const unit = cells.findIndex(
    ({ tokens }, at) => at > first && unitAt(tokens, 0)?.length === tokens.length,
  )
  const figures = cells.flatMap(({ tokens }, at) =>
    at > first && tokens.some((token) => token.kind === 'number') ? [at] : [],
  )
  const [plan] = figures
  if (plan === undefined || figures.length > 1 || unit < 0) return undefined
  return { name: first, unit, plan, year: undefined }
}

function isOrder({ tokens }: Cell): boolean {
  return (
    tokens.length <= 2 && (tokens[0]?.kind === 'number' || /^[IVX]+$/u.test(tokens[0]?.text ?? ''))
  )
}

/** "KH 2024": a year without "năm". */
function lonelyYear(tokens: readonly Token[]): number | undefined {
  const year = tokens.find((token) => token.kind === 'number' && /^20\d{2}$/.test(token.text))
  return year === undefined ? undefined : Number(year.text)
}
