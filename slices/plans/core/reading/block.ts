/**
 * From lines to blocks: a block is one heading, paragraph, list item or table row, whole again when
 * a PDF or an e-mail had cut it into lines.
 */
import {
  DASH_LEVEL,
  LETTER_LEVEL,
  markerAt,
  PLAIN_LEVEL,
  PLUS_LEVEL,
  ROMAN_LEVEL,
} from './marker.ts'
import { phrases } from './phrasebook.ts'
import { syllableKeys } from './syllable.ts'

export interface Block {
  /** Span in the tidy text, without the marker and the blanks at either end. Never empty. */
  readonly start: number
  readonly end: number
  readonly level: number
  readonly hasMarker: boolean
  /** Whether it is a row of a table: cells between tabs or bars. Its tabs are kept at the front. */
  readonly isRow: boolean
}

interface Line {
  readonly start: number
  readonly end: number
  /** Where the words begin, after the marker. */
  readonly words: number
  readonly level: number
  readonly hasMarker: boolean
  readonly isRow: boolean
}

/** A text whose longest line is shorter than this was cut by a printer; its paragraphs were not lines. */
const WIDEST_PRINTED_LINE = 130
const NARROWEST_PRINTED_LINE = 30
/** Lines that plainly go on in the next, before a text counts as cut: short items are lines too. */
const FEWEST_CUTS = 2
/** How near the longest line another must come to have been cut there. */
const NEARLY_FULL = 0.82
/** The same for prose of uneven lines, against the usual line that goes on. */
const USUALLY_FULL = 0.75

/** Words that no sentence ends with: the next line goes on whatever it begins with. */
export const CONNECTING_WORDS: ReadonlySet<string> = new Set(
  phrases(`
    của | và | các | những | ngày | tháng | số | tại | trên | dưới | cho | với | theo | về | từ
    đến | trong | là | để | do | bởi | hoặc | điều | khoản
    giai đoạn | quý | hết | đạt | khoảng | ít nhất | không quá
  `).map((words) => syllableKeys(words).at(-1) ?? ''),
)

/** Kinds of places, which a printer parts from their names; on lines of its own a body may end so. */
const PLACE_KINDS = new Set(['tỉnh', 'huyện', 'xã', 'phường', 'phố'])

/** Names that hold " - ": a line may end before it and the next begin with what looks like a dash item. */
export const HYPHENATED_NAMES: readonly (readonly [string, string])[] = [
  ['kinh tế', 'xã hội'],
  ['lao động', 'thương binh'],
  ['tài chính', 'kế hoạch'],
  ['quốc phòng', 'an ninh'],
  ['an ninh', 'quốc phòng'],
  ['văn hóa', 'xã hội'],
  ['chính trị', 'xã hội'],
  ['công nghiệp', 'xây dựng'],
  ['tiểu thủ công nghiệp', 'xây dựng'],
  ['dân số', 'kế hoạch hóa'],
  ['bà mẹ', 'trẻ em'],
  ['kinh tế', 'hạ tầng'],
]

/** Levels of marks that hold each other now this way, now that. */
const EITHER_WAY: readonly (readonly [outer: number, inner: number])[] = [
  [LETTER_LEVEL, ROMAN_LEVEL],
  [DASH_LEVEL, PLUS_LEVEL],
]

const ENDS_A_THOUGHT = /[.;:!?…/]["”’)]*$/u

export function toBlocks(tidy: string): readonly Block[] {
  const lines = toLines(tidy)
  const print = printOf(tidy, lines)
  const blocks: Block[] = []
  let previous: Line | undefined
  for (const line of lines) {
    const block = blocks.at(-1)
    const isSame = previous !== undefined && continues(tidy, previous, line, print)
    if (isSame && block !== undefined) blocks[blocks.length - 1] = { ...block, end: line.end }
    else
      blocks.push({
        start: line.words,
        end: line.end,
        level: line.level,
        hasMarker: line.hasMarker,
        isRow: line.isRow,
      })
    previous = line
  }
  return nested(blocks).filter((block) => /[\p{L}\p{N}]/u.test(tidy.slice(block.start, block.end)))
}

/**
 * Offices differ in which of two marks holds the other: A. over I. or I. over A., dash over plus or
 * plus over dash. Within one plan the mark that comes first is the outer one.
 */
function nested(blocks: readonly Block[]): readonly Block[] {
  const levels = new Map<number, number>()
  for (const [outer, inner] of EITHER_WAY) {
    const outerAt = blocks.findIndex(({ level }) => level === outer)
    const innerAt = blocks.findIndex(({ level }) => level === inner)
    if (innerAt >= 0 && innerAt < outerAt) levels.set(outer, inner).set(inner, outer)
  }
  return blocks.map((block) => ({ ...block, level: levels.get(block.level) ?? block.level }))
}

/** The lines that hold something; a marker alone on its line belongs to the line after it. */
function toLines(tidy: string): readonly Line[] {
  const lines: Line[] = []
  let orphan: Line | undefined
  for (const match of tidy.matchAll(/[^\n]+/gu)) {
    const line = toLine(tidy, match.index, match[0])
    if (line === undefined) continue
    const marked = orphan !== undefined && !line.hasMarker ? adopt(orphan, line) : line
    orphan = marked.words >= marked.end ? marked : undefined
    if (orphan === undefined) lines.push(marked)
  }
  return lines
}

function toLine(tidy: string, at: number, text: string): Line | undefined {
  const end = at + text.trimEnd().length
  const start = at + text.length - text.trimStart().length
  if (start >= end) return undefined
  const marker = markerAt(tidy, start)
  const words = Math.min(end, start + (marker?.length ?? 0))
  if (isRow(text, tidy.slice(words, end))) {
    const cells = at + (text.length - text.replace(/^ +/u, '').length)
    return { start: cells, end, words: cells, level: PLAIN_LEVEL, hasMarker: false, isRow: true }
  }
  const level = marker?.level ?? PLAIN_LEVEL
  return { start, end, words, level, hasMarker: marker !== undefined, isRow: false }
}

/** A tab after a mark or at the front is how Word indents; two tabs, or one among words, are cells. */
function isRow(text: string, words: string): boolean {
  return words.includes('|') || words.includes('\t') || text.split('\t').length > 2
}

function adopt(orphan: Line, line: Line): Line {
  return { ...line, level: orphan.level, hasMarker: true }
}

/** How the text was cut into lines, where a printer cut it. */
interface Print {
  readonly width: number
  /** Middle length of the lines whose sentence goes on in the next, in small letters. */
  readonly usual: number
}

function printOf(tidy: string, lines: readonly Line[]): Print | undefined {
  const lengthOf = (line: Line) => line.end - line.start
  const width = lines.reduce((widest, line) => Math.max(widest, lengthOf(line)), 0)
  if (width > WIDEST_PRINTED_LINE || width < NARROWEST_PRINTED_LINE) return undefined
  const going = lines.filter((_, at) => {
    const next = lines[at + 1]
    return (
      next !== undefined && !next.hasMarker && /^\p{Ll}/u.test(tidy.slice(next.start, next.end))
    )
  })
  if (going.length < FEWEST_CUTS) return undefined
  const lengths = going.map(lengthOf).toSorted((a, b) => a - b)
  return { width, usual: lengths[Math.floor(lengths.length / 2)] ?? width }
}

/** Whether a line goes on with the sentence of the line before it. */
function continues(tidy: string, before: Line, line: Line, print: Print | undefined): boolean {
  if (before.isRow || line.isRow) return false
  if (/\n\s*\n/u.test(tidy.slice(before.end, line.start))) return false
  const first = tidy.slice(before.start, before.end)
  const second = tidy.slice(line.start, line.end)
  if (line.hasMarker) return isHyphenatedName(first, second)
  if (ENDS_A_THOUGHT.test(first)) return false
  if (/^[\p{Ll}%‰]/u.test(second)) return true
  if (isTitle(first) || isTitle(second)) return false
  const last = syllableKeys(first.slice(-12)).at(-1) ?? ''
  if (CONNECTING_WORDS.has(last)) return true
  if (print === undefined) return false
  return PLACE_KINDS.has(last) || first.endsWith(',') || wasFull({ before, first, second }, print)
}

/** A printer cuts where the next word no longer fits; a heading may simply end. */
function wasFull(
  lines: { readonly before: Line; readonly first: string; readonly second: string },
  print: Print,
): boolean {
  const { before, first, second } = lines
  const nextWord = /^\S+/u.exec(second)?.[0].length ?? 0
  const length = first.length + 1 + nextWord
  const mayBeHeading = before.hasMarker && before.level < DASH_LEVEL
  return (
    length >= print.width * NEARLY_FULL || (!mayBeHeading && length >= print.usual * USUALLY_FULL)
  )
}

/** Capitals are titles, which are cut anywhere. */
function isTitle(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{2}/u.test(line)
}

function isHyphenatedName(first: string, second: string): boolean {
  if (!second.startsWith('-')) return false
  const ending = syllableKeys(first.slice(-40)).join(' ')
  const beginning = syllableKeys(second.slice(1, 40)).join(' ')
  return HYPHENATED_NAMES.some(
    ([left, right]) => ending.endsWith(left) && beginning.startsWith(right),
  )
}
