/**
 * What Chrome 106, the last one for the Android 6 phones of commune officers, does not have yet and
 * our code uses. Each is defined only where it is missing, with the meaning of the standard.
 */
function defineMissing(owner: object, name: string, value: unknown): void {
  if (name in owner) return
  Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

type Compare = (one: unknown, other: unknown) => number

defineMissing(Array.prototype, 'toSorted', function toSorted(this: unknown[], compare?: Compare) {
  // oxlint-disable-next-line unicorn/no-array-sort -- this is the definition of toSorted
  return [...this].sort(compare)
})

defineMissing(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  // oxlint-disable-next-line unicorn/no-array-reverse -- this is the definition of toReversed
  return [...this].reverse()
})

defineMissing(
  Array.prototype,
  'toSpliced',
  function toSpliced(this: unknown[], ...change: [number, number, ...unknown[]]) {
    const copy = [...this]
    copy.splice(...change)
    return copy
  },
)

defineMissing(
  Array.prototype,
  'with',
  function withItem(this: unknown[], at: number, item: unknown) {
    const copy = [...this]
    copy[at < 0 ? copy.length + at : at] = item
    return copy
  },
)

type KeyOf = (item: unknown, index: number) => PropertyKey

defineMissing(Object, 'groupBy', function groupBy(items: Iterable<unknown>, keyOf: KeyOf) {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null) as Record<
    PropertyKey,
    unknown[]
  >
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    ;(groups[key] ??= []).push(item)
    index += 1
  }
  return groups
})

defineMissing(Map, 'groupBy', function groupBy(items: Iterable<unknown>, keyOf: KeyOf) {
  const groups = new Map<unknown, unknown[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
    index += 1
  }
  return groups
})
