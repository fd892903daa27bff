/** The numbers and letters that Word puts before the paragraphs of a list and keeps nowhere in the text. */
import { attributesOf, readXml } from './xml.ts'

interface Level {
  start: number
  format: string
  /** "%1.%2)": the numbers of the levels, with what stands around them. */
  label: string
}

export interface ListPlace {
  readonly list: string
  readonly level: number
}

export interface Numbering {
  readonly levels: ReadonlyMap<string, readonly Level[]>
  /** The abstract list of each list, and the levels that it starts anew. */
  readonly lists: ReadonlyMap<
    string,
    { readonly base: string; readonly restarts: ReadonlyMap<number, number> }
  >
  /** Lists that belong to a paragraph style, such as a numbered heading. */
  readonly styles: ReadonlyMap<string, ListPlace>
}

/** Counts on: the label of the next paragraph at this place, or '' when the list is unknown. */
export type NextLabel = (place: ListPlace) => string

const MAX_LEVELS = 9

/** Reads numbering.xml and styles.xml; '' for a part that is absent. Damaged parts number what they can. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const levels = new Map<string, Level[]>()
  const lists = new Map<string, { base: string; restarts: Map<number, number> }>()
  let base = ''
  let list = ''
  let level = 0
  readXml(numberingXml, {
    open: (name, raw) => {
      const attributes = attributesOf(raw)
      const value = attributes['val'] ?? ''
      const current = levels.get(base)?.[level]
      if (name === 'abstractNum') {
        base = attributes['abstractNumId'] ?? ''
        list = ''
        levels.set(base, [])
      } else if (name === 'num') {
        list = attributes['numId'] ?? ''
      } else if (name === 'abstractNumId') {
        lists.set(list, { base: value, restarts: new Map() })
      } else if (name === 'lvl' || name === 'lvlOverride') {
        level = levelOf(attributes['ilvl'])
        if (list === '') putLevel(levels.get(base), level)
      } else if (name === 'startOverride') {
        lists.get(list)?.restarts.set(level, Number(value))
      } else if (list === '' && current !== undefined) {
        setProperty(current, name, value)
      }
    },
  })
  return { levels, lists, styles: readStyleLists(stylesXml) }
}

/** Begins to count the lists of one document. */
export function countLists(numbering: Numbering): NextLabel {
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return ({ list, level }) => {
    const known = numbering.lists.get(list)
    const levels = known === undefined ? undefined : numbering.levels.get(known.base)
    const here = levels?.[level]
    if (known === undefined || levels === undefined || here === undefined) return ''
    const counts = counters.get(known.base) ?? []
    counters.set(known.base, counts)
    if (!begun.has(list)) {
      begun.add(list)
      for (const [restarted, start] of known.restarts) counts[restarted] = start - 1
    }
    counts[level] = (counts[level] ?? here.start - 1) + 1
    counts.length = level + 1
    return labelOf(levels, counts, here)
  }
}

function readStyleLists(xml: string): ReadonlyMap<string, ListPlace> {
  const places = new Map<string, ListPlace>()
  let style = ''
  let list = ''
  let level = 0
  readXml(xml, {
    open: (name, raw) => {
      const attributes = attributesOf(raw)
      if (name === 'style') {
        style = attributes['styleId'] ?? ''
        list = ''
        level = 0
      }
      if (name === 'numId') list = attributes['val'] ?? ''
      if (name === 'ilvl') level = levelOf(attributes['val'])
    },
    close: (name) => {
      if (name === 'style' && list !== '') places.set(style, { list, level })
    },
  })
  return places
}

function levelOf(text: string | undefined): number {
  const level = Number(text ?? 0)
  return Number.isInteger(level) && level >= 0 && level < MAX_LEVELS ? level : 0
}

function putLevel(levels: Level[] | undefined, level: number): void {
  if (levels !== undefined) levels[level] = { start: 1, format: 'decimal', label: '' }
}

function setProperty(level: Level, name: string, value: string): void {
  if (name === 'start') level.start = Number(value)
  if (name === 'numFmt') level.format = value
  if (name === 'lvlText') level.label = value
}

function labelOf(levels: readonly Level[], counts: readonly number[], here: Level): string {
  // The bullets of Word are private characters of symbol fonts; an office text writes a dash.
  if (here.format === 'bullet') return '-'
  if (here.format === 'none') return ''
  return here.label.replaceAll(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return formatCount(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
  })
}

function formatCount(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count).toLowerCase()
    case 'upperLetter':
      return letters(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperRoman':
      return roman(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

/** A to Z, then AA, BB: Word repeats the letter. */
function letters(count: number): string {
  if (count < 1) return ''
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(count: number): string {
  let rest = Math.min(count, 3_999)
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
