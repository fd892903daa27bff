import { expect, test } from 'vitest'
import facts from '../data/places/tram-tau-facts.json' with { type: 'json' }
import { communesAtEndOf2023, progressOf, seededRandom } from './figures.ts'

const PUBLISHED = new Map(facts.facts.map((fact) => [fact.what, fact.value]))

test('the generated communes add up to what was published of the district', () => {
  const communes = communesAtEndOf2023()
  const sum = (key: 'households' | 'poor' | 'nearPoor') =>
    communes.reduce((total, commune) => total + commune[key], 0)

  expect(communes).toHaveLength(12)
  expect(sum('households')).toBe(PUBLISHED.get('tổng số hộ'))
  expect(sum('poor')).toBe(PUBLISHED.get('hộ nghèo'))
  expect(sum('nearPoor')).toBe(PUBLISHED.get('hộ cận nghèo'))
})

test('the same seed gives the same year, and no figure is negative or broken', () => {
  const [commune] = communesAtEndOf2023()
  if (commune === undefined) throw new Error('no commune')
  const plan = { houses: 20, water: 50 }

  const year = progressOf(commune, plan, seededRandom(1719))

  expect(progressOf(commune, plan, seededRandom(1719))).toEqual(year)
  const figures = [...year.quarters, year.estimate].flatMap((quarter) => Object.values(quarter))
  expect(figures.every((figure) => Number.isInteger(figure) && figure >= 0)).toBe(true)
})
