/**
 * A clause with several figures, cut into pieces with one figure each: "tỷ lệ A đạt 98%, B đạt 95%,
 * trong đó C 50%". A figure that only says where or of what ("tại 05 xã", "trên tổng số 151 xã") or
 * repeats another ("chiếm 66,7%", "(còn 7%)") gets no piece.
 */
import { bracketDepths } from './clause.ts'
import { CIRCUMSTANCES, MEASURES, OPENINGS, PART_WORDS, RESTATEMENTS } from './goal-words.ts'
import { findPhrase, phraseAt, phraseEndingAt } from './phrasebook.ts'
import { readQuantities, type Quantity } from './quantity.ts'
import type { Token } from './token.ts'
import { VERBS_OF_RESULT } from './verbs.ts'

export interface Piece {
  /** First and one past the last token of the piece in its clause. */
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  /** Whether "trong đó" makes it a part of the piece before. */
  readonly isPart: boolean
}

/** Nouns of people: "05 lớp cho 250 người" sets two figures. */
const PEOPLE = new Set([
  'người',
  'lượt người',
  'học viên',
  'lao động',
  'hộ',
  'cán bộ',
  'học sinh',
  'lượt',
  'hội viên',
  'đại biểu',
])

export function toPieces(tokens: readonly Token[]): readonly Piece[] {
  const depths = bracketDepths(tokens)
  const quantities = readQuantities(tokens).filter(
    (quantity) => (depths[quantity.figureAt] ?? 0) === 0 && !quantity.isBaseline,
  )
  const pieces: Piece[] = []
  let group: readonly Quantity[] = []
  let from = 0
  let isPart = false
  for (const quantity of quantities) {
    const last = group.at(-1)
    const cut =
      last === undefined ? undefined : cutBetween(tokens, depths, { from, last, quantity })
    if (cut !== undefined) {
      pieces.push(...pieceOf(tokens, { from, to: cut.at, group, isPart }))
      group = []
      from = cut.at
      isPart = cut.isPart
    }
    group = [...group, quantity]
  }
  return [...pieces, ...pieceOf(tokens, { from, to: tokens.length, group, isPart })]
}

/** The first token that says what is done or measured, past "Phấn đấu đến hết năm 2024, …". */
export function contentStart(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (at < to) {
    const token = tokens[at]
    const opening = phraseAt(OPENINGS, tokens, at)
    if (opening !== undefined) at += opening.length
    else if (token?.kind === 'time' || token?.kind === 'mark') at += 1
    else return at
  }
  return at
}

interface Cut {
  readonly at: number
  readonly isPart: boolean
}

interface Between {
  readonly from: number
  readonly last: Quantity
  readonly quantity: Quantity
}

function cutBetween(
  tokens: readonly Token[],
  depths: readonly number[],
  between: Between,
): Cut | undefined {
  const { last, quantity } = between
  const part = findPhrase(PART_WORDS, tokens, last.to, quantity.from)
  if (part !== undefined) return { at: part.at, isPart: true }
  const comma = commaBetween(tokens, depths, between)
  if (comma !== undefined) return { at: comma + 1, isPart: false }
  const and = lastIndexOf(tokens, last.to, quantity.from, (token) => token.key === 'và')
  if (and !== undefined && startsAnew(tokens, and + 1, quantity))
    return { at: and + 1, isPart: false }
  const isForPeople = tokens[quantity.from]?.key === 'cho' && PEOPLE.has(quantity.unit.name)
  const isNewLevel =
    last.words.change !== undefined && !last.words.isLevel && quantity.words.isLevel
  return isForPeople || isNewLevel ? { at: quantity.from, isPart: false } : undefined
}

/** The comma after which another thing is measured, or at least the last one before the figure. */
function commaBetween(
  tokens: readonly Token[],
  depths: readonly number[],
  { from, last, quantity }: Between,
): number | undefined {
  const commas: number[] = []
  for (let at = last.to; at < quantity.figureAt; at += 1) {
    if (tokens[at]?.key === ',' && depths[at] === 0) commas.push(at)
  }
  const anew = commas.find((comma) => startsAnew(tokens, comma + 1, quantity))
  if (anew !== undefined) return anew
  const figureLeads = contentStart(tokens, from, last.from) >= last.from
  return figureLeads ? undefined : commas.at(-1)
}

function startsAnew(tokens: readonly Token[], at: number, quantity: Quantity): boolean {
  const start = contentStart(tokens, at, quantity.from)
  if (quantity.from - start <= 1) return true
  return (
    phraseAt(MEASURES, tokens, start) !== undefined ||
    phraseAt(VERBS_OF_RESULT, tokens, start) !== undefined
  )
}

/** Of figures that nothing parts, a measure has its value last ("số xã đạt 19 tiêu chí: 5 xã"). */
function pieceOf(
  tokens: readonly Token[],
  { from, to, group, isPart }: Omit<Piece, 'quantity'> & { readonly group: readonly Quantity[] },
): readonly Piece[] {
  const start = contentStart(tokens, from, to)
  const isMeasure = phraseAt(MEASURES, tokens, start) !== undefined
  const settled = group.filter((quantity) => !isAside(tokens, quantity, from))
  const quantity = isMeasure ? settled.at(-1) : settled[0]
  return quantity === undefined ? [] : [{ from, to, quantity, isPart }]
}

function isAside(tokens: readonly Token[], quantity: Quantity, from: number): boolean {
  if (quantity.words.isWhole) return true
  const start = contentStart(tokens, from, quantity.figureAt)
  if (phraseAt(RESTATEMENTS, tokens, start) !== undefined) return true
  return phraseEndingAt(CIRCUMSTANCES, tokens, quantity.from - 1) !== undefined
}

function lastIndexOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  test: (token: Token) => boolean,
): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at]
    if (token !== undefined && test(token)) return at
  }
  return undefined
}
