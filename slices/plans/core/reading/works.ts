/** Tasks and solutions: the acts of a plan that no figure measures, or that somebody is charged with. */
import { bodyAt, type KnownBodies } from './body.ts'
import { readDeadline, type Deadline } from './deadline.ts'
import type { PlacedClause } from './outline.ts'
import { REPORTS } from './goal-words.ts'
import { findPhrase, hasPhrase, phraseAt, phrases, wordList } from './phrasebook.ts'
import { contentStart } from './pieces.ts'
import { TERM_WORDS, type Circumstances } from './acceptance.ts'
import { yearNamedIn } from './target-year.ts'
import type { Token } from './token.ts'
import { isVerbAt, VERBS_OF_SOLUTIONS, VERBS_OF_TASKS } from './verbs.ts'
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
  trên đây là | trong quá trình | trong thời gian thực hiện | nơi nhận
  có hiệu lực | chịu trách nhiệm thi hành | chịu trách nhiệm trước | xét đề nghị | theo đề nghị | ảnh minh họa
  kính gửi | ban hành kèm theo | độc lập - tự do | như sau | được phê duyệt | lưu: vt | lưu vt
`)

const FORMULA = wordList(FORMULAS)
const GROUNDS = wordList(['căn cứ', 'theo quy định'])
const PURPOSES = wordList(['nhằm', 'để', 'với mục đích'])
const FEWEST_TOKENS = 4
/** "Hỗ trợ đất ở: …" names what follows. */
const LONGEST_LABEL = 8
/** How far after its body an act's verb may stand: "theo chức năng, nhiệm vụ được giao chủ động …". */
const REACH_OF_VERB = 24
const NEAR = 4
const NOUN_OPENINGS = wordList([...TERM_WORDS, 'tiêu chí'])

export function readAct(placed: PlacedClause, context: ActContext): Act | undefined {
  const { tokens } = placed.clause
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined || tokens.length < FEWEST_TOKENS) return undefined
  if (placed.clause.isLeadIn && tokens.length <= LONGEST_LABEL) return undefined
  if (placed.isHeading || isFormula(tokens) || isBareBody(tokens, context.known)) return undefined
  const who = readWho(tokens, placed.above, context.known)
  const deadline = readDeadline(tokens, context.planYear)
  const kind = kindOf(placed, knownOf(tokens, context, { who, deadline }))
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
  /** Whether a body is named in the clause and a verb follows it. */
  readonly isCharged: boolean
  /** Whether the act has a day of its own. */
  readonly isDue: boolean
  /** Whether any words of the clause say when or how often. */
  readonly isTimed: boolean
}

function knownOf(
  tokens: readonly Token[],
  context: ActContext,
  read: { readonly who: Who; readonly deadline: Deadline },
): Known {
  const { who, deadline } = read
  const isCharged = who.isOwn && hasVerb(tokens, who.actsFrom, REACH_OF_VERB)
  const isDue = deadline.due !== undefined && (isCharged || startsWithVerb(tokens))
  const isTimed = deadline.due !== undefined || deadline.recurrence !== undefined
  return { ...context, who, isCharged, isDue, isTimed }
}

type Kind = Act['kind'] | undefined

/** How each section decides what a clause of it is. */
const KINDS: Readonly<
  Record<Circumstances['section'], (placed: PlacedClause, known: Known) => Kind>
> = {
  solutions: ({ clause }, known) => solutionKind(clause.tokens, known),
  tasks: ({ clause }, known) => (isTask(clause.tokens, known) ? 'task' : undefined),
  work: ({ clause }, known) => workKind(clause.tokens, known),
  targets: ({ clause }, known) =>
    known.isCharged || startsWithVerb(clause.tokens) ? 'task' : undefined,
  open: looseKind,
  preamble: looseKind,
  funding: (_, { isCharged }) => (isCharged ? 'task' : undefined),
  purpose: () => undefined,
  background: () => undefined,
  closing: () => undefined,
}

/** A clause that set a figure is an act as well only when somebody is charged or a day is named. */
function kindOf(placed: PlacedClause, known: Known): Kind {
  const { circumstances, isCharged, isDue, hasTarget } = known
  const isSaid = isCharged && (isDue || hasPhrase(CHARGES, placed.clause.tokens))
  return hasTarget && !isSaid ? undefined : KINDS[circumstances.section](placed, known)
}

/** Without a section, only a goal, a body that is charged, a day or a list item says "do this". */
function looseKind(placed: PlacedClause, known: Known): Kind {
  const { tokens } = placed.clause
  const { circumstances, isCharged, isDue } = known
  if (isDue || (isCharged && isAssignment(placed, tokens))) return 'task'
  if (!startsWithVerb(tokens)) return undefined
  if (circumstances.hasGoal) return 'task'
  const isItem = circumstances.section === 'open' && placed.block.hasMarker
  return isItem ? byVerb(tokens) : undefined
}

/** Under "giải pháp" every sentence is one, but for reports of what was done and for sums. */
function solutionKind(tokens: readonly Token[], { isCharged, isDue }: Known): Kind {
  const start = contentStart(tokens, 0, tokens.length)
  if (phraseAt(NOUN_OPENINGS, tokens, start) !== undefined) return undefined
  if (hasPhrase(REPORTS, tokens) || !hasVerb(tokens, 0, tokens.length)) return undefined
  return isCharged && isDue ? 'task' : 'solution'
}

function workKind(tokens: readonly Token[], known: Known): Kind {
  const { isCharged, isDue, who } = known
  if (!isTask(tokens, known)) return undefined
  return isCharged || isDue || who.organisation !== undefined ? 'task' : byVerb(tokens)
}

function byVerb(tokens: readonly Token[]): Act['kind'] {
  const start = contentStart(tokens, 0, tokens.length)
  const solution = phraseAt(VERBS_OF_SOLUTIONS, tokens, start)?.length ?? 0
  const task = phraseAt(VERBS_OF_TASKS, tokens, start)?.length ?? 0
  return solution > 0 && solution >= task ? 'solution' : 'task'
}

/** In a section of tasks a clause acts when a verb stands near its front, or after its body. */
function isTask(tokens: readonly Token[], { who, isTimed }: Known): boolean {
  if (phraseAt(NOUN_OPENINGS, tokens, 0) !== undefined) return false
  const isSomebodys = who.organisation !== undefined || isTimed
  return hasVerb(tokens, who.actsFrom, isSomebodys ? REACH_OF_VERB : NEAR)
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

/** "Căn cứ Quyết định …;" grounds the plan; "Căn cứ chức năng …, chủ động xây dựng …" goes on to act. */
function isGround(tokens: readonly Token[]): boolean {
  if (phraseAt(GROUNDS, tokens, 0) === undefined) return false
  const comma = tokens.findIndex((token) => token.key === ',')
  return comma < 0 || !hasVerb(tokens, comma, tokens.length)
}

function isFormula(tokens: readonly Token[]): boolean {
  if (isGround(tokens)) return true
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
