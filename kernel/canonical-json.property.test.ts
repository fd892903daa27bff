import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { canonicalJson } from './canonical-json.ts'

const json = fc.jsonValue({ noUnicodeString: false })

test.prop([json])('the canonical text reads back as the same value', (value) => {
  const text = canonicalJson(value)

  // -0 has no spelling of its own in JSON, so the comparison is by JSON's own reading.
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
})

test.prop([fc.dictionary(fc.string(), json)])(
  'the order in which keys were written does not show',
  (value) => {
    const turned = Object.fromEntries(Object.entries(value).toReversed())

    expect(canonicalJson(turned)).toBe(canonicalJson(value))
  },
)

test.prop([json, json])('two values share a text only when they are equal', (one, other) => {
  const isSameText = canonicalJson(one) === canonicalJson(other)
  const isSameValue = canonicalJson(JSON.parse(JSON.stringify(one))) === canonicalJson(other)

  expect(isSameText).toBe(isSameValue)
})

test('refuses what JSON would drop in silence', () => {
  for (const value of [undefined, { a: undefined }, 1n, Number.NaN, new Date(0), () => 1]) {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  }
})
