import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { reasonName, valueName } from './entry-name.ts'
import {
  compareWithSaved,
  readTypedEntries,
  type SeenLine,
  type TypedFields,
} from './typed-entries.ts'

/** Few figures, so that two people often type the same. */
const figure = fc.constantFrom('0', '1', '2', '2.5')
const maybe = fc.option(figure, { nil: null })
const lineId = fc.constantFrom('houses', 'water')
const tags = fc.constantFrom('', 'household_class=poor')

interface Row {
  readonly indicatorId: string
  readonly tags: string
  readonly before: string | null
  readonly typed: string | null
  readonly saved: string | null
}

const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.record({ indicatorId: lineId, tags, before: maybe, typed: maybe, saved: maybe }),
  { selector: (row) => valueName(row) },
)

function fieldsOf(all: readonly Row[], reasons: readonly string[] = []): TypedFields {
  return {
    number: (name) => {
      const typed = all.find((row) => valueName(row) === name)?.typed
      return typed === null || typed === undefined ? undefined : toDecimal(typed)
    },
    optionalText: (name) => (reasons.includes(name) ? 'nhập nhầm' : undefined),
  }
}

function linesOf(all: readonly Row[], which: 'before' | 'saved'): readonly SeenLine[] {
  return all.map((row) => ({
    indicatorId: row.indicatorId,
    tags: row.tags,
    value: row[which],
  }))
}

describe('what is entered', () => {
  test.prop([rows])('is exactly what differs from what the person saw', (all) => {
    const { entries } = readTypedEntries(fieldsOf(all), linesOf(all, 'before'), false)

    const changed = all.filter((row) => row.typed !== null && row.typed !== row.before)
    expect(entries.map(valueName)).toEqual(changed.map(valueName))
  })

  test.prop([rows])(
    'never holds a line that stood and was emptied; that is complained of',
    (all) => {
      const { complaints } = readTypedEntries(fieldsOf(all), linesOf(all, 'before'), false)

      const emptied = all.filter((row) => row.typed === null && row.before !== null)
      expect(Object.keys(complaints)).toEqual(emptied.map(valueName))
    },
  )

  test.prop([rows])('of a certified report needs a reason for each changed line', (all) => {
    const changed = all.filter((row) => row.typed !== null && row.typed !== row.before)
    const given = changed.slice(1).map(reasonName)

    const { complaints } = readTypedEntries(fieldsOf(all, given), linesOf(all, 'before'), true)

    const missing = Object.entries(complaints).filter(([, code]) => code === 'reason_missing')
    expect(missing.map(([name]) => name)).toEqual(changed.slice(0, 1).map(reasonName))
  })
})

describe('after somebody else has saved', () => {
  test.prop([rows])('saving on keeps every figure that only the other one changed', (all) => {
    const seen = linesOf(all, 'before')
    const { updates } = compareWithSaved(fieldsOf(all), seen, linesOf(all, 'saved'))
    const after = all.map((row) => {
      const update = updates.find((one) => valueName(one) === valueName(row))
      return update === undefined ? row : { ...row, typed: update.value }
    })

    const { entries } = readTypedEntries(fieldsOf(after), linesOf(all, 'saved'), false)

    const left = all.filter((row) => row.typed === row.before && row.saved !== null)
    expect(
      entries.filter((entry) => left.some((row) => valueName(row) === valueName(entry))),
    ).toEqual([])
  })

  test.prop([rows])(
    'a line is in conflict only when both changed it to different figures',
    (all) => {
      const { conflicts } = compareWithSaved(
        fieldsOf(all),
        linesOf(all, 'before'),
        linesOf(all, 'saved'),
      )

      const both = all.filter(
        ({ before, typed, saved }) =>
          saved !== null &&
          typed !== null &&
          typed !== before &&
          saved !== before &&
          typed !== saved,
      )
      expect(conflicts.map(valueName)).toEqual(both.map(valueName))
    },
  )
})
