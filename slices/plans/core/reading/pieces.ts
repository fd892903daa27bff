/**
 * A clause with several figures, cut into pieces with one figure each: "tỷ lệ A đạt 98%, B đạt 95%,
 * trong đó C 50%". A figure that only says where or of what ("tại 05 xã", "trên tổng số 151 xã") or
 * repeats another ("chiếm 66,7%", "(còn 7%)") gets no piece.
 */
import { bracketDepths } from './clause.ts'
import {
  CHANGING_VERBS,
  CIRCUMSTANCES,
  GOALS,
  MEASURES,
  OPENINGS,
  PART_WORDS,
  RESTATEMENTS,
} from './goal-words.ts'
import { findPhrase, phraseAt, phraseEndingAt, wordList } from './phrasebook.ts'
import { readQuantities, type Quantity } from './quantity.ts'
import type { Token } from './token.ts'
import { VERBS_OF_RESULT } from './verbs.ts'

export interface Piece {
  /** First and one past the last token of the piece in its clause. */
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  /** The figure that its change starts from, where the words give one. */
  readonly baseline?: Quantity
  /** Whether "trong đó" makes it a part of the piece before. */
  readonly isPart: boolean
  /** Whether it goes on with the act of the piece before: "05 lớp cho 250 người". */
  readonly goesOn: boolean
}

const STRIVING = wordList(['phấn đấu', 'đảm bảo đạt', 'bảo đảm đạt'])

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
  const all = readQuantities(tokens).filter((quantity) => depths[quantity.figureAt] === 0)
  const quantities = all.filter((quantity) => !quantity.isBaseline)
  const baselines = all.filter((quantity) => quantity.isBaseline)
  const pieces: Piece[] = []
  let group: readonly Quantity[] = []
  let cut: Cut = { at: 0, isPart: false, goesOn: false }
  for (const quantity of quantities) {
    const last = group.at(-1)
    const next =
      last === undefined ? undefined : cutBetween(tokens, depths, { from: cut.at, last, quantity })
    if (next !== undefined) {
      pieces.push(...pieceOf(tokens, { cut, to: next.at, group }))
      group = []
      cut = next
    }
    group = [...group, quantity]
  }
  const last = pieceOf(tokens, { cut, to: tokens.length, group })
  return [...pieces, ...last].map((piece) => withBaseline(piece, baselines))
}

/** One past the baseline and the time it was measured at: "từ 32,5% (cuối năm 2023)". */
export function baselineEnd(tokens: readonly Token[], { baseline, quantity }: Piece): number {
  let to = baseline?.to ?? quantity.from
  while (to < quantity.from && isAfterBaseline(tokens[to])) to += 1
  return to
}

function isAfterBaseline(token: Token | undefined): boolean {
  return token?.kind === 'time' || AFTER_BASELINE.has(token?.key ?? '')
}

const AFTER_BASELINE = new Set(['(', ')', 'cuối', 'đầu', 'của', 'vào', ','])

function withBaseline(piece: Piece, baselines: readonly Quantity[]): Piece {
  const baseline = baselines.find((one) => one.from >= piece.from && one.to <= piece.quantity.from)
  return baseline === undefined ? piece : { ...piece, baseline }
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

/** The same, past the goal word too: "huyện X đặt mục tiêu giảm …" is about what falls, not who said so. */
export function measuredStart(tokens: readonly Token[], from: number, to: number): number {
  const goal = findPhrase(GOALS, tokens, from, to)
  return contentStart(tokens, goal === undefined ? from : goal.at + goal.length, to)
}

interface Cut {
  readonly at: number
  readonly isPart: boolean
  readonly goesOn: boolean
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
  if (part !== undefined) return { at: part.at, isPart: true, goesOn: false }
  const comma = commaBetween(tokens, depths, between)
  if (comma !== undefined) return { at: comma + 1, isPart: false, goesOn: false }
  const and = lastIndexOf(tokens, last.to, quantity.from, (token) => token.key === 'và')
  if (and !== undefined && startsAnew(tokens, and + 1, quantity)) {
    return { at: and + 1, isPart: false, goesOn: false }
  }
  const goesOn = tokens[quantity.from]?.key === 'cho' && PEOPLE.has(quantity.unit.name)
  const isNewLevel =
    last.words.change !== undefined && !last.words.isLevel && quantity.words.isLevel
  return goesOn || isNewLevel ? { at: quantity.from, isPart: false, goesOn } : undefined
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
    phraseAt(CHANGING_VERBS, tokens, start) !== undefined ||
    phraseAt(VERBS_OF_RESULT, tokens, start) !== undefined
  )
}

/** Of figures that nothing parts, a measure has its value last ("số xã đạt 19 tiêu chí: 5 xã"). */
function pieceOf(
  tokens: readonly Token[],
  {
    cut,
    to,
    group,
  }: { readonly cut: Cut; readonly to: number; readonly group: readonly Quantity[] },
): readonly Piece[] {
  const { isPart, goesOn } = cut
  const start = measuredStart(tokens, cut.at, to)
  const isMeasure = phraseAt(MEASURES, tokens, start) !== undefined
  const settled = group.filter((quantity) => !isAside(tokens, quantity, cut.at))
  const quantity = isMeasure ? settled.at(-1) : settled[0]
  if (quantity === undefined) return []
  return [{ from: goalStart(tokens, cut.at, quantity), to, quantity, isPart, goesOn }]
}

/** "Đẩy mạnh tuyên truyền, phấn đấu 100% cán bộ …": the goal begins at its own word. */
function goalStart(tokens: readonly Token[], from: number, quantity: Quantity): number {
  const goal = findPhrase(STRIVING, tokens, from, quantity.figureAt)
  if (goal === undefined || tokens[goal.at - 1]?.key !== ',') return from
  return contentStart(tokens, from, goal.at) < goal.at - 1 ? goal.at : from
}

function isAside(tokens: readonly Token[], quantity: Quantity, from: number): boolean {
  const { words } = quantity
  if (words.isWhole) return true
  const start = contentStart(tokens, from, quantity.figureAt)
  if (phraseAt(RESTATEMENTS, tokens, start) !== undefined) return true
  if (words.hasPredicate || words.change !== undefined) return false
  return phraseEndingAt(CIRCUMSTANCES, tokens, quantity.from - 1)?.meaning === true
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
