/**
 * Word lists as the grammar uses them: phrases of one or more syllables, each with a meaning, found
 * at a place in a run of tokens. The longest phrase wins, so "không quá" is not read as "quá".
 */
import { syllableKeys } from './syllable.ts'

export interface Phrasebook<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>
  readonly byLast: ReadonlyMap<string, readonly Phrase<Meaning>[]>
}

interface Phrase<Meaning> {
  readonly keys: readonly string[]
  readonly meaning: Meaning
}

export interface PhraseMatch<Meaning> {
  readonly meaning: Meaning
  /** Number of tokens it covers. */
  readonly length: number
}

interface Keyed {
  readonly key: string
}

/** A word list as it is kept in this folder: phrases parted by bars, over as many lines as needed. */
export function phrases(list: string): readonly string[] {
  return list
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

export function phrasebook<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
): Phrasebook<Meaning> {
  const listed = [...entries]
    .map(([phrase, meaning]) => ({ keys: syllableKeys(phrase), meaning }))
    .filter((phrase) => phrase.keys.length > 0)
    .toSorted((a, b) => b.keys.length - a.keys.length)
  return {
    byFirst: Map.groupBy(listed, (phrase) => phrase.keys[0] ?? ''),
    byLast: Map.groupBy(listed, (phrase) => phrase.keys.at(-1) ?? ''),
  }
}

/** A book in which only presence matters. */
export function wordList(listed: readonly string[]): Phrasebook<true> {
  return phrasebook(listed.map((phrase) => [phrase, true] as const))
}

/** The longest phrase that begins at a token. */
export function phraseAt<Meaning>(
  book: Phrasebook<Meaning>,
  tokens: readonly Keyed[],
  at: number,
): PhraseMatch<Meaning> | undefined {
  const candidates = book.byFirst.get(tokens[at]?.key ?? '') ?? []
  const found = candidates.find((phrase) => sitsAt(phrase.keys, tokens, at))
  return found === undefined ? undefined : { meaning: found.meaning, length: found.keys.length }
}

/** The longest phrase whose last syllable is the given token. */
export function phraseEndingAt<Meaning>(
  book: Phrasebook<Meaning>,
  tokens: readonly Keyed[],
  last: number,
): PhraseMatch<Meaning> | undefined {
  const candidates = book.byLast.get(tokens[last]?.key ?? '') ?? []
  const found = candidates.find((phrase) =>
    sitsAt(phrase.keys, tokens, last - phrase.keys.length + 1),
  )
  return found === undefined ? undefined : { meaning: found.meaning, length: found.keys.length }
}

/** The first phrase of the book between two tokens, and where it begins. */
export function findPhrase<Meaning>(
  book: Phrasebook<Meaning>,
  tokens: readonly Keyed[],
  from = 0,
  to = tokens.length,
): (PhraseMatch<Meaning> & { readonly at: number }) | undefined {
  for (let at = from; at < to; at += 1) {
    const match = phraseAt(book, tokens, at)
    if (match !== undefined && at + match.length <= to) return { ...match, at }
  }
  return undefined
}

export function hasPhrase(
  book: Phrasebook<unknown>,
  tokens: readonly Keyed[],
  from = 0,
  to = tokens.length,
): boolean {
  return findPhrase(book, tokens, from, to) !== undefined
}

function sitsAt(keys: readonly string[], tokens: readonly Keyed[], at: number): boolean {
  return at >= 0 && keys.every((key, offset) => tokens[at + offset]?.key === key)
}
