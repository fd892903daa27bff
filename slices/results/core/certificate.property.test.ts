import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { changesSince, type CertifiedLine } from './certificate.ts'

const lines = fc.uniqueArray(
  fc.record({
    indicatorCode: fc.constantFrom('KQ0102', 'KQ0105', 'NEN02'),
    tags: fc.constantFrom('', 'household_class=poor'),
    value: fc.nat({ max: 3 }).map((number) => toDecimal(String(number))),
  }),
  { selector: (line) => `${line.indicatorCode}|${line.tags}` },
)

function certified(line: {
  indicatorCode: string
  tags: string
  value: CertifiedLine['value']
}): CertifiedLine {
  return { ...line, indicatorTitle: line.indicatorCode, unit: 'hộ', observationId: 'o' }
}

test.prop([lines])('nothing changed since a report was certified as it stands', (now) => {
  expect(changesSince(now.map(certified), now.map(certified))).toEqual([])
})

test.prop([lines, lines])(
  'the changes, put upon what was certified, give what stands now',
  (then, now) => {
    const merged = new Map(then.map((line) => [`${line.indicatorCode}|${line.tags}`, line.value]))
    for (const change of changesSince(then.map(certified), now.map(certified))) {
      const key = `${change.indicatorCode}|${change.tags}`
      if (change.now === undefined) merged.delete(key)
      else merged.set(key, change.now)
    }

    expect(merged).toEqual(
      new Map(now.map((line) => [`${line.indicatorCode}|${line.tags}`, line.value])),
    )
  },
)
