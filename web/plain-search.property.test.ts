import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { parseSearch, stringifySearch } from './plain-search.ts'

const word = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('Hát Lừu', '10606', '04606', 'true', '2024', 'null', '"q"', 'a&b=c'),
)

const search = fc.dictionary(
  fc.constantFrom('q', 'year', 'level', 'after'),
  fc.oneof(word, fc.array(word, { minLength: 2, maxLength: 4 })),
)

test.prop([search])('every text comes back from the address as it went in', (filters) => {
  expect(parseSearch(stringifySearch(filters))).toEqual({ ...filters })
})

test('a code that looks like a number stays a code, and is not put in quotes', () => {
  expect(stringifySearch({ q: '10606', year: 2024, level: undefined, node: '' })).toBe(
    '?q=10606&year=2024',
  )
  expect(parseSearch('?q=10606')).toEqual({ q: '10606' })
})
