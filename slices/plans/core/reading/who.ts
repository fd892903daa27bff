/** Who is to act: the body that leads, and those it works with. */
import { ASSIGNING_WORDS, COORDINATING_WORDS, LEADING_WORDS } from './body-words.ts'
import { bodyAt, readBodies, type Body, type KnownBodies } from './body.ts'
import type { Heading } from './outline.ts'
import { findPhrase, phraseAt, phraseEndingAt, wordList } from './phrasebook.ts'
import { contentStart } from './pieces.ts'
import type { Token } from './token.ts'
import { isVerbAt } from './verbs.ts'

export interface Who {
  readonly organisation?: string
  readonly organisationCode?: string
  readonly coordinating?: readonly string[]
  /** Whether the clause itself names who leads, and not a heading above. */
  readonly isOwn: boolean
  /** First token after the words that say who. */
  readonly actsFrom: number
}

const LEADING = wordList(LEADING_WORDS)
const ASSIGNING = wordList(ASSIGNING_WORDS)
const COORDINATING = wordList(COORDINATING_WORDS)
const LONGEST_BODY_HEADING = 30

export function readWho(
  tokens: readonly Token[],
  above: readonly Heading[],
  known: KnownBodies,
): Who {
  const bodies = readBodies(tokens, known)
  const lead = leadOf(tokens, bodies)
  const start = contentStart(tokens, 0, tokens.length)
  const coordinating = coordinatingOf(tokens, bodies)
  const partners =
    coordinating.length === 0 ? {} : { coordinating: coordinating.map((b) => b.name) }
  if (lead.length > 0) {
    return { ...toOrganisation(lead), ...partners, isOwn: true, actsFrom: actsFrom(tokens, lead) }
  }
  const heading = bodyOfHeadings(above, known)
  return { ...toOrganisation(heading), ...partners, isOwn: false, actsFrom: start }
}

/** A heading or lead-in that is nothing but a body: "2. Phòng Dân tộc". */
export function bodyOfHeadings(above: readonly Heading[], known: KnownBodies): readonly Body[] {
  for (const heading of above.toReversed()) {
    const { tokens } = heading
    if (tokens.length > LONGEST_BODY_HEADING) continue
    const from = leadStart(tokens)
    const start = from + (phraseAt(ASSIGNING, tokens, from)?.length ?? 0)
    const group = groupFrom(tokens, start, known)
    const end = group.at(-1)?.to
    if (end !== undefined && isRemark(tokens.slice(end))) return group
  }
  return []
}

/** "Phòng Dân tộc (cơ quan thường trực)", "Phòng Y tế huyện:". */
function isRemark(rest: readonly Token[]): boolean {
  return rest.length <= 4 || (rest[0]?.key === '(' && rest.length <= LONGEST_BODY_HEADING)
}

/** Bodies that follow each other with commas and "và". */
function groupFrom(tokens: readonly Token[], at: number, known: KnownBodies): readonly Body[] {
  const group: Body[] = []
  let from = at
  for (;;) {
    const body = bodyAt(tokens, from, known)
    if (body === undefined) return group
    group.push(body)
    from = body.to
    while (isJoin(tokens[from])) from += 1
  }
}

function leadOf(tokens: readonly Token[], bodies: readonly Body[]): readonly Body[] {
  const leading = findPhrase(LEADING, tokens)
  if (leading !== undefined) {
    const before = bodies.filter((body) => body.to <= leading.at && leading.at - body.to <= 2)
    if (before.length > 0) return withNeighbours(tokens, bodies, before[0])
  }
  const assigned = bodies.find(
    (body) => phraseEndingAt(ASSIGNING, tokens, body.from - 1) !== undefined,
  )
  if (assigned !== undefined) return withNeighbours(tokens, bodies, assigned)
  const start = leadStart(tokens)
  const first = bodies.find((body) => body.from === start) ?? actingBody(tokens, bodies)
  return first === undefined || first.to >= tokens.length
    ? []
    : withNeighbours(tokens, bodies, first)
}

/** "Định kỳ 6 tháng, các xã báo cáo …": a body after a comma, its verb right after it. */
function actingBody(tokens: readonly Token[], bodies: readonly Body[]): Body | undefined {
  return bodies.find((body) => tokens[body.from - 1]?.key === ',' && isVerbAt(tokens, body.to))
}

function leadStart(tokens: readonly Token[]): number {
  return contentStart(tokens, 0, tokens.length)
}

function coordinatingOf(tokens: readonly Token[], bodies: readonly Body[]): readonly Body[] {
  const found = findPhrase(COORDINATING, tokens)
  if (found === undefined) return []
  const first = bodies.find((body) => body.from >= found.at + found.length)
  if (first === undefined || first.from - (found.at + found.length) > 2) return []
  return withNeighbours(tokens, bodies, first)
}

/** A body and those after it that only commas and "và" part from it. */
function withNeighbours(
  tokens: readonly Token[],
  bodies: readonly Body[],
  first: Body | undefined,
): readonly Body[] {
  if (first === undefined) return []
  const group = [first]
  for (const body of bodies.slice(bodies.indexOf(first) + 1)) {
    const between = tokens.slice(group.at(-1)?.to ?? 0, body.from)
    if (!between.every(isJoin)) break
    group.push(body)
  }
  return group
}

function isJoin(token: Token | undefined): boolean {
  return token?.key === ',' || token?.key === 'và' || token?.key === ';'
}

function actsFrom(tokens: readonly Token[], lead: readonly Body[]): number {
  const end = lead.at(-1)?.to ?? 0
  return end < tokens.length ? end : contentStart(tokens, 0, tokens.length)
}

function toOrganisation(bodies: readonly Body[]): Pick<Who, 'organisation' | 'organisationCode'> {
  const [first] = bodies
  if (first === undefined) return {}
  const organisation = bodies.map((body) => body.name).join(', ')
  return bodies.length === 1 && first.code !== undefined
    ? { organisation, organisationCode: first.code }
    : { organisation }
}
