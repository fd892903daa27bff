import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { toParagraphs } from './text-segments.ts'

// A small alphabet with line breaks, so that passages begin and end at them often.
const text = fc.string({ unit: fc.constantFrom('a', 'ề', ' ', '\n'), maxLength: 40 })
const passage = fc.tuple(fc.nat(40), fc.nat(40), fc.constantFrom('x', 'y', 'z'))

const scene = text.chain((text) =>
  fc.record({
    text: fc.constant(text),
    passages: fc.uniqueArray(passage, { maxLength: 3, selector: ([, , id]) => id }).map((all) =>
      all
        .map(([a, b, id]) => ({
          id,
          start: Math.min(a, b, text.length),
          end: Math.min(Math.max(a, b), text.length),
        }))
        .filter(({ start, end }) => start < end),
    ),
  }),
)

test.prop([scene])('nothing of the text is lost, doubled or moved', ({ text, passages }) => {
  const paragraphs = toParagraphs(text, passages)

  const lines = paragraphs.map(({ segments }) => segments.map((segment) => segment.text).join(''))
  expect(lines.join('\n')).toBe(text)
  for (const segment of paragraphs.flatMap((paragraph) => paragraph.segments)) {
    expect(text.slice(segment.start, segment.start + segment.text.length)).toBe(segment.text)
  }
})

test.prop([scene])(
  'a segment is covered by exactly those passages in which each of its letters lies',
  ({ text, passages }) => {
    for (const { start, text: words, ids } of toParagraphs(text, passages).flatMap(
      (paragraph) => paragraph.segments,
    )) {
      for (let at = start; at < start + words.length; at += 1) {
        const covering = passages.filter((each) => each.start <= at && at < each.end)
        expect([...ids].toSorted()).toEqual(covering.map(({ id }) => id).toSorted())
      }
    }
  },
)

test.prop([scene])('of several passages the shortest comes first', ({ text, passages }) => {
  const lengthById = new Map<string, number>(
    passages.map(({ id, start, end }) => [id, end - start]),
  )
  for (const { ids } of toParagraphs(text, passages).flatMap((each) => each.segments)) {
    const lengths = ids.map((id) => lengthById.get(id) ?? 0)
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other))
  }
})
