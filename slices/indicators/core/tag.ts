/**
 * What part of a figure a value is of: households that are poor, learners that are women.
 *
 * Tags are a sparse set and not a grid of all combinations: an office that knows only "poor" writes
 * only that, and the undivided figure (no tags) is always legal. The text is canonical, dimensions
 * in order and each once (`class=poor;sex=female`), so that equal parts are equal strings.
 */
import type { Brand } from '#kernel/brand.ts'

export type Tags = Brand<string, 'Tags'>

/** The whole figure. */
export const UNDIVIDED = '' as Tags

export type TagEntry = readonly [dimension: string, value: string]

const DIMENSION = /^[a-z_]+$/
const VALUE = /^[a-z0-9_]+$/

/** Reads canonical text, or undefined: wrong letters, a dimension twice, or out of order. */
export function parseTags(text: string): Tags | undefined {
  if (text === '') return UNDIVIDED
  const tags = formatTags(text.split(';').map(readEntry))
  return tags === text ? tags : undefined
}

/** For text that is canonical by construction (a checked column). Throws on anything else. */
export function toTags(text: string): Tags {
  const tags = parseTags(text)
  if (tags === undefined) throw new Error(`not tags: ${text}`)
  return tags
}

/** The canonical text of these entries in whatever order, or undefined when they make no set. */
export function formatTags(entries: readonly TagEntry[]): Tags | undefined {
  if (!entries.every(([dimension, value]) => DIMENSION.test(dimension) && VALUE.test(value))) {
    return undefined
  }
  if (new Set(entries.map(([dimension]) => dimension)).size !== entries.length) return undefined
  const inOrder = entries.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return inOrder.map(([dimension, value]) => `${dimension}=${value}`).join(';') as Tags
}

export function tagEntries(tags: Tags): readonly TagEntry[] {
  return tags === UNDIVIDED ? [] : tags.split(';').map(readEntry)
}

/** Whether `part` lies within `whole`: it says all that `whole` says, and perhaps more. */
export function isPartOf(part: Tags, whole: Tags): boolean {
  const said = new Map(tagEntries(part))
  return tagEntries(whole).every(([dimension, value]) => said.get(dimension) === value)
}

function readEntry(text: string): TagEntry {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
