/** The unit of a figure: a share, money, a measure, or the noun that is counted. */
import { phraseAt, phrasebook } from './phrasebook.ts'
import type { Token } from './token.ts'
import {
  AREAS,
  BIG_MONEY,
  COUNTED_NOUNS,
  LENGTHS,
  MONEY,
  NOT_COUNTED,
  PER_WORDS,
  POINTS,
  POWERS,
  SHARES,
  TIMES,
  WEIGHTS,
} from './unit-words.ts'

export type UnitKind = 'share' | 'points' | 'money' | 'measure' | 'times' | 'count'

export interface Unit {
  /** As it is shown: `%`, `điểm %`, `hộ`, `triệu đồng/người/năm`. */
  readonly name: string
  readonly kind: UnitKind
  /** Tokens it covers. */
  readonly length: number
  /** "%/năm": the share holds for each year. */
  readonly perYear: boolean
}

const UNITS = phrasebook<UnitKind>([
  ...of(SHARES, 'share'),
  ...of(POINTS, 'points'),
  ...of([...MONEY, ...BIG_MONEY], 'money'),
  ...of([...LENGTHS, ...AREAS, ...WEIGHTS, ...POWERS], 'measure'),
  ...of(COUNTED_NOUNS, 'count'),
  ...of(TIMES, 'times'),
])
const PERS = phrasebook(of(PER_WORDS, 'count'))
const UNCOUNTED = phrasebook(of(NOT_COUNTED, 'count'))

/** Units that are shown by another name; what falls away belongs to the subject. */
const SHOWN_AS: ReadonlyMap<string, string> = new Map([
  ['hộ dân', 'hộ'],
  ['hộ gia đình', 'hộ'],
  ['căn nhà', 'nhà'],
  ['ngôi nhà', 'nhà'],
  ['người dân', 'người'],
  ['lớp tập huấn', 'lớp'],
  ['lớp học', 'lớp'],
  ['sản phẩm ocop', 'sản phẩm'],
  ['tuyến đường', 'tuyến'],
  ['chuỗi liên kết', 'chuỗi'],
  ['chuỗi giá trị', 'chuỗi'],
  ['con gia súc', 'con'],
  ['con trâu', 'con'],
  ['con bò', 'con'],
  ['con lợn', 'con'],
  ['cây xanh', 'cây'],
  ['việc làm mới', 'việc làm'],
  ['phần trăm', '%'],
  ['điểm phần trăm', 'điểm %'],
  ['% điểm', 'điểm %'],
  ['phần nghìn', '‰'],
  ['usd', 'USD'],
  ['triệu usd', 'triệu USD'],
  ['htx', 'HTX'],
  ['clb', 'CLB'],
  ['trđ', 'triệu đồng'],
  ['tr.đ', 'triệu đồng'],
  ['tỷ', 'tỷ đồng'],
  ['tỉ', 'tỷ đồng'],
  ['tỉ đồng', 'tỷ đồng'],
  ['triệu', 'triệu đồng'],
  ['nghìn tỷ', 'nghìn tỷ đồng'],
  ['đ', 'đồng'],
  ['vnđ', 'đồng'],
  ['vnd', 'đồng'],
])

/** The unit that begins at a token. Undefined for what only looks like one (5 tuổi, 03 năm). */
export function unitAt(tokens: readonly Token[], at: number): Unit | undefined {
  const found = phraseAt(UNITS, tokens, at)
  if (found === undefined || isUncounted(tokens, at)) return undefined
  const written = writtenAt(tokens, at, found.length).toLowerCase()
  const per = perParts(tokens, at + found.length)
  const isShare = found.meaning === 'share' || found.meaning === 'points'
  const name = SHOWN_AS.get(written) ?? written
  return {
    name: isShare ? name : name + per.text,
    kind: found.meaning,
    length: found.length + per.length,
    perYear: isShare && per.text.endsWith('/năm'),
  }
}

/** Whether the noun at a token tells that the number before it counts nothing. */
export function isUncounted(tokens: readonly Token[], at: number): boolean {
  const uncounted = phraseAt(UNCOUNTED, tokens, at)
  if (uncounted === undefined) return false
  const unit = phraseAt(UNITS, tokens, at)
  return unit === undefined || unit.length <= uncounted.length
}

/** "/người/năm", "/10.000 dân". */
function perParts(
  tokens: readonly Token[],
  from: number,
): { readonly text: string; readonly length: number } {
  let text = ''
  let length = 0
  while (tokens[from + length]?.key === '/') {
    const base = tokens[from + length + 1]?.kind === 'number' ? 1 : 0
    const word = phraseAt(PERS, tokens, from + length + 1 + base)
    if (word === undefined) break
    const covered = base + word.length
    text += `/${writtenAt(tokens, from + length + 1, covered).toLowerCase()}`
    length += 1 + covered
  }
  return { text, length }
}

function writtenAt(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map((token, offset) => (token.spaced && offset > 0 ? ` ${token.text}` : token.text))
    .join('')
}

function of(
  phrases: readonly string[],
  kind: UnitKind,
): readonly (readonly [phrase: string, kind: UnitKind])[] {
  return phrases.map((phrase) => [phrase, kind] as const)
}
