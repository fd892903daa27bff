/** Tasks and solutions: the acts of a plan that no figure measures, or that somebody is charged with. */
import { bodyAt, type KnownBodies } from './body.ts'
import { readDeadline, type Deadline } from './deadline.ts'
import type { PlacedClause } from './outline.ts'
import { findPhrase, hasPhrase, phraseAt, phrases, wordList } from './phrasebook.ts'
import { contentStart } from './pieces.ts'
import type { Circumstances } from './acceptance.ts'
import { yearNamedIn } from './target-year.ts'
import type { Token } from './token.ts'
import { VERBS_OF_SOLUTIONS, VERBS_OF_TASKS } from './verbs.ts'
import { readWho, type Who } from './who.ts'
import { toText } from './words-text.ts'

/** An act as read from one clause, or from a whole sentence when it is a solution. Tidy offsets. */
export interface Act extends Omit<Who, 'isOwn' | 'actsFrom'>, Deadline {
  readonly kind: 'task' | 'solution'
  readonly start: number
  readonly end: number
  readonly subject: string
  readonly year?: number
}

export interface ActContext {
  readonly circumstances: Circumstances
  readonly known: KnownBodies
  readonly planYear: number | undefined
  /** Whether a target was read from the clause. */
  readonly hasTarget: boolean
}

/** Sentences that every plan ends or begins with. */
export const FORMULAS: readonly string[] = phrases(`
  trên đây là | trong quá trình thực hiện | trong quá trình triển khai | nơi nhận
  có hiệu lực | chịu trách nhiệm thi hành | chịu trách nhiệm trước | căn cứ | xét đề nghị | theo đề nghị | ảnh minh họa
  kính gửi | ban hành kèm theo | độc lập - tự do | như sau | được phê duyệt | lưu: vt | lưu vt
`)

const FORMULA = wordList(FORMULAS)
const PURPOSES = wordList(['nhằm', 'để', 'với mục đích'])
const FEWEST_TOKENS = 4
/** How far into a clause of a task section its verb may stand. */
const REACH_OF_VERB = 14

export function readAct(placed: PlacedClause, context: ActContext): Act | undefined {
  const { tokens } = placed.clause
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined || tokens.length < FEWEST_TOKENS) return undefined
  if (placed.isHeading || isFormula(tokens) || isBareBody(tokens, context.known)) return undefined
  const who = readWho(tokens, placed.above, context.known)
  const deadline = readDeadline(tokens, context.planYear)
  const kind = kindOf(placed, { ...context, who, deadline })
  if (kind === undefined) return undefined
  const { isOwn, actsFrom, ...bodies } = who
  const year = yearNamedIn(tokens) ?? context.planYear
  return {
    kind,
    start: first.start,
    end: last.end,
    subject: toText(tokens.slice(isOwn ? actsFrom : contentStart(tokens, 0, tokens.length))),
    ...bodies,
    ...deadline,
    ...(year === undefined ? {} : { year }),
  }
}

interface Known extends ActContext {
  readonly who: Who
  readonly deadline: Deadline
}

function kindOf(placed: PlacedClause, known: Known): Act['kind'] | undefined {
  const { circumstances, who, deadline, hasTarget } = known
  const { tokens } = placed.clause
  const isCharged = who.isOwn && hasVerb(tokens, who.actsFrom, REACH_OF_VERB)
  const isDue = deadline.due !== undefined && (isCharged || startsWithVerb(tokens))
  const isSaid = isCharged && hasPhrase(CHARGES, tokens)
  if (hasTarget && !isSaid && !isDue) return undefined
  switch (circumstances.section) {
    case 'solutions':
      return isCharged && deadline.due !== undefined ? 'task' : 'solution'
    case 'tasks':
      return isTask(placed, who) ? 'task' : undefined
    case 'work':
      return workKind(placed, { isCharged, isDue, who })
    case 'targets':
      return startsWithVerb(tokens) || isCharged ? 'task' : undefined
    case 'open':
    case 'preamble':
      return looseKind(placed, known, { isCharged, isDue })
    case 'funding':
      return isCharged && hasVerb(tokens, who.actsFrom, 3) ? 'task' : undefined
    case 'purpose':
    case 'background':
    case 'closing':
      return undefined
  }
}

/** Without a section, only a goal, a body that is charged, a day or a list item says "do this". */
function looseKind(
  placed: PlacedClause,
  { circumstances }: Known,
  { isCharged, isDue }: { readonly isCharged: boolean; readonly isDue: boolean },
): Act['kind'] | undefined {
  const { tokens } = placed.clause
  if (isDue || (isCharged && isAssignment(placed, tokens))) return 'task'
  if (circumstances.hasGoal && startsWithVerb(tokens)) return 'task'
  if (circumstances.section === 'preamble' || !placed.block.hasMarker) return undefined
  return startsWithVerb(tokens) ? byVerb(tokens) : undefined
}

function workKind(
  placed: PlacedClause,
  {
    isCharged,
    isDue,
    who,
  }: { readonly isCharged: boolean; readonly isDue: boolean; readonly who: Who },
): Act['kind'] | undefined {
  if (isCharged || isDue || who.organisation !== undefined) return 'task'
  return isTask(placed, who) ? byVerb(placed.clause.tokens) : undefined
}

function byVerb(tokens: readonly Token[]): Act['kind'] {
  const start = contentStart(tokens, 0, tokens.length)
  const solution = phraseAt(VERBS_OF_SOLUTIONS, tokens, start)?.length ?? 0
  const task = phraseAt(VERBS_OF_TASKS, tokens, start)?.length ?? 0
  return solution > task || (solution > 0 && solution === task) ? 'solution' : 'task'
}

function isTask(placed: PlacedClause, who: Who): boolean {
  const { tokens } = placed.clause
  return who.organisation !== undefined || hasVerb(tokens, 0, REACH_OF_VERB)
}

/** A body at the front of running text is charged only where the words charge it. */
function isAssignment(placed: PlacedClause, tokens: readonly Token[]): boolean {
  return placed.block.hasMarker || hasPhrase(CHARGES, tokens)
}

const CHARGES = wordList(
  phrases(`
  chủ trì | giao | yêu cầu | đề nghị | có trách nhiệm | chịu trách nhiệm | phân công
`),
)

function startsWithVerb(tokens: readonly Token[]): boolean {
  const start = contentStart(tokens, 0, tokens.length)
  return isVerbAt(tokens, start)
}

function hasVerb(tokens: readonly Token[], from: number, reach: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + reach); at += 1) {
    if (isVerbAt(tokens, at)) return true
  }
  return false
}

function isVerbAt(tokens: readonly Token[], at: number): boolean {
  return (
    phraseAt(VERBS_OF_TASKS, tokens, at) !== undefined ||
    phraseAt(VERBS_OF_SOLUTIONS, tokens, at) !== undefined
  )
}

function isFormula(tokens: readonly Token[]): boolean {
  const formula = findPhrase(FORMULA, tokens)
  if (formula === undefined) {
    const isPurpose = phraseAt(PURPOSES, tokens, 0) !== undefined
    return isPurpose && !tokens.some((token) => token.key === ',')
  }
  return formula.at <= 2 || formula.at + formula.length >= tokens.length - 3
}

/** Whether a clause is nothing but a body: "Phòng Dân tộc" on a line of its own. */
function isBareBody(tokens: readonly Token[], known: KnownBodies): boolean {
  return (bodyAt(tokens, 0, known)?.to ?? 0) >= tokens.length
}
