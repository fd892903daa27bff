/**
 * The one spelling of a JSON value: keys in code-unit order, no white space, numbers and strings
 * as JSON.stringify writes them (RFC 8785). Two equal values have equal text, so the text can be
 * hashed, and a database that reorders keys (jsonb) does not change the hash.
 *
 * Throws on what JSON cannot carry faithfully (undefined, bigint, functions, NaN, dates): a value
 * that silently lost a part would still get a hash.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value)
  }
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`not a JSON value: ${typeof value}`)
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
