/** A slow pattern shows on long and silly texts: each of these ends, or the test runs out of time. */
import { expect, test } from 'vitest'
import { NO_LEXICON, only, plan164, tramTauLexicon } from '#tests/reading.ts'
import { readPlan } from './read-plan.ts'

const LEXICON = tramTauLexicon()

test('a plan of hundreds of pages is read to its end', () => {
  const text = plan164()
  const copies = Math.ceil(300_000 / text.length)

  expect(only(readPlan(`${text}\n`.repeat(copies), LEXICON), 'target')).toHaveLength(3 * copies)
})

test.for([
  ['open brackets', '('.repeat(20_000)],
  ['one endless word', 'ă'.repeat(100_000)],
  ['one endless number', '1'.repeat(100_000)],
  ['grouped digits', '1.234.'.repeat(20_000)],
  ['dashes', '- '.repeat(50_000)],
  ['blanks', ' '.repeat(200_000)],
  ['empty lines', '\n'.repeat(200_000)],
  ['marks without a letter', '\u0301'.repeat(50_000)],
  ['commas between figures', '5%, '.repeat(5_000)],
  ['bodies', 'Phòng '.repeat(20_000)],
  ['comparators', 'trên '.repeat(20_000)],
  ['kinds of papers', 'Quyết định số '.repeat(10_000)],
  ['slashes', '1/'.repeat(30_000)],
] as const)('a text of nothing but %s is read to its end', ([, text]) => {
  expect(Array.isArray(readPlan(text, LEXICON))).toBe(true)
  expect(Array.isArray(readPlan(`Mục tiêu: phấn đấu ${text}`, NO_LEXICON))).toBe(true)
})
