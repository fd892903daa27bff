/**
 * What a target is about: the words of its piece without the figure, the opening and the year; how
 * it changes; and for whom or where.
 */
import { CHANGING_VERBS, MEASURES, YEARLY } from './goal-words.ts'
import { findPhrase, hasPhrase, phraseAt, phrases, wordList } from './phrasebook.ts'
import { baselineEnd, contentStart, measuredStart, type Piece } from './pieces.ts'
import { keyAt, type Token } from './token.ts'
import { VERBS_OF_RESULT } from './verbs.ts'
import { toText } from './words-text.ts'

/** Rates besides "tỷ lệ": a fall of theirs by 3% is a fall of 3 points. */
export const RATE_WORDS: readonly string[] = phrases(`
  tỷ lệ | tỷ suất | tỷ trọng | độ che phủ | hộ nghèo | hộ cận nghèo | nghèo đa chiều | nghèo
`)

/** Counts and sums, whose fall by 3% is a fall of 3 percent. */
export const NOT_RATE_WORDS: readonly string[] = phrases(`
  số hộ | tổng số | số vụ | số người | số lượng | số cặp | số trẻ | số xã | số trường hợp
  số lao động
`)

/** Where the words of place or group begin. */
export const SCOPE_WORDS: readonly string[] = phrases(`
  trên địa bàn | trong vùng | vùng đồng bào | tại | ở các | ở những | ở vùng | ở xã | ở thôn
  ở khu vực | khu vực | trong đồng bào
`)

const SCOPE_ENDS = wordList(
  phrases(`
    được | có | đạt | giảm | tăng | không | để | nhằm | là | còn | bảo đảm | , | ( | so với | theo
    từ | làm | xuống | lên
  `),
)
const RATES = wordList(RATE_WORDS)
const NOT_RATES = wordList(NOT_RATE_WORDS)
const SCOPES = wordList(SCOPE_WORDS)
const ENDS_OF_SUBJECT = wordList(
  phrases(`so với | so cùng kỳ | trong đó | tương ứng | tương đương | chiếm | ứng với`),
)
const LEVEL_VERBS = new Set(['nâng', 'đưa'])
const LONGEST_SCOPE = 16

export interface TargetWords {
  readonly subject: string
  readonly change?: 'increase' | 'decrease'
  /** Whether the figure is how much a rate falls or rises, so that its percents are points. */
  readonly isPoints: boolean
  readonly isYearly: boolean
  readonly scope?: string
}

export function readTargetWords(tokens: readonly Token[], piece: Piece): TargetWords {
  const { quantity } = piece
  const opening = openingOf(tokens, piece)
  const subject = subjectOf(tokens, piece, opening.subjectFrom)
  const change = quantity.words.change ?? piece.baseline?.words.change ?? opening.change
  const isPoints = change !== undefined && !quantity.words.isLevel && !opening.isLevel
  const scope = scopeOf(subject)
  return {
    subject: toText(subject),
    ...(change === undefined ? {} : { change }),
    isPoints: isPoints && isRate(subject),
    isYearly: quantity.unit.perYear || hasPhrase(YEARLY, tokens, piece.from, piece.to),
    ...(scope === undefined ? {} : { scope }),
  }
}

interface Opening {
  readonly subjectFrom: number
  readonly change?: 'increase' | 'decrease'
  readonly isLevel: boolean
}

/** Whether the piece opens with a verb of change, which is then no part of the subject. */
function openingOf(tokens: readonly Token[], piece: Piece): Opening {
  const start = measuredStart(tokens, piece.from, piece.quantity.figureAt)
  const verb = phraseAt(CHANGING_VERBS, tokens, start)
  const measure = phraseAt(MEASURES, tokens, start)?.length ?? 0
  const isVerb = verb !== undefined && verb.length >= measure
  if (!isVerb || start + verb.length > piece.quantity.from) {
    return { subjectFrom: start, isLevel: false }
  }
  // "Giảm nghèo 1,5%": the fall is in the noun, which would be nothing without it.
  const isNoun = keyAt(tokens, start + verb.length) === 'nghèo'
  return {
    subjectFrom: isNoun ? start : start + verb.length,
    change: verb.meaning,
    isLevel: isLevelBy(keyAt(tokens, start), piece),
  }
}

function subjectOf(tokens: readonly Token[], piece: Piece, from: number): readonly Token[] {
  const { quantity } = piece
  const before = wordsBeforeFigure(tokens, piece, from)
  const small = tokens.slice(quantity.from, quantity.figureAt)
  const said = before.length === 0 ? [] : [...dropTimes(before), ...small.filter(isFor)]
  const after = wordsAfter(tokens, piece)
  return [...said, ...unitWords(tokens, piece, { before: said, after }), ...after]
}

/** Whether the words begin with what is measured, and so stand alone under no other name. */
export function isMeasured(tokens: readonly Token[]): boolean {
  return phraseAt(MEASURES, tokens, contentStart(tokens, 0, tokens.length)) !== undefined
}

function isFor(token: Token): boolean {
  return token.key === 'cho'
}

/** "Nâng tỷ lệ … đạt 90%" and "giảm tỷ lệ … dưới 5%" say where it ends, not by how much. */
function isLevelBy(verb: string, piece: Piece): boolean {
  if (piece.quantity.words.change !== undefined) return false
  return LEVEL_VERBS.has(verb) || piece.quantity.comparator === '<'
}

/** Whether the words measure a share of a whole, so that its fall by 3% is one of 3 points. */
export function isRate(subject: readonly Token[]): boolean {
  return hasPhrase(RATES, subject) && !hasPhrase(NOT_RATES, subject, 0, Math.min(4, subject.length))
}

/** Without the figure that a change starts from, and without figures in brackets. */
function wordsBeforeFigure(tokens: readonly Token[], piece: Piece, from: number): readonly Token[] {
  const { baseline, quantity } = piece
  if (baseline === undefined) return dropBrackets(tokens.slice(from, quantity.from))
  return dropBrackets([
    ...tokens.slice(from, baseline.from),
    ...tokens.slice(baselineEnd(tokens, piece), quantity.from),
  ])
}

/** A counted noun belongs to what is aimed at ("120 hộ nghèo"), unless that was said before it. */
function unitWords(
  tokens: readonly Token[],
  { quantity }: Piece,
  around: { readonly before: readonly Token[]; readonly after: readonly Token[] },
): readonly Token[] {
  if (quantity.unit.kind !== 'count') return []
  const isSaid = around.before.length > 0 && around.after.length === 0
  if (isSaid && !isBareVerb(around.before)) return []
  return tokens.slice(quantity.figureEnd - quantity.unit.length, quantity.figureEnd)
}

/** "Mở 05 lớp", "hỗ trợ cho 30 hộ": without its noun the verb would say nothing. */
function isBareVerb(words: readonly Token[]): boolean {
  const verb = phraseAt(VERBS_OF_RESULT, words, 0)
  return words.at(-1)?.key === 'cho' || verb?.length === words.length
}

function wordsAfter(tokens: readonly Token[], piece: Piece): readonly Token[] {
  const after = dropBrackets(dropTimes(tokens.slice(piece.quantity.to, piece.to)))
  const end = findPhrase(ENDS_OF_SUBJECT, after)
  const words = end === undefined ? after : after.slice(0, end.at)
  return words.some((token) => token.kind === 'word') ? words : []
}

/** "(còn 27%)", "(75%)" say the figure again. */
function dropBrackets(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  let from = 0
  for (;;) {
    const open = tokens.findIndex((token, at) => at >= from && token.key === '(')
    const close = open < 0 ? -1 : tokens.findIndex((token, at) => at > open && token.key === ')')
    if (close < 0) return [...kept, ...tokens.slice(from)]
    const hasFigure = tokens.slice(open, close).some((token) => token.kind === 'number')
    kept.push(...tokens.slice(from, hasFigure ? open : close + 1))
    from = close + 1
  }
}

/** Without times and the small words that lead to them. */
function dropTimes(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    if (token.kind !== 'time') {
      kept.push(token)
      continue
    }
    while (LEADS_TO_TIME.has(kept.at(-1)?.key ?? '')) kept.pop()
  }
  return kept
}

const LEADS_TO_TIME = new Set(['đến', 'hết', 'cuối', 'trong', 'vào', 'trước', 'tới', '('])

function scopeOf(subject: readonly Token[]): string | undefined {
  const found = findPhrase(SCOPES, subject)
  if (found === undefined) return undefined
  const limit = Math.min(subject.length, found.at + LONGEST_SCOPE)
  const end = findPhrase(SCOPE_ENDS, subject, found.at + found.length, limit)
  const text = toText(subject.slice(found.at, end?.at ?? limit))
  return text === '' ? undefined : text
}
