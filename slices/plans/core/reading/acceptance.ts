/**
 * Whether a figure is a target of the plan. A plan is full of other figures: results of last year,
 * the money at hand, the size of the district. What decides is the section, then the words.
 */
import {
  NONE_LEFT,
  NORMS,
  AIMED_MONEY,
  GOALS,
  MEASURES,
  PAYING_MONEY,
  REPORTS,
} from './goal-words.ts'
import { findPhrase, hasPhrase, phraseAt, phrases, wordList } from './phrasebook.ts'
import { measuredStart, type Piece } from './pieces.ts'
import type { Section } from './section.ts'
import type { Token } from './token.ts'
import { VERBS_OF_RESULT } from './verbs.ts'

export interface Circumstances {
  /** The section above, or `open` where the text has no sections, or `preamble` before the first. */
  readonly section: Section | 'open' | 'preamble'
  /** Whether the sentence or a lead-in already set a goal ("phấn đấu …"). */
  readonly hasGoal: boolean
  /** Whether the clause is a heading over others, and so may be a mere title. */
  readonly isHeading: boolean
}

/** Terms of an act, whose figures set nothing: "Hồ sơ: 03 bộ". */
export const TERM_WORDS: readonly string[] = phrases(`
  mức | mức hỗ trợ | đối tượng | hồ sơ | thời gian | kinh phí | điều kiện | nguồn vốn | địa điểm
  định mức | phương thức | số lượng | quy mô | cơ quan | đơn vị | thành phần | liên hệ | nhu cầu | vốn | tổng vốn
  tổng kinh phí | tổng nguồn vốn
`)

const TERMS = wordList(TERM_WORDS)

/** How far after its verb a counted noun is still the verb's result. */
const REACH_OF_A_VERB = 9

/** What a figure needs, besides being one, to be a target in each section. */
const NEEDS: Readonly<
  Record<Circumstances['section'], 'nothing' | 'statement' | 'shareStated' | 'goal' | 'never'>
> = {
  targets: 'nothing',
  tasks: 'statement',
  solutions: 'statement',
  work: 'statement',
  open: 'statement',
  funding: 'shareStated',
  preamble: 'goal',
  purpose: 'goal',
  background: 'never',
  closing: 'never',
}

export function isTarget(
  tokens: readonly Token[],
  piece: Piece,
  { section, hasGoal, isHeading }: Circumstances,
): boolean {
  const needs = NEEDS[section]
  const isGoal = hasGoal || hasPhrase(GOALS, tokens, 0, piece.quantity.figureAt)
  if (needs === 'never' || setsNothing(tokens, piece, { isGoal, section })) return false
  if (isGoal) return true
  if (isHeading) return needs === 'nothing' && isStated(tokens, piece)
  if (needs === 'nothing') return true
  if (needs === 'goal') return false
  if (needs === 'shareStated')
    return piece.quantity.unit.kind === 'share' && isStated(tokens, piece)
  const isNamed = section !== 'open' && piece.quantity.words.isAttained
  return isStated(tokens, piece) || (isNamed && phraseAt(TERMS, tokens, piece.from) === undefined)
}

/** A report of what is, money that pays, a norm, or the bar in "không còn xã dưới 13 tiêu chí". */
function setsNothing(
  tokens: readonly Token[],
  piece: Piece,
  { isGoal, section }: { readonly isGoal: boolean; readonly section: Circumstances['section'] },
): boolean {
  return (
    isReported(tokens, piece, isGoal) ||
    isMoneyThatPays(tokens, piece, section) ||
    hasPhrase(NONE_LEFT, tokens, piece.from, piece.quantity.figureAt) ||
    hasPhrase(NORMS, tokens, piece.from, piece.to)
  )
}

/** What was or is, unless a goal word comes after it: "hiện nay 30%, phấn đấu 40%". */
function isReported(tokens: readonly Token[], piece: Piece, isGoal: boolean): boolean {
  const report = findPhrase(REPORTS, tokens, piece.from, piece.quantity.figureAt)
  if (report === undefined) return false
  return !(isGoal && hasPhrase(GOALS, tokens, report.at, piece.quantity.figureAt))
}

/** Among goals money is earned unless the words say that it pays; elsewhere the other way round. */
function isMoneyThatPays(
  tokens: readonly Token[],
  piece: Piece,
  section: Circumstances['section'],
): boolean {
  if (piece.quantity.unit.kind !== 'money') return false
  const aimed = findPhrase(AIMED_MONEY, tokens, piece.from, piece.to)
  const paying = findPhrase(PAYING_MONEY, tokens, piece.from, piece.to)
  if (aimed === undefined) return paying !== undefined || section !== 'targets'
  return paying !== undefined && paying.at < aimed.at
}

/** Whether the words say that it shall be so: a bound, a change, a result of a verb, a measure. */
function isStated(tokens: readonly Token[], piece: Piece): boolean {
  const { quantity } = piece
  const { words, unit } = quantity
  if (quantity.comparator !== '=' || words.change !== undefined) return true
  const start = measuredStart(tokens, piece.from, quantity.from)
  if (phraseAt(MEASURES, tokens, start) !== undefined) return true
  if (unit.kind === 'share' && (words.hasPredicate || start >= quantity.from)) return true
  return isResult(tokens, start, quantity.from)
}

function isResult(tokens: readonly Token[], start: number, figureFrom: number): boolean {
  const near = Math.max(start, figureFrom - REACH_OF_A_VERB)
  return hasPhrase(VERBS_OF_RESULT, tokens, near, figureFrom)
}
