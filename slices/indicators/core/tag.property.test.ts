import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { formatTags, isPartOf, parseTags, tagEntries, toTags, UNDIVIDED } from './tag.ts'

// Few dimensions and values, so that the same part is met in many orders.
const entries = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom('sex', 'household_class', 'head_sex', 'ethnic_group'),
    fc.constantFrom('poor', 'near_poor', 'female', 'male', 'mong', '1'),
  ),
  { selector: ([dimension]) => dimension, maxLength: 4 },
)

describe('the text of tags', () => {
  test.prop([entries, fc.nat()])('does not depend on the order they were named in', (tags, by) => {
    const turned = tags.map((_, at) => tags[(at + by) % tags.length] ?? ['', ''])

    expect(formatTags(tags)).toBeDefined()
    expect(formatTags(turned as typeof tags)).toBe(formatTags(tags))
  })

  test.prop([entries])('reads back as the same entries', (tags) => {
    const text = formatTags(tags)

    expect(parseTags(text ?? '?')).toBe(text)
    expect(new Map(tagEntries(text ?? UNDIVIDED))).toEqual(new Map(tags))
  })

  test.prop([fc.string()])('is one text for one part, or no tags at all', (text) => {
    const tags = parseTags(text)

    if (tags !== undefined) expect(formatTags(tagEntries(tags))).toBe(text)
  })

  test('refuses what is out of order, named twice or misspelt', () => {
    for (const text of ['sex=female;class=poor', 'sex=a;sex=b', 'sex', 'sex=', 'Sex=female', ';']) {
      expect(parseTags(text)).toBeUndefined()
    }
    expect(() => toTags('sex')).toThrow('not tags')
    expect(toTags('class=poor;sex=female')).toBe('class=poor;sex=female')
  })
})

describe('parts of parts', () => {
  test.prop([entries, entries])('a part said more closely lies within the looser one', (a, b) => {
    const closer = new Map([...b, ...a])

    expect(isPartOf(formatTags([...closer]) ?? UNDIVIDED, formatTags(a) ?? UNDIVIDED)).toBe(true)
  })

  test.prop([entries])('everything is part of the undivided figure', (tags) => {
    const text = formatTags(tags) ?? UNDIVIDED

    expect(isPartOf(text, UNDIVIDED)).toBe(true)
    expect(isPartOf(UNDIVIDED, text)).toBe(text === UNDIVIDED)
  })
})
