/** Targets, tasks and solutions of the running text, clause by clause in the order of the plan. */
import { readAnnotation } from './annotation.ts'
import type { KnownBodies } from './body.ts'
import type { PlacedClause } from './outline.ts'
import { circumstancesOf, readTargets, type ReadTarget } from './targets.ts'
import { readAct, type Act } from './works.ts'

export interface Surrounding {
  readonly known: KnownBodies
  readonly planYear: number | undefined
  /** Whether any heading of the text names a section. */
  readonly hasSections: boolean
}

/** Annotations are points, dashes or plain lines, never numbered headings. */
const LEAST_ANNOTATION = 40

/** Something read, with the clause it came from. Offsets are tidy ones. */
export interface Found {
  readonly read: ReadTarget | Act
  readonly placed: PlacedClause
}

export function readRunningText(
  placed: readonly PlacedClause[],
  surrounding: Surrounding,
): readonly Found[] {
  const found: Found[] = []
  let parent: number | undefined
  for (const sentence of bySentence(placed)) {
    if (annotate(found, sentence, surrounding)) continue
    const acts: Found[] = []
    for (const clause of sentence) {
      const targets = readTargets(clause, { ...surrounding, parent })
      parent = targets.findLast((target) => target.partOf === undefined)?.start ?? parent
      found.push(...targets.map((read) => ({ read, placed: clause })))
      const act = readAct(clause, {
        ...surrounding,
        circumstances: circumstancesOf(clause, surrounding.hasSections),
        hasTarget: targets.some((target) => opensClause(target, clause)),
      })
      if (act !== undefined) acts.push({ read: charged(act, acts.at(-1)?.read), placed: clause })
    }
    found.push(...joinSolutions(acts))
  }
  return found
}

/** A target that comes late in its clause leaves an act before it. */
function opensClause(target: ReadTarget, { clause }: PlacedClause): boolean {
  return target.start <= (clause.tokens[0]?.start ?? 0)
}

function bySentence(placed: readonly PlacedClause[]): readonly (readonly PlacedClause[])[] {
  return [...Map.groupBy(placed, (clause) => clause.sentence).values()]
}

/** Adds what an annotating line says to the act before it; true when the line was one. */
function annotate(
  found: Found[],
  sentence: readonly PlacedClause[],
  surrounding: Surrounding,
): boolean {
  const whole = sentence[0]?.sentence.tokens ?? []
  const annotation = readAnnotation(whole, surrounding)
  // A numbered "3. Thời gian thực hiện" is a point of its own, for the plan as a whole.
  if (annotation === undefined || (sentence[0]?.block.level ?? 0) < LEAST_ANNOTATION) return false
  const at = found.findLastIndex(({ read }) => read.kind === 'task' || read.kind === 'solution')
  const last = found[at]
  if (last !== undefined) {
    found[at] = { ...last, read: annotated(last.read, annotation) }
  }
  return true
}

/** "Phòng Dân tộc chủ trì …; báo cáo …": who was charged first in a sentence is charged with the rest. */
function charged(act: Act, before: ReadTarget | Act | undefined): Act {
  if (act.organisation !== undefined || before === undefined || before.kind === 'target') return act
  const { organisation, organisationCode } = before
  return {
    ...act,
    ...(organisation === undefined ? {} : { organisation }),
    ...(organisationCode === undefined ? {} : { organisationCode }),
  }
}

/** What the act says of its own day stands; who leads is said better by the label. */
function annotated(read: ReadTarget | Act, annotation: Partial<Act>): ReadTarget | Act {
  if (read.kind === 'target') return read
  const { due = annotation.due } = read
  return { ...read, ...annotation, ...(due === undefined ? {} : { due }) }
}

/** The clauses of one sentence make one solution: its parts are one way of working. */
function joinSolutions(acts: readonly Found[]): readonly Found[] {
  const joined: Found[] = []
  for (const act of acts) {
    const last = joined.at(-1)
    if (last?.read.kind === 'solution' && act.read.kind === 'solution') {
      const subject = `${last.read.subject}; ${act.read.subject}`
      joined[joined.length - 1] = {
        ...last,
        read: { ...act.read, ...last.read, subject, end: act.read.end },
      }
    } else {
      joined.push(act)
    }
  }
  return joined
}
