/**
 * The words, numbers and marks of a stretch of tidy text. Line ends inside a stretch are spaces:
 * what is a line and what is a paragraph was settled before (block.ts).
 *
 * Later steps fold several tokens into one where they are one thing: a date, a document's number.
 */
import type { DocumentNumber } from './document-number.ts'
import { syllableKey } from './syllable.ts'
import type { TimeWords } from './time-words.ts'

interface Placed {
  /** For comparing with word lists; see syllable.ts. */
  readonly key: string
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether anything blank stands before it. */
  readonly spaced: boolean
}

export interface Word extends Placed {
  readonly kind: 'word'
}

/** Digits with the separators between them, as written: `1.234,5`, `05`, `14.10.2021`. */
export interface Numeral extends Placed {
  readonly kind: 'number'
}

export interface Mark extends Placed {
  readonly kind: 'mark'
}

export interface TimeToken extends Placed {
  readonly kind: 'time'
  readonly time: TimeWords
}

export interface DocumentToken extends Placed {
  readonly kind: 'document'
  readonly document: DocumentNumber
}

export type Token = Word | Numeral | Mark | TimeToken | DocumentToken

const LEXEME =
  /(?<word>\p{L}[\p{L}\p{N}]*)|(?<number>\d+(?:[.,]\d+)*)|(?<mark>\.{2,}|…|[^\s\p{L}\d])/gu

/** Tokens of `text` between two positions; offsets are those of the whole text. */
export function tokenize(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = []
  let previousEnd = from
  for (const match of text.slice(from, to).matchAll(LEXEME)) {
    const start = from + match.index
    const end = start + match[0].length
    const placed = {
      key: syllableKey(match[0]),
      text: match[0],
      start,
      end,
      spaced: start > previousEnd || start === from,
    }
    tokens.push({ kind: kindOf(match.groups), ...placed })
    previousEnd = end
  }
  return tokens
}

/** Replaces `count` tokens from `at` on by one of another kind. */
export function foldTokens<Kind extends TimeToken | DocumentToken>(
  tokens: readonly Token[],
  at: number,
  count: number,
  fold: Pick<Kind, Exclude<keyof Kind, keyof Placed>>,
): (typeof fold & Placed) | undefined {
  const first = tokens[at]
  const last = tokens[at + count - 1]
  if (first === undefined || last === undefined) return undefined
  const text = tokens
    .slice(at, at + count)
    .map((token) => (token.spaced && token !== first ? ` ${token.text}` : token.text))
    .join('')
  return { ...fold, key: '\u0000', text, start: first.start, end: last.end, spaced: first.spaced }
}

/** The key of a token, or nothing past either end. */
export function keyAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? ''
}

export function isUpperCase(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

function kindOf(
  groups: Readonly<Record<string, string | undefined>> | undefined,
): 'word' | 'number' | 'mark' {
  if (groups?.['word'] !== undefined) return 'word'
  return groups?.['number'] === undefined ? 'mark' : 'number'
}
