import type { ListPlace, NextLabel, Numbering } from './word-numbering.ts'
import { attributesOf, readXml } from './xml.ts'

export interface BodyLine {
  /** With the number that Word shows before it. */
  readonly text: string
  /** "a)", "1.2." or "-"; empty for a paragraph that is in no list. */
  readonly label: string
  readonly isInTable: boolean
}

interface ParagraphDraft {
  text: string
  style: string
  list: string | undefined
  level: number | undefined
}

/** A row while it is read: the lines of each cell. */
interface RowDraft {
  readonly cells: BodyLine[][]
}

interface Progress {
  readonly lines: BodyLine[]
  /** Nested, since a text box stands inside a paragraph and a table inside a cell. */
  readonly paragraphs: ParagraphDraft[]
  readonly rows: RowDraft[]
  skipped: number
  isInText: boolean
  runDepth: number
}

/** What is not part of the text as it now reads: struck out, moved away, or said twice for old programs. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback'])

/** The lines of document.xml in reading order, or undefined when it is damaged. A table row is one line. */
export function readBody(
  xml: string,
  numbering: Numbering,
  nextLabel: NextLabel,
): readonly BodyLine[] | undefined {
  const progress: Progress = {
    lines: [],
    paragraphs: [],
    rows: [],
    skipped: 0,
    isInText: false,
    runDepth: 0,
  }
  const isWhole = readXml(xml, {
    open: (name, attributes) => {
      if (SKIPPED.has(name)) progress.skipped += 1
      if (progress.skipped === 0) openElement(progress, name, attributes)
    },
    text: (text) => {
      if (progress.isInText && progress.skipped === 0) write(progress, text)
    },
    close: (name) => {
      if (progress.skipped === 0) closeElement(progress, name, numbering, nextLabel)
      if (SKIPPED.has(name)) progress.skipped -= 1
    },
  })
  return isWhole ? progress.lines : undefined
}

function openElement(progress: Progress, name: string, attributes: string): void {
  const paragraph = progress.paragraphs.at(-1)
  switch (name) {
    case 'p':
      progress.paragraphs.push({ text: '', style: '', list: undefined, level: undefined })
      return
    case 'tr':
      progress.rows.push({ cells: [] })
      return
    case 'tc':
      progress.rows.at(-1)?.cells.push([])
      return
    case 'r':
      progress.runDepth += 1
      return
    case 't':
      progress.isInText = true
      return
    default:
      if (paragraph !== undefined) readProperty(progress, paragraph, name, attributes)
  }
}

/** `tab` is a character in a run and a tab stop in the properties of a paragraph. */
function readProperty(
  progress: Progress,
  paragraph: ParagraphDraft,
  name: string,
  attributes: string,
): void {
  const value = attributesOf(attributes)['val']
  if (name === 'pStyle') paragraph.style = value ?? ''
  if (name === 'numId') paragraph.list = value
  if (name === 'ilvl') paragraph.level = Number(value ?? 0)
  if (progress.runDepth === 0) return
  if (name === 'tab') write(progress, ' ')
  if (name === 'br' || name === 'cr') write(progress, '\n')
  if (name === 'noBreakHyphen') write(progress, '-')
}

function closeElement(
  progress: Progress,
  name: string,
  numbering: Numbering,
  nextLabel: NextLabel,
): void {
  if (name === 't') progress.isInText = false
  if (name === 'r') progress.runDepth -= 1
  if (name === 'p') endParagraph(progress, numbering, nextLabel)
  if (name === 'tr') endRow(progress)
}

function write(progress: Progress, text: string): void {
  const paragraph = progress.paragraphs.at(-1)
  if (paragraph !== undefined) paragraph.text += text
}

function endParagraph(progress: Progress, numbering: Numbering, nextLabel: NextLabel): void {
  const paragraph = progress.paragraphs.pop()
  if (paragraph === undefined) return
  const isInTable = progress.rows.length > 0
  const parts = paragraph.text.split('\n').map(tidy)
  if (parts.every((part) => part === '')) return
  const place = placeOf(paragraph, numbering)
  const label = place === undefined ? '' : nextLabel(place)
  const lines = parts
    .map((part, index) => (index === 0 && label !== '' ? `${label} ${part}`.trimEnd() : part))
    .filter((part) => part !== '')
    .map((text, index) => ({ text, label: index === 0 ? label : '', isInTable }))
  put(progress, lines)
}

/** The paragraph's own list, or that of its style; list 0 takes a paragraph out of its style's list. */
function placeOf(paragraph: ParagraphDraft, numbering: Numbering): ListPlace | undefined {
  const ofStyle = numbering.styles.get(paragraph.style)
  const list = paragraph.list ?? ofStyle?.list
  if (list === undefined || list === '0') return undefined
  return { list, level: paragraph.level ?? ofStyle?.level ?? 0 }
}

/** A row with one filled cell is a frame around ordinary text and keeps its lines. */
function endRow(progress: Progress): void {
  const row = progress.rows.pop()
  const filled = row?.cells.filter((cell) => cell.length > 0) ?? []
  if (row === undefined || filled.length === 0) return
  if (filled.length === 1) return put(progress, filled.flat())
  const text = row.cells.map((cell) => cell.map((line) => line.text).join(' ')).join('\t')
  put(progress, [{ text: text.trim(), label: '', isInTable: true }])
}

function put(progress: Progress, lines: readonly BodyLine[]): void {
  const cell = progress.rows.at(-1)?.cells.at(-1)
  for (const line of lines) (cell ?? progress.lines).push(line)
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim()
}
