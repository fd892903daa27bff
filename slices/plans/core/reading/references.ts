/**
 * The papers that a plan cites: kind, number, date, issuer. A paper cited many times is proposed
 * once, where the text says most of it.
 */
import type { Day } from '#kernel/day.ts'
import { issuerAfter, issuerBefore } from './issuer.ts'
import { DOCUMENT_KINDS, issuerBySymbol, kindBySymbol } from './issuers.ts'
import { phraseAt, phraseEndingAt, phrasebook, wordList } from './phrasebook.ts'
import type { ReferenceProposal } from './proposal.ts'
import { isUpperCase, type Token } from './token.ts'
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
    return [others.reduce((known, other) => ({ ...other, ...known }), fullest)]
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
  const dated = dateAfter(tokens, at + 1)
  const after = issuerAfter(tokens, dated?.to ?? at + 1)
  const stated = after?.issuer ?? issuerBefore(tokens, kind?.from ?? at, symbol)
  const end = tokens[(after?.to ?? dated?.to ?? at + 1) - 1]?.end ?? token.end
  return citation({
    number,
    subject: kind?.name ?? kindBySymbol(symbol),
    issuer: stated ?? issuerBySymbol(symbol),
    date: dated?.day,
    start: tokens[kind?.from ?? at]?.start ?? token.start,
    end,
  })
}

/** "Nghị quyết số 25, ngày 28/7/2021 của Quốc hội": no symbol, but a day. */
function numberedOnly(tokens: readonly Token[], at: number): Citation | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^\d{1,5}$/.test(token.text)) return undefined
  const kind = kindBefore(tokens, at, '')
  const dated = kind === undefined ? undefined : dateAfter(tokens, at + 1)
  if (kind === undefined || dated === undefined) return undefined
  const after = issuerAfter(tokens, dated.to)
  return citation({
    number: token.text,
    subject: kind.name,
    issuer: after?.issuer,
    date: dated.day,
    start: tokens[kind.from]?.start ?? token.start,
    end: tokens[(after?.to ?? dated.to) - 1]?.end ?? token.end,
  })
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
      const { start } = first
      const { end } = token
      return citation({ subject, issuer: 'Quốc hội', date: token.time.day, start, end })
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
  return /^QH/u.test(symbol) ? lawBefore(tokens, last) : undefined
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
  while (tokens[at]?.key === ',' || tokens[at]?.key === '(') at += 1
  at += phraseAt(SIGNED, tokens, at)?.length ?? 0
  const token = tokens[at]
  if (token?.kind !== 'time' || token.time.unit !== 'day') return undefined
  const isClosed = tokens[at + 1]?.key === ')'
  const next = isClosed ? at + 2 : at + 1
  const to = tokens[next]?.key === ',' && tokens[next + 1]?.key === 'của' ? next + 1 : next
  return { day: token.time.day, to }
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function citation(known: {
  readonly number?: string
  readonly subject: string | undefined
  readonly issuer: string | undefined
  readonly date: Day | undefined
  readonly start: number
  readonly end: number
}): Citation {
  const { number, subject, issuer, date, start, end } = known
  return {
    kind: 'reference',
    start,
    end,
    ...(number === undefined ? {} : { number }),
    ...(subject === undefined ? {} : { subject }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
  }
}
