/**
 * From a block to its sentences and from a sentence to its clauses.
 *
 * The long sentence of a plan is a list: its clauses are parted by semicolons, by a)/b)/(1) inside
 * the line, and by the colon after a lead-in ("đề ra các giải pháp sau: …"). A colon between a name
 * and its figure ("Tỷ lệ che phủ rừng: 65%") parts nothing.
 */
import { phrases } from './phrasebook.ts'
import { sectionOfLeadIn } from './section.ts'
import { foldDocumentNumbers } from './document-number.ts'
import { isUpperCase, keyAt, tokenize, type Token } from './token.ts'
import { foldTimes } from './time-words.ts'

export interface Clause {
  readonly tokens: readonly Token[]
  /** Whether a colon follows, so that what comes next is held by it. */
  readonly isLeadIn: boolean
}

export interface Sentence {
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
  /** Span in the tidy text, closing mark included. */
  readonly start: number
  readonly end: number
}

/** Short forms whose point ends no sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  phrases(`
    tp | tx | tt | q | p | h | ths | ts | pgs | gs | bs | ks | đ | kt | tm | tl | tuq | st | stt | v
    vd | nxb | đt | sđt | th | k | khđt | no
  `),
)

/**
 * No office writes clauses or sentences of so many words. Longer runs are cut, so that the time to
 * read a text stays in proportion to its length, whatever somebody uploads.
 */
const LONGEST_CLAUSE = 800
const LONGEST_SENTENCE = 4000

const SENTENCE_END = new Set(['.', '!', '?', '…'])
const QUOTES = /^["“”'‘’«»()[\]]$/u

export function toSentences(tidy: string, from: number, to: number): readonly Sentence[] {
  const tokens = foldTimes(foldDocumentNumbers(tokenize(tidy, from, to)))
  const sentences: Sentence[] = []
  let first = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const isLast = at === tokens.length - 1 || at - first >= LONGEST_SENTENCE
    if (!isLast && !endsSentence(tokens, at)) continue
    const sentence = toSentence(tokens.slice(first, at + 1))
    if (sentence !== undefined) sentences.push(sentence)
    first = at + 1
  }
  return sentences
}

/** For each token, how many brackets that are closed in the same run stand open around it. */
export function bracketDepths(tokens: readonly Token[]): readonly number[] {
  const opens: number[] = []
  const closing = new Map<number, number>()
  tokens.forEach((token, at) => {
    if (token.key === '(') opens.push(at)
    if (token.key === ')') {
      const open = opens.pop()
      if (open !== undefined) closing.set(open, at)
    }
  })
  const closers = new Set(closing.values())
  let depth = 0
  return tokens.map((_, at) => {
    if (closing.has(at)) depth += 1
    const here = depth
    if (closers.has(at)) depth -= 1
    return here
  })
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !(SENTENCE_END.has(token.key) || /^\.{2,}$/.test(token.key)))
    return false
  const before = tokens[at - 1]
  if (before !== undefined && isAbbreviation(before, token)) return false
  const next = tokens[at + 1]
  if (next === undefined || !next.spaced) return false
  const opening = QUOTES.test(next.text) ? tokens[at + 2] : next
  return isUpperCase(opening) || opening?.kind === 'number' || next.key === '-' || next.key === '+'
}

function isAbbreviation(before: Token, point: Token): boolean {
  if (point.key !== '.' || point.spaced || before.kind !== 'word') return false
  return ABBREVIATIONS.has(before.key) || /^\p{Lu}$/u.test(before.text)
}

function toSentence(tokens: readonly Token[]): Sentence | undefined {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return undefined
  const depths = bracketDepths(tokens)
  const clauses: Clause[] = []
  let from = 0
  tokens.forEach((token, at) => {
    const isLast = at === tokens.length - 1 || at - from >= LONGEST_CLAUSE
    if ((depths[at] ?? 0) > 0 && !isLast) return
    const isLeadIn = token.key === ':' && parts(tokens.slice(from), at - from)
    if (token.key !== ';' && !isLeadIn && !isLast) return
    const clause = trimClause(tokens.slice(from, at + 1))
    if (clause.length > 0) clauses.push({ tokens: clause, isLeadIn })
    from = at + 1
  })
  return clauses.length === 0 ? undefined : { tokens, clauses, start: first.start, end: last.end }
}

/** Whether the colon opens a list: not when a figure or a bare unit comes right after it. */
function parts(tokens: readonly Token[], colon: number): boolean {
  const rest = tokens.slice(colon + 1, colon + 6)
  if (rest.length === 0 || announces(tokens.slice(0, colon))) return true
  return !rest.some((token, at) => token.kind === 'number' && isWithinFigure(rest, at))
}

/** "như sau:", "gồm:", "các chỉ tiêu đến năm 2025:": what follows is a list, not a figure. */
function announces(words: readonly Token[]): boolean {
  if (LIST_LEADS.has(words.at(-1)?.key ?? '')) return true
  return words.length > 1 && sectionOfLeadIn(words) !== undefined
}

const LIST_LEADS = new Set(['sau', 'gồm', 'đây', 'đó', 'thể', 'là'])

/** Only comparators and such may stand between a colon and its figure: at most four short words. */
function isWithinFigure(rest: readonly Token[], at: number): boolean {
  return rest.slice(0, at).every((token) => token.kind === 'word' && FIGURE_LEADS.has(token.key))
}

const FIGURE_LEADS: ReadonlySet<string> = new Set(
  phrases(`
    trên | dưới | từ | khoảng | gần | hơn | đạt | giảm | tăng | ít | nhất | tối | thiểu | đa | không
    quá | còn | là | có | vượt | thấp | cao | xuống | lên | thêm | bình | quân | phấn | đấu | đến
    bằng | trở
  `),
)

/** Without list markers at the front and without closing marks at the end. */
function trimClause(tokens: readonly Token[]): readonly Token[] {
  const from = inlineMarkerLength(tokens)
  let to = tokens.length
  while (to > from && isClosing(tokens[to - 1])) to -= 1
  return tokens.slice(from, to)
}

/** "a)", "(1)", "1)", "-", "+" at the front of a clause. */
function inlineMarkerLength(tokens: readonly Token[]): number {
  const first = keyAt(tokens, 0)
  const second = keyAt(tokens, 1)
  if (first === '(' && keyAt(tokens, 2) === ')') return /^[ivx\d]{1,3}$/.test(second) ? 3 : 0
  if (second === ')') return /^(?:\p{Ll}|\d{1,2})$/u.test(first) ? 2 : 0
  return DASHES.has(first) ? 1 : 0
}

const DASHES = new Set(['-', '+', '*'])

function isClosing(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^(?:[.;:,!?/\-…]|\.{2,})$/u.test(token.text)
}
