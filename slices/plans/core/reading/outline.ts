/**
 * Every clause of a plan with all that stands above it: headings by their numbers, list items that
 * hold other items, lead-ins that end in a colon. A clause is read in that light: its year, its
 * section and its body may be named only there.
 */
import type { Block } from './block.ts'
import { toSentences, type Clause, type Sentence } from './clause.ts'
import { CAPITAL_HEADING_LEVEL, LEAD_IN_LEVEL, PLAIN_HEADING_LEVEL, PLAIN_LEVEL } from './marker.ts'
import { sectionOfHeading, sectionOfLeadIn, type Section } from './section.ts'
import type { Token } from './token.ts'

export interface Heading {
  readonly level: number
  readonly tokens: readonly Token[]
  readonly section?: Section
}

export interface PlacedClause {
  readonly clause: Clause
  readonly sentence: Sentence
  /** Position among the clauses of its sentence. */
  readonly index: number
  /** What holds it, outermost first. */
  readonly above: readonly Heading[]
  readonly block: Block
  /** Whether it stands as a heading, with other blocks beneath it or only to name a section. */
  readonly isHeading: boolean
}

const LONGEST_HEADING = 40
const LONGEST_PLAIN_HEADING = 12

export function toOutline(tidy: string, blocks: readonly Block[]): readonly PlacedClause[] {
  const placed: PlacedClause[] = []
  let stack: readonly Heading[] = []
  blocks.forEach((block, at) => {
    const sentences = toSentences(tidy, block.start, block.end)
    const shape = shapeOf(tidy, block, { sentences, next: blocks[at + 1] })
    stack = stack.filter((heading) => heading.level < shape.level)
    const { clauses, held } = placeClauses(sentences, block, { stack, shape })
    placed.push(...clauses)
    stack = [...stack, ...held]
  })
  return placed
}

/** The innermost section above a clause. */
export function sectionAbove(above: readonly Heading[]): Section | undefined {
  return above.findLast((heading) => heading.section !== undefined)?.section
}

interface Shape {
  readonly level: number
  readonly isHeading: boolean
}

function shapeOf(
  tidy: string,
  block: Block,
  around: { readonly sentences: readonly Sentence[]; readonly next: Block | undefined },
): Shape {
  if (block.isRow) return { level: PLAIN_LEVEL, isHeading: false }
  const text = tidy.slice(block.start, block.end)
  const tokens = around.sentences.flatMap((sentence) => sentence.clauses.flatMap((c) => c.tokens))
  const isOpen = !/[.;!?]$/u.test(text)
  const hasChild = around.next !== undefined && around.next.level > block.level
  if (block.level === PLAIN_LEVEL) return shapeOfPlain(text, tokens, isOpen)
  const namesSection = sectionOfHeading(tokens) !== undefined
  const isShort = tokens.length <= (isOpen ? LONGEST_HEADING : LONGEST_PLAIN_HEADING)
  const isHeading =
    text.endsWith(':') ||
    (hasChild && opensWithGoal(around.sentences)) ||
    (isShort && ((namesSection && block.level < 60) || (isOpen && hasChild)))
  return { level: block.level, isHeading }
}

/** "a) Mục tiêu 1: …" over the figures that belong to it. */
function opensWithGoal(sentences: readonly Sentence[]): boolean {
  const first = sentences[0]?.clauses[0]
  if (first?.isLeadIn !== true || first.tokens.length > LONGEST_PLAIN_HEADING) return false
  return sectionOfHeading(first.tokens) === 'targets'
}

/** A line without a number: a heading in capitals, the name of a section, a lead-in, or prose. */
function shapeOfPlain(text: string, tokens: readonly Token[], isOpen: boolean): Shape {
  const isShort = tokens.length <= LONGEST_PLAIN_HEADING
  const section = sectionOfHeading(tokens.slice(0, 4))
  if (isOpen && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()) {
    return { level: CAPITAL_HEADING_LEVEL, isHeading: true }
  }
  if (isShort && isOpen && section !== undefined) {
    return { level: PLAIN_HEADING_LEVEL, isHeading: true }
  }
  if (text.endsWith(':')) return { level: LEAD_IN_LEVEL, isHeading: true }
  return { level: PLAIN_LEVEL, isHeading: false }
}

/**
 * Places the clauses of a block, and tells what the block holds over those after it: itself, when
 * it is a heading; the lead-in it begins with ("Phòng Dân tộc: …"); the section its words turn to.
 */
function placeClauses(
  sentences: readonly Sentence[],
  block: Block,
  under: { readonly stack: readonly Heading[]; readonly shape: Shape },
): { readonly clauses: readonly PlacedClause[]; readonly held: readonly Heading[] } {
  const { stack, shape } = under
  const clauses: PlacedClause[] = []
  let held: readonly Heading[] = []
  sentences.forEach((sentence, sentenceAt) => {
    let leadIns: readonly Heading[] = []
    sentence.clauses.forEach((clause, index) => {
      const above = [...stack, ...held, ...leadIns]
      clauses.push({ clause, sentence, index, above, block, isHeading: shape.isHeading })
      if (!clause.isLeadIn) return
      const heading = leadInHeading(clause.tokens, shape, sentenceAt === 0 && index === 0)
      if (heading.lasts) held = [...held, heading.heading]
      else leadIns = [...leadIns, heading.heading]
    })
  })
  return { clauses, held: shape.isHeading ? [wholeHeading(sentences, shape, held)] : held }
}

function leadInHeading(
  tokens: readonly Token[],
  shape: Shape,
  isFirst: boolean,
): { readonly heading: Heading; readonly lasts: boolean } {
  const isTitle = isFirst && tokens.length <= LONGEST_PLAIN_HEADING
  const ownSection = isTitle ? sectionOfHeading(tokens) : undefined
  const section = ownSection ?? sectionOfLeadIn(tokens)
  const level = shape.level === PLAIN_LEVEL ? LEAD_IN_LEVEL : shape.level
  const lasts = section !== undefined || isFirst || shape.isHeading
  return { heading: section === undefined ? { level, tokens } : { level, tokens, section }, lasts }
}

function wholeHeading(
  sentences: readonly Sentence[],
  shape: Shape,
  parts: readonly Heading[],
): Heading {
  const tokens = sentences.flatMap((sentence) => sentence.clauses.flatMap((c) => c.tokens))
  const section =
    parts.findLast((part) => part.section !== undefined)?.section ?? sectionOfHeading(tokens)
  const { level } = shape
  return section === undefined ? { level, tokens } : { level, tokens, section }
}
