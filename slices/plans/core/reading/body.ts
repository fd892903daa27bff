/**
 * The bodies named in a clause: "Phòng Lao động - Thương binh và Xã hội", "UBND các xã, thị trấn".
 *
 * A name is taken whole where the lexicon or the list of fields knows it; otherwise it runs until a
 * verb or a small word that no name holds.
 */
import {
  ASSIGNING_WORDS,
  CAPITAL_HEADS,
  FIELDS,
  NAME_ENDS,
  NOT_BODIES,
  PLACE_GROUPS,
  PLAIN_HEADS,
} from './body-words.ts'
import { phraseAt, phrasebook, wordList, type Phrasebook } from './phrasebook.ts'
import { isUpperCase, keyAt, type Token } from './token.ts'
import { isVerbAt } from './verbs.ts'
import { toText } from './words-text.ts'

export interface Body {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly code?: string
}

/** The bodies of the lexicon by name. */
export type KnownBodies = Phrasebook<{ readonly code: string; readonly name: string }>

const LONGEST_NAME = 14
const PLACE_TAIL = /\s+(huyện|tỉnh|xã|thị xã|thành phố|phường)(?:\s+\p{Lu}\S*)*$/u
const PLACE_KINDS = new Set([
  'huyện',
  'tỉnh',
  'xã',
  'thị',
  'thành',
  'phường',
  'quận',
  'trung',
  'thôn',
  'bản',
])
const TAILS_OF_BODIES = wordList(['đoàn thể', 'liên quan', 'chuyên môn', 'ban', 'ngành', 'đơn vị'])

const CHARGING = wordList(ASSIGNING_WORDS)
const CAPITALS = wordList(CAPITAL_HEADS)
const NONE = wordList(NOT_BODIES)
const PLAINS = wordList(PLAIN_HEADS)
const FIELD_NAMES = wordList(FIELDS)
const GROUPS = wordList(PLACE_GROUPS)

/** Names are known with UBND for "Ủy ban nhân dân" and with or without their district. */
export function knownBodies(
  organisations: readonly { readonly code: string; readonly name: string }[],
): KnownBodies {
  return phrasebook(
    organisations.flatMap((body) => spellings(body.name).map((name) => [name, body] as const)),
  )
}

export function readBodies(tokens: readonly Token[], known: KnownBodies): readonly Body[] {
  const bodies: Body[] = []
  let at = 0
  while (at < tokens.length) {
    const body = bodyAt(tokens, at, known)
    if (body !== undefined) bodies.push(body)
    at = body === undefined ? at + 1 : body.to
  }
  return bodies
}

export function bodyAt(tokens: readonly Token[], at: number, known: KnownBodies): Body | undefined {
  const head = headLength(tokens, at)
  const named = phraseAt(known, tokens, at)
  if (named !== undefined && (isUpperCase(tokens[at]) || head > 0)) {
    const to = placeEnd(tokens, at + named.length)
    const written = { from: at, to, name: toText(tokens.slice(at, to)) }
    const isIts = isOfItsPlace(
      named.meaning.name,
      keyAt(tokens, at + named.length),
      to - at - named.length,
    )
    return isIts ? { ...written, name: named.meaning.name, code: named.meaning.code } : written
  }
  if (head === 0) return undefined
  const to = nameEnd(tokens, at, head)
  return { from: at, to, name: toText(tokens.slice(at, to)) }
}

/** "Hội Liên hiệp Phụ nữ tỉnh" is not the lexicon's "Hội Liên hiệp Phụ nữ huyện". */
function isOfItsPlace(known: string, kindWritten: string, placeLength: number): boolean {
  const kind = PLACE_TAIL.exec(known)?.[1]
  return placeLength === 0 || kind === undefined || kind === kindWritten
}

function headLength(tokens: readonly Token[], at: number): number {
  if (phraseAt(NONE, tokens, at) !== undefined) return 0
  const plain = phraseAt(PLAINS, tokens, at)
  if (plain !== undefined) return plain.length
  const capital = isUpperCase(tokens[at]) ? phraseAt(CAPITALS, tokens, at) : undefined
  return capital?.length ?? 0
}

function nameEnd(tokens: readonly Token[], at: number, head: number): number {
  const group = phraseAt(GROUPS, tokens, at + head) ?? phraseAt(GROUPS, tokens, at)
  if (group !== undefined) {
    const groupAt = phraseAt(GROUPS, tokens, at + head) === undefined ? at : at + head
    return groupAt + group.length
  }
  const field = phraseAt(FIELD_NAMES, tokens, at + head)
  if (field !== undefined) return placeEnd(tokens, at + head + field.length)
  let end = at + head
  while (end < tokens.length && end - at < LONGEST_NAME && goesOn(tokens, end)) end += 1
  return end
}

/** "… huyện Trạm Tấu", "… tỉnh", after a name. */
function placeEnd(tokens: readonly Token[], from: number): number {
  if (!PLACE_KINDS.has(tokens[from]?.key ?? '')) return from
  let end = from + 1
  while (isUpperCase(tokens[end]) && end - from <= 5) end += 1
  return end
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.key === '-' || token?.key === '&') return tokens[at + 1]?.kind === 'word'
  if (token?.key === ',') return phraseAt(TAILS_OF_BODIES, tokens, at + 1) !== undefined
  if (token?.kind !== 'word') return false
  if (isUpperCase(token)) return true
  if (phraseAt(CHARGING, tokens, at) !== undefined) return false
  if (NAME_ENDS.has(token.key)) return isInnerAnd(tokens, at)
  return !isVerbAt(tokens, at)
}

/** "Văn hóa và Thông tin": an "và" that a capital follows and no new body begins. */
function isInnerAnd(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'và' && isUpperCase(tokens[at + 1]) && headLength(tokens, at + 1) === 0
}

function spellings(name: string): readonly string[] {
  const short = name.replace(/^Ủy ban nhân dân/iu, 'UBND')
  const long = name.replace(/^UBND/u, 'Ủy ban nhân dân')
  const withoutPlace = name.replace(/\s+(?:huyện|tỉnh|xã|thị xã|thành phố)(?:\s+\p{Lu}\S*)*$/u, '')
  const isDistinct =
    withoutPlace.split(/\s+/u).length >= 2 && !/^(?:UBND|Ủy ban)/u.test(withoutPlace)
  return [...new Set(isDistinct ? [name, short, long, withoutPlace] : [name, short, long])]
}
