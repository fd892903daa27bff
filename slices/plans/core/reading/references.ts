/**
 * The papers that a plan cites: kind, number, date, issuer. A paper cited many times is proposed
 * once, where the text says most of it.
 */
import type { Day } from '#kernel/day.ts'
import { issuerAfter, issuerBefore } from './issuer.ts'
import { DOCUMENT_KINDS, issuerBySymbol, kindBySymbol } from './issuers.ts'
import { phraseAt, phraseEndingAt, phrasebook, wordList } from './phrasebook.ts'
import type { ReferenceProposal } from './proposal.ts'
import { isUpperCase, keyAt, type Token } from './token.ts'
import { toText } from './words-text.ts'

/** A citation, with tidy offsets. */
export type Citation = Omit<ReferenceProposal, 'sentence' | 'questions'>

const KINDS = phrasebook(DOCUMENT_KINDS.map((kind) => [kind, kind] as const))
const LAWS = wordList(['luật', 'bộ luật', 'pháp lệnh'])
const SIGNED = wordList(['ký', 'ký ngày', 'ban hành', 'ban hành ngày', 'đề ngày'])
const LONGEST_LAW_NAME = 30

export function readCitations(tokens: readonly Token[]): readonly Citation[] {
  const citations: Citation[] = []
  for (const at of tokens.keys()) {
    const citation = numbered(tokens, at) ?? numberedOnly(tokens, at) ?? namedLaw(tokens, at)
    const isInside = citation !== undefined && citation.start < (citations.at(-1)?.end ?? 0)
    if (citation !== undefined && !isInside) citations.push(citation)
  }
  return citations
}

/** Each paper once, at its fullest mention, with what other mentions add; in the order of the text. */
export function mergeCitations<Cited extends Citation>(
  citations: readonly Cited[],
): readonly Cited[] {
  const byPaper = Map.groupBy(citations, paperKey)
  return [...byPaper.values()].flatMap((mentions) => {
    const [fullest, ...others] = mentions.toSorted((a, b) => fullness(b) - fullness(a))
    if (fullest === undefined) return []
    return [Object.assign({}, ...others.toReversed(), fullest) as Cited]
  })
}

function paperKey({ number, subject, date }: Citation): string {
  return (number ?? `${subject ?? ''} ${date ?? ''}`).toUpperCase().replaceAll('Đ', 'D')
}

/** The date says most; an issuer of the text says more than one of the symbol, by its length. */
function fullness({ date, issuer, subject, start, end }: Citation): number {
  const known = [date, issuer, subject].filter((part) => part !== undefined).length
  return known * 1000 + Math.min(999, end - start) + (date === undefined ? 0 : 1000)
}

/** "Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ". */
function numbered(tokens: readonly Token[], at: number): Citation | undefined {
  const token = tokens[at]
  if (token?.kind !== 'document') return undefined
  const { number, symbol } = token.document
  const kind = kindBefore(tokens, at, symbol)
  const tail = tailFrom(tokens, at + 1)
  const from = kind?.from ?? at
  return citation(
    tokens,
    { from, to: tail.to },
    {
      number,
      subject: kind?.name ?? kindBySymbol(symbol),
      issuer: tail.issuer ?? issuerBefore(tokens, from, symbol) ?? issuerBySymbol(symbol),
      date: tail.date,
    },
  )
}

/** "Nghị quyết số 25, ngày 28/7/2021 của Quốc hội": no symbol, but a day. */
function numberedOnly(tokens: readonly Token[], at: number): Citation | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^\d{1,5}$/.test(token.text)) return undefined
  const kind = kindBefore(tokens, at, '')
  const tail = tailFrom(tokens, at + 1)
  if (kind === undefined || tail.date === undefined) return undefined
  const { issuer, date } = tail
  const known = { number: token.text, subject: kind.name, issuer, date }
  return citation(tokens, { from: kind.from, to: tail.to }, known)
}

interface Tail {
  readonly date: Day | undefined
  readonly issuer: string | undefined
  /** One past the last token of the citation. */
  readonly to: number
}

/** What may follow a number: the day, then the issuer. */
function tailFrom(tokens: readonly Token[], from: number): Tail {
  const dated = dateAfter(tokens, from)
  const after = issuerAfter(tokens, dated?.to ?? from)
  return { date: dated?.day, issuer: after?.issuer, to: after?.to ?? dated?.to ?? from }
}

/** "Luật Tổ chức chính quyền địa phương ngày 19/6/2015": cited by name and day. */
function namedLaw(tokens: readonly Token[], at: number): Citation | undefined {
  const first = tokens[at]
  if (first === undefined || !isUpperCase(first)) return undefined
  const law = phraseAt(LAWS, tokens, at)
  if (law === undefined) return undefined
  for (let to = at + law.length; to < Math.min(tokens.length, at + LONGEST_LAW_NAME); to += 1) {
    const token = tokens[to]
    if (token?.kind === 'time' && token.time.unit === 'day') {
      const subject = toText(tokens.slice(at, to))
      const known = { number: undefined, subject, issuer: 'Quốc hội', date: token.time.day }
      return citation(tokens, { from: at, to: to + 1 }, known)
    }
    const isName = token?.kind === 'word' || token?.key === ',' || token?.key === '-'
    if (!isName || phraseAt(KINDS, tokens, to) !== undefined) return undefined
  }
  return undefined
}

interface Kind {
  readonly from: number
  readonly name: string
}

/** The kind before a number: "Quyết định số", "Luật Đầu tư công số". */
function kindBefore(tokens: readonly Token[], at: number, symbol: string): Kind | undefined {
  let last = at - 1
  while (tokens[last]?.key === 'số' || tokens[last]?.key === ':') last -= 1
  const kind = phraseEndingAt(KINDS, tokens, last)
  if (kind !== undefined) {
    const from = last - kind.length + 1
    return { from, name: sentenceCase(kind.meaning) }
  }
  return symbol.startsWith('QH') ? lawBefore(tokens, last) : undefined
}

function lawBefore(tokens: readonly Token[], last: number): Kind | undefined {
  for (let from = last; from > Math.max(-1, last - LONGEST_LAW_NAME); from -= 1) {
    if (tokens[from]?.kind !== 'word' && tokens[from]?.key !== ',') return undefined
    if (isUpperCase(tokens[from]) && phraseAt(LAWS, tokens, from) !== undefined) {
      return { from, name: toText(tokens.slice(from, last + 1)) }
    }
  }
  return undefined
}

function dateAfter(
  tokens: readonly Token[],
  from: number,
): { readonly day: Day; readonly to: number } | undefined {
  let at = from
  while (keyAt(tokens, at) === ',' || keyAt(tokens, at) === '(') at += 1
  at += phraseAt(SIGNED, tokens, at)?.length ?? 0
  const token = tokens[at]
  if (token?.kind !== 'time' || token.time.unit !== 'day') return undefined
  const next = keyAt(tokens, at + 1) === ')' ? at + 2 : at + 1
  const hasCommaBeforeIssuer = keyAt(tokens, next) === ',' && keyAt(tokens, next + 1) === 'của'
  return { day: token.time.day, to: hasCommaBeforeIssuer ? next + 1 : next }
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function citation(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  known: {
    readonly number: string | undefined
    readonly subject: string | undefined
    readonly issuer: string | undefined
    readonly date: Day | undefined
  },
): Citation {
  const { number, subject, issuer, date } = known
  return {
    kind: 'reference',
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    ...(number === undefined ? {} : { number }),
    ...(subject === undefined ? {} : { subject }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
  }
}
