/**
 * What arrives from outside, before its schema looks at it: every text is composed (NFC), since
 * phones and Macs write the same Vietnamese word in several ways, and a text that no table can hold
 * is found here and not by the database.
 */
export type Path = readonly (string | number)[]

/** The value with every text in it composed; keys, numbers and shape stay as they are. */
export function composeTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composeTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, composeTexts(part)]))
}

/** No form nests deeper; what does is meant to exhaust us. */
const DEEPEST = 32

/**
 * Where a text holds the character 0 or half of a pair, which neither text nor jsonb can keep, or
 * where the value goes deeper than any form does.
 */
export function findUnstorable(value: unknown, path: Path = []): Path | undefined {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed() ? path : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > DEEPEST) return path
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  for (const [key, part] of parts) {
    const found = findUnstorable(part, [...path, key])
    if (found !== undefined) return found
  }
  return undefined
}
