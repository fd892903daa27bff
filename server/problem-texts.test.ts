import { readFileSync, globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#kernel/text.ts'
import { PROBLEM_TEXTS } from './problem-texts.ts'

const ROOMS = '{platform,slices,reports,server}/**/*.ts'
const SOURCES = globSync(ROOMS)
  .filter((file) => !/\.(test|scene)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** Every line of every table that is given to `defineProblems`. */
const CODES = SOURCES.flatMap(({ file, text }) =>
  [...text.matchAll(/defineProblems\(\{(.*?)\}\)/gs)].flatMap(([, table = '']) =>
    [...table.matchAll(/^\s*(\w+): (\d{3}),?$/gm)].map(([, code = '', status = '']) => ({
      file,
      code,
      status,
    })),
  ),
)

/** A fault is no refusal, so no table holds its code; the person sees a text all the same. */
const OF_NO_TABLE: ReadonlySet<string> = new Set(['fault'])

test('every way in which something can be refused has a text in every language', () => {
  const speechless = CODES.filter(({ code }) =>
    LANGUAGES.some((language) => (PROBLEM_TEXTS[code]?.[language] ?? '').trim() === ''),
  )

  expect(CODES.length).toBeGreaterThan(100)
  expect(speechless).toEqual([])
})

test('a code means one thing: it stands in one table only, and has one text', () => {
  const codes = CODES.map(({ code }) => code)

  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  expect(
    Object.keys(PROBLEM_TEXTS)
      .filter((code) => !codes.includes(code) && !OF_NO_TABLE.has(code))
      .toSorted(),
  ).toEqual([])
})

test('a text tells the same facts in every language', () => {
  const unequal = Object.entries(PROBLEM_TEXTS).filter(
    ([, text]) => slotsOf(text.vi).join() !== slotsOf(text.en).join(),
  )

  expect(unequal).toEqual([])
})

/**
 * A refusal that is thrown with its facts written out beside it. Where the facts come from the core
 * whole (`...refusal`), the tests of the route look at the sentence.
 */
const THROWN = /Problem\(\s*'(\w+)'(?:,\s*\{([^{}]*)\})?,?\s*\)/g

test('where a refusal is made, its text gets every fact that it names', () => {
  const unfilled = SOURCES.flatMap(({ file, text }) =>
    [...text.matchAll(THROWN)]
      .filter(([, , facts = '']) => !facts.includes('...'))
      .flatMap(([, code = '', facts = '']) => {
        const given = new Set([...facts.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name]) => name))
        return slotsOf(PROBLEM_TEXTS[code]?.vi ?? '')
          .filter((slot) => !given.has(slot))
          .map((slot) => `${file}: ${code} lacks {${slot}}`)
      }),
  )

  expect(unfilled).toEqual([])
})

function slotsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].toSorted()
}
