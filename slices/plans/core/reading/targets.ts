/** The numeric targets of one clause. */
import { isTarget, type Circumstances } from './acceptance.ts'
import { GOALS } from './goal-words.ts'
import { sectionAbove, type Heading, type PlacedClause } from './outline.ts'
import { findPhrase, hasPhrase, phraseAt, wordList } from './phrasebook.ts'
import { baselineEnd, toPieces, type Piece } from './pieces.ts'
import type { ReadingQuestion, TargetProposal } from './proposal.ts'
import { isMeasured, readTargetWords, type TargetWords } from './target-words.ts'
import { yearOfTarget } from './target-year.ts'
import type { Token } from './token.ts'
import { toText } from './words-text.ts'

/** A target before its node and its place in the original text are known. Offsets are tidy ones. */
export type ReadTarget = Omit<TargetProposal, 'sentence' | 'programmeNode'>

export interface TargetContext {
  readonly planYear: number | undefined
  /** Whether any heading of the text names a section. */
  readonly hasSections: boolean
  /** The target that a "trong đó" looks back to. */
  readonly parent: number | undefined
}

const HUNDRED = 100
const PART_LEAD_INS = wordList(['trong đó'])

export function readTargets(placed: PlacedClause, context: TargetContext): readonly ReadTarget[] {
  const { tokens } = placed.clause
  const circumstances = circumstancesOf(placed, context.hasSections)
  const targets: ReadTarget[] = []
  for (const piece of toPieces(tokens)) {
    if (!followsOn(tokens, piece, targets.at(-1)) && !isTarget(tokens, piece, circumstances))
      continue
    const isPart = piece.isPart || isHeldAsPart(placed, piece)
    const parent = isPart
      ? (targets.findLast((t) => t.partOf === undefined)?.start ?? context.parent)
      : undefined
    targets.push(toTarget(placed, piece, { ...context, parent, previous: targets.at(-1) }))
  }
  return targets
}

/** "05 lớp cho 250 người", "210 hộ tập trung, 45 hộ xen ghép": a figure that its neighbour carries. */
function followsOn(
  tokens: readonly Token[],
  piece: Piece,
  before: ReadTarget | undefined,
): boolean {
  if (before === undefined || piece.from === 0) return false
  const isNext = (tokens[piece.from - 1]?.end ?? 0) <= before.end + 1
  const isBare = piece.quantity.from === piece.from && piece.quantity.unit.name === before.unit
  return isNext && (piece.goesOn || isBare)
}

export function circumstancesOf(placed: PlacedClause, hasSections: boolean): Circumstances {
  const { above, isHeading } = placed
  const unnamed = hasSections && above.length === 0 ? 'preamble' : 'open'
  return { section: sectionAbove(above) ?? unnamed, hasGoal: hasGoalBefore(placed), isHeading }
}

/** The tokens of the clauses before this one in its sentence. */
export function earlierInSentence({ sentence, index }: PlacedClause): readonly Token[] {
  return sentence.clauses.slice(0, index).flatMap((clause) => clause.tokens)
}

function hasGoalBefore(placed: PlacedClause): boolean {
  if (hasPhrase(GOALS, earlierInSentence(placed))) return true
  const holder = placed.above.at(-1)
  return holder !== undefined && holder.section === undefined && hasPhrase(GOALS, holder.tokens)
}

function toTarget(
  placed: PlacedClause,
  piece: Piece,
  context: TargetContext & { readonly previous: ReadTarget | undefined },
): ReadTarget {
  const { tokens } = placed.clause
  const { quantity } = piece
  const words = withChangeOf(context.previous, readTargetWords(tokens, piece), piece)
  const dated = yearOfTarget({
    own: withoutBaseline(tokens, piece),
    earlier: [...earlierInSentence(placed), ...tokens.slice(0, piece.from)],
    above: placed.above,
    planYear: context.planYear,
  })
  const unit = words.isPoints && quantity.unit.name === '%' ? 'điểm %' : quantity.unit.name
  const questions = questionsOf(piece, unit, dated.question)
  return {
    kind: 'target',
    ...spanOf(tokens, piece),
    subject: subjectOf(words, placed.above, context.previous),
    comparator: quantity.comparator,
    value: quantity.value,
    ...(quantity.valueTo === undefined ? {} : { valueTo: quantity.valueTo }),
    unit,
    ...(dated.year === undefined ? {} : { year: dated.year }),
    ...(words.change === undefined ? {} : { change: words.change }),
    ...(words.isYearly ? { per: 'năm' as const } : {}),
    ...(words.scope === undefined ? {} : { scope: words.scope }),
    ...(context.parent === undefined ? {} : { partOf: context.parent }),
    ...(questions.length === 0 ? {} : { questions }),
  }
}

/** The piece without "từ 32,5% năm 2023": that year is where the change starts. */
function withoutBaseline(tokens: readonly Token[], piece: Piece): readonly Token[] {
  if (piece.baseline === undefined) return tokens.slice(piece.from, piece.to)
  return [
    ...tokens.slice(piece.from, piece.baseline.from),
    ...tokens.slice(baselineEnd(tokens, piece), piece.to),
  ]
}

/** "Giảm 95 hộ nghèo và 30 hộ cận nghèo": the verb is said once. */
function withChangeOf(
  previous: ReadTarget | undefined,
  words: TargetWords,
  { quantity, goesOn, isPart }: Piece,
): TargetWords {
  if (previous?.change === undefined || words.change !== undefined) return words
  const isBare = quantity.words.first === quantity.figureAt && !goesOn && !isPart
  return isBare && previous.unit === quantity.unit.name
    ? { ...words, change: previous.change }
    : words
}

function spanOf(
  tokens: readonly Token[],
  piece: Piece,
): { readonly start: number; readonly end: number } {
  const words = tokens.slice(piece.from, piece.to)
  const isEdge = (token: Token) => token.kind === 'mark' && /^[,;:-]$/.test(token.text)
  const first = words.find((token) => !isEdge(token)) ?? words[0]
  const last = words.findLast((token) => !isEdge(token)) ?? words.at(-1)
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** A piece may leave its subject to the piece before it, or to the lead-in above it. */
function subjectOf(
  words: TargetWords,
  above: readonly Heading[],
  previous: ReadTarget | undefined,
): string {
  if (words.subject === '') return previous?.subject ?? leadInSubject(above) ?? ''
  const leadIn = leadInSubject(above)
  return leadIn === undefined ? words.subject : `${leadIn}: ${words.subject}`
}

function leadInSubject(above: readonly Heading[]): string | undefined {
  const holder = above.at(-1)
  if (holder === undefined || holder.section !== undefined || !isMeasured(holder.tokens))
    return undefined
  if (toPieces(holder.tokens).length > 0) return undefined
  return toText(holder.tokens)
}

/** Under a lead-in "…, trong đó:", or in a clause that opens so. */
function isHeldAsPart({ clause, above }: PlacedClause, piece: Piece): boolean {
  if (piece.from === 0 && phraseAt(PART_LEAD_INS, clause.tokens, 0) !== undefined) return true
  const holder = above.at(-1)?.tokens ?? []
  const part = findPhrase(PART_LEAD_INS, holder)
  return part !== undefined && part.at + part.length === holder.length
}

function questionsOf(
  { quantity }: Piece,
  unit: string,
  ofYear: ReadingQuestion | undefined,
): readonly ReadingQuestion[] {
  const questions: ReadingQuestion[] = []
  if (ofYear !== undefined) questions.push(ofYear)
  if (quantity.words.isApproximate) questions.push({ code: 'figure_is_approximate' })
  if (quantity.ambiguous !== undefined) {
    questions.push({ code: 'figure_ambiguous', written: quantity.ambiguous })
  }
  const isOverWhole = unit === '%' && Number(quantity.value) > HUNDRED
  if (isOverWhole && quantity.words.change === undefined)
    questions.push({ code: 'share_above_hundred' })
  return questions
}
