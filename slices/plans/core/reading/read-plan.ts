/**
 * The reader of plans: from the text of a kế hoạch to proposals, sentence by sentence.
 *
 *     text → tidy text → blocks → outline of clauses → targets, tasks, solutions, citations
 *
 * It knows the language of offices and no plan in particular; what it knows of the programme and of
 * the bodies comes in with the lexicon. README.md tells what it does not read.
 */
import { toBlocks } from './block.ts'
import { knownBodies } from './body.ts'
import { completeOwnNumber, readLetterhead, type Letterhead } from './letterhead.ts'
import { sectionAbove, toOutline, type PlacedClause } from './outline.ts'
import { planYearOf } from './plan-year.ts'
import { indexProgramme } from './programme-match.ts'
import { nodeOf } from './programme-node.ts'
import type { Proposal, ReadingLexicon, ReferenceProposal } from './proposal.ts'
import { mergeCitations, readCitations } from './references.ts'
import { readRunningText } from './running-text.ts'
import { toOriginalSpan, toSourceText, type SourceText } from './source-text.ts'
import { readTables } from './table-rows.ts'
import type { Token } from './token.ts'

/**
 * Proposals in the order of the text; a target's span overlaps no other target's. Any text is
 * read without throwing; what is not understood is left out.
 */
export function readPlan(text: string, lexicon: ReadingLexicon): readonly Proposal[] {
  const source = toSourceText(text)
  const { tidy } = source
  const blocks = toBlocks(tidy)
  const placed = toOutline(tidy, blocks)
  const head = readLetterhead(tidy, blocks, placed)
  const planYear = planYearOf(lexicon.year, head, placed)
  const hasSections = placed.some(({ above }) => sectionAbove(above) !== undefined)
  const programme = indexProgramme(lexicon.nodes)
  const running = placed.filter(({ block }) => !block.isRow)
  const found = [
    ...readRunningText(running, {
      known: knownBodies(lexicon.organisations),
      planYear,
      hasSections,
    }),
    ...readTables(tidy, placed, planYear),
  ]
  const proposals: readonly Proposal[] = found.map(({ read, placed: from }) => {
    const words = tokensWithin(from.clause.tokens, read)
    const programmeNode = nodeOf(words, from.above, programme)
    return {
      ...read,
      ...located(source, read),
      ...(programmeNode === undefined ? {} : { programmeNode }),
      ...('partOf' in read ? { partOf: source.starts[read.partOf ?? 0] ?? 0 } : {}),
    }
  })
  const references = readReferences(source, placed, head)
  return [...proposals, ...references].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

interface Span {
  readonly start: number
  readonly end: number
}

function located(
  source: SourceText,
  span: Span,
): { readonly sentence: string; readonly start: number; readonly end: number } {
  const { start, end } = toOriginalSpan(source, span)
  return { start, end, sentence: source.original.slice(start, end).normalize('NFC') }
}

function tokensWithin(tokens: readonly Token[], { start, end }: Span): readonly Token[] {
  return tokens.filter((token) => token.start >= start && token.end <= end)
}

/** A paper's span is its citation; its sentence is the one that cites it. */
function readReferences(
  source: SourceText,
  placed: readonly PlacedClause[],
  head: Letterhead,
): readonly ReferenceProposal[] {
  const citations = placed.flatMap(({ clause, sentence }) =>
    readCitations(clause.tokens).map((citation) => ({
      ...completeOwnNumber(citation, source.tidy, head),
      cited: sentence,
    })),
  )
  return mergeCitations(citations).map(({ cited, ...citation }) => ({
    ...citation,
    ...located(source, citation),
    sentence: located(source, cited).sentence,
  }))
}
