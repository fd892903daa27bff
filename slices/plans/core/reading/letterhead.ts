/**
 * The head of an official paper, as Nghị định 30/2020/NĐ-CP lays it out: who issues it, its number,
 * the place and day. From it the plan's own number gets its issuer and date, and the plan its year.
 */
import type { Day } from '#kernel/day.ts'
import type { Block } from './block.ts'
import type { PlacedClause } from './outline.ts'
import type { Citation } from './references.ts'
import { syllableKeys } from './syllable.ts'
import type { Token } from './token.ts'

export interface Letterhead {
  readonly issuer?: string
  readonly date?: Day
  readonly year?: number
}

/** How many blocks from the top still belong to the head. */
const HEAD_BLOCKS = 14
const LONGEST_DATE_LINE = 14
const LONGEST_HEAD_LINE = 50
const TITLE = /^(?:KẾ HOẠCH|Kế hoạch|V\/v|Về việc|Triển khai|Thực hiện|CHƯƠNG TRÌNH|ĐỀ ÁN)/u
/** Bodies that issue plans, as the keys of their words. */
const BODIES: readonly (readonly [words: string, name: string])[] = [
  ['ubnd', 'UBND'],
  ['ủy ban nhân dân', 'UBND'],
  ['hđnd', 'HĐND'],
  ['hội đồng nhân dân', 'HĐND'],
]
/** A year that is not the beginning of a period and not the far end of an outlook. */
const YEAR = /(?<!(?:tầm nhìn|hướng)(?:\s+đến)?\s+)năm\s+(20\d{2})(?!\s*-\s*20)/giu
const PERIOD = /giai\s+đoạn\s+20\d{2}\s*-\s*(20\d{2})/iu
const PLACE = /^(?:TỈNH|HUYỆN|XÃ|THỊ XÃ|THÀNH PHỐ|PHƯỜNG|THỊ TRẤN|QUẬN|ĐẶC KHU)\s+\S/iu

export function readLetterhead(
  tidy: string,
  blocks: readonly Block[],
  placed: readonly PlacedClause[],
): Letterhead {
  const head = blocks.slice(0, HEAD_BLOCKS).map((block) => tidy.slice(block.start, block.end))
  const issuer = issuerOf(head)
  const headEnd = blocks[HEAD_BLOCKS]?.start ?? tidy.length
  const date = dateOf(placed.filter((clause) => clause.block.start < headEnd))
  const year = yearOfTitle(head)
  return {
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
    ...(year === undefined ? {} : { year }),
  }
}

/** The plan's own number stands after "Số:" in the head; the head knows the rest of it. */
export function completeOwnNumber(citation: Citation, tidy: string, head: Letterhead): Citation {
  const before = tidy.slice(Math.max(0, citation.start - 8), citation.start)
  const isOwn = /Số\s*:?\s*$/u.test(before) || tidy.startsWith('Số', citation.start)
  if (!isOwn || citation.date !== undefined || head.date === undefined) return citation
  return { ...citation, date: head.date, issuer: head.issuer ?? citation.issuer ?? '' }
}

/** "UBND HUYỆN X", or "ỦY BAN NHÂN DÂN" with the place on the next line. */
function issuerOf(head: readonly string[]): string | undefined {
  for (const [at, line] of head.entries()) {
    const own = leftHalf(line)
    const body = bodyOf(own)
    if (body === undefined || own.length > LONGEST_HEAD_LINE) continue
    const next =
      head
        .slice(at + 1, at + 4)
        .map(leftHalf)
        .find(isPlaceLine) ?? ''
    const place = isPlaceLine(body.rest) ? body.rest : next
    if (place !== '') return `${body.name} ${placeCase(place)}`
  }
  return undefined
}

/** The left of the two columns in which a letterhead is set. */
function leftHalf(line: string): string {
  return (line.split(/\t|\||\s{3,}/u)[0] ?? '').replace(/\s*C[ỘO]NG\s+H.{0,3}\s+X.*$/u, '').trim()
}

function isPlaceLine(line: string): boolean {
  return PLACE.test(line) && line.length <= LONGEST_HEAD_LINE
}

function bodyOf(line: string): { readonly name: string; readonly rest: string } | undefined {
  const words = line.split(/\s+/u)
  for (const [body, name] of BODIES) {
    const length = body.split(' ').length
    if (syllableKeys(words.slice(0, length).join(' ')).join(' ') === body) {
      return { name, rest: words.slice(length).join(' ') }
    }
  }
  return undefined
}

/** "HUYỆN TRẠM TẤU" is "huyện Trạm Tấu". */
function placeCase(place: string): string {
  const words = place.toLowerCase().split(/\s+/u)
  const kinds = /^(?:thị xã|thành phố|thị trấn|đặc khu)/u.test(place.toLowerCase()) ? 2 : 1
  return words
    .map((word, at) => (at < kinds ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ')
}

/** "Trạm Tấu, ngày 15 tháng 3 năm 2024", on a short line or in the row of the number. */
function dateOf(placed: readonly PlacedClause[]): Day | undefined {
  for (const { clause } of placed) {
    const last = clause.tokens.at(-1)
    const comma = clause.tokens.at(-2)
    if (last?.kind !== 'time' || last.time.unit !== 'day' || comma?.key !== ',') continue
    if (clause.tokens.filter(isWord).length <= LONGEST_DATE_LINE) return last.time.day
  }
  return undefined
}

function isWord(token: Token): boolean {
  return token.kind === 'word'
}

function yearOfTitle(head: readonly string[]): number | undefined {
  const title = head.findIndex((line) => TITLE.test(line))
  if (title < 0) return undefined
  const words = head.slice(title, title + 3).join(' ')
  const years = [...words.matchAll(YEAR)].map((match) => Number(match[1]))
  if (years.length > 0) return years.length === 1 ? years[0] : undefined
  const period = PERIOD.exec(words)
  return period === null ? undefined : Number(period[1])
}
