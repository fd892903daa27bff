/** What the tests of the plan reader look at: proposals in one line each, and the real lexicon. */
import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type {
  Proposal,
  ReadingLexicon,
  TargetProposal,
} from '#slices/plans/core/reading/proposal.ts'
import { readPlan } from '#slices/plans/core/reading/read-plan.ts'

export const NO_LEXICON: ReadingLexicon = { nodes: [], organisations: [] }

interface TreeNode {
  readonly code: string
  readonly title: string
  readonly children?: readonly TreeNode[] | undefined
}

const TreeNode: z.ZodMiniType<TreeNode> = z.object({
  code: z.string(),
  title: z.string(),
  children: z.optional(z.array(z.lazy(() => TreeNode))),
})
const Tree = z.object({ children: z.array(TreeNode) })
const Bodies = z.object({
  organisations: z.array(z.object({ code: z.string(), title: z.string() })),
})

/** The nodes of QĐ 1719 and the bodies of Trạm Tấu in 2024. */
export function tramTauLexicon(): ReadingLexicon {
  const tree = Tree.parse(readData('programmes/ctmtqg-1719.json'))
  const bodies = Bodies.parse(readData('organisations/tram-tau-2024.json'))
  return {
    nodes: tree.children.flatMap(flatten),
    organisations: bodies.organisations.map(({ code, title }) => ({ code, name: title })),
  }
}

export function plan164(): string {
  return readFileSync('data/plans/164-kh-ubnd-2024.txt', 'utf8')
}

/** `> 6.5 điểm % (2024) hộ nghèo …` for each target. */
export function targetLines(text: string, lexicon = NO_LEXICON): readonly string[] {
  return readPlan(text, lexicon)
    .filter((proposal) => proposal.kind === 'target')
    .map(targetLine)
}

/** `> 6.5 điểm %` for each target. */
export function figureLines(text: string, lexicon = NO_LEXICON): readonly string[] {
  return readPlan(text, lexicon)
    .filter((proposal) => proposal.kind === 'target')
    .map(figureLine)
}

/** `kind: body → what (due)` for each task and solution, absent parts left out. */
export function actLines(text: string, lexicon = NO_LEXICON): readonly string[] {
  return readPlan(text, lexicon)
    .filter((proposal) => proposal.kind === 'task' || proposal.kind === 'solution')
    .map(({ kind, subject, organisation, due, recurrence }) => {
      const who = organisation === undefined ? '' : `${organisation} → `
      const when = due ?? recurrence
      return `${kind}: ${who}${subject}${when === undefined ? '' : ` (${when})`}`
    })
}

/** `number | date | issuer` for each citation. */
export function referenceLines(text: string): readonly string[] {
  return readPlan(text, NO_LEXICON)
    .filter((proposal) => proposal.kind === 'reference')
    .map(({ number, subject, date, issuer }) =>
      [number ?? subject, date ?? '-', issuer ?? '-'].join(' | '),
    )
}

export function only<Kind extends Proposal['kind']>(
  proposals: readonly Proposal[],
  kind: Kind,
): readonly Extract<Proposal, { readonly kind: Kind }>[] {
  return proposals.filter(
    (proposal): proposal is Extract<Proposal, { readonly kind: Kind }> => proposal.kind === kind,
  )
}

function figureLine({ comparator, value, valueTo, unit }: TargetProposal): string {
  return `${comparator} ${value}${valueTo === undefined ? '' : `..${valueTo}`} ${unit}`
}

function targetLine(target: TargetProposal): string {
  const year = target.year === undefined ? '' : ` (${String(target.year)})`
  return `${figureLine(target)}${year} ${target.subject}`
}

function flatten(node: TreeNode): readonly { readonly code: string; readonly title: string }[] {
  const { code, title, children = [] } = node
  return [{ code, title }, ...children.flatMap(flatten)]
}

function readData(file: string): unknown {
  return JSON.parse(readFileSync(`data/${file}`, 'utf8')) as unknown
}
