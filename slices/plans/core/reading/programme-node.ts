/** The node of a clause: by number in a heading or in its own words, else by what it speaks of. */
import type { Heading } from './outline.ts'
import {
  isBeneath,
  nodeByWords,
  speaksOf,
  toWords,
  type ProgrammeIndex,
} from './programme-match.ts'
import type { Token } from './token.ts'

const PROJECT = ['dự', 'án']
const SUBPROJECT = ['tiểu', 'dự', 'án']
const CONTENT = ['nội', 'dung']

export function nodeOf(
  tokens: readonly Token[],
  above: readonly Heading[],
  index: ProgrammeIndex,
): string | undefined {
  const named = nodeNamedIn(tokens, index, undefined) ?? nodeNamedAbove(above, index)
  const matched = nodeByWords(toWords(tokens.map((token) => token.key)), index)
  if (named === undefined) return matched
  return matched !== undefined && isBeneath(matched, named) ? matched : named
}

function nodeNamedAbove(above: readonly Heading[], index: ProgrammeIndex): string | undefined {
  let parent: string | undefined
  for (const heading of above) parent = nodeNamedIn(heading.tokens, index, parent) ?? parent
  return parent
}

/**
 * "Dự án 5: Phát triển giáo dục đào tạo…", "Tiểu dự án 1, Dự án 4", "Nội dung số 2". Other
 * programmes number their projects too, so the words beside the number must share something telling
 * with the node, or with a node beneath it; under a node that was so confirmed, a number is enough.
 */
function nodeNamedIn(
  tokens: readonly Token[],
  index: ProgrammeIndex,
  parent: string | undefined,
): string | undefined {
  const code = codeNamedIn(tokens, parent)
  if (code === undefined) return undefined
  const known = index.codes.has(code) ? code : code.replace(/\.ND\d+$/u, '')
  if (!index.codes.has(known)) return undefined
  const isUnder = parent !== undefined && (known === parent || isBeneath(known, parent))
  const isConfirmed = isUnder || speaksOf(toWords(tokens.map((token) => token.key)), known, index)
  return isConfirmed ? known : undefined
}

/** The code that the numbers make: DA for dự án, TDA for tiểu dự án, ND for nội dung. */
function codeNamedIn(tokens: readonly Token[], parent: string | undefined): string | undefined {
  const project = numberAfter(tokens, PROJECT)
  const subproject = numberAfter(tokens, SUBPROJECT)
  const content = numberAfter(tokens, CONTENT)
  const top = project === undefined ? parent?.split('.')[0] : `DA${project}`
  if (top === undefined || (project ?? subproject ?? content) === undefined) return undefined
  const upper = project === undefined ? (parent ?? top) : top
  const middle = subproject === undefined ? upper : `${top}.TDA${subproject}`
  return content === undefined ? middle : `${middle}.ND${content}`
}

function numberAfter(tokens: readonly Token[], words: readonly string[]): string | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!words.every((word, offset) => tokens[at + offset]?.key === word)) continue
    if (words === PROJECT && tokens[at - 1]?.key === 'tiểu') continue
    const after = at + words.length
    const number = tokens[after]?.key === 'số' ? tokens[after + 1] : tokens[after]
    if (number?.kind === 'number' && /^\d{1,2}$/.test(number.text))
      return String(Number(number.text))
  }
  return undefined
}
