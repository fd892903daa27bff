import { expect, test } from 'vitest'
import { roman, word } from './wording.ts'

const greeting = { vi: 'Kèm theo số {number}', en: 'Attached to {number}' }

test('names are filled in, and a value is never read as a name', () => {
  expect(word(greeting, 'vi', { number: '{number}/BC-UBND' })).toBe('Kèm theo số {number}/BC-UBND')
  expect(word(greeting, 'en', { number: '45' })).toBe('Attached to 45')
})

test('a document does not go out with a hole in it', () => {
  expect(() => word(greeting, 'vi')).toThrow('no value for {number}')
})

test('headings and annexes are numbered in Roman figures', () => {
  expect([1, 4, 6, 9, 14, 39].map(roman)).toEqual(['I', 'IV', 'VI', 'IX', 'XIV', 'XXXIX'])
})
