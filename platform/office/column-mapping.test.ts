import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { mapColumns, rememberMapping, type Field } from './column-mapping.ts'

const FIELDS: readonly Field<'code' | 'place' | 'poor' | 'value'>[] = [
  { name: 'code', headings: ['Mã xã', 'Mã đơn vị'], isRequired: false },
  { name: 'place', headings: ['Tên xã', 'Xã, thị trấn', 'Đơn vị'], isRequired: true },
  { name: 'poor', headings: ['Hộ nghèo'], isRequired: false },
  { name: 'value', headings: ['Chỉ tiêu giao', 'Chỉ tiêu'], isRequired: true },
]

test('finds fields by their usual headings, whatever the capitals, marks and spaces', () => {
  const columns = heads(['TT'], ['MA XA'], ['Tên  xã'.normalize('NFD')], ['Chỉ tiêu', 'giao'])

  expect(mapColumns(columns, FIELDS)).toEqual({
    mapped: [
      { field: 'code', column: 1, why: 'same words' },
      { field: 'place', column: 2, why: 'same words' },
      { field: 'value', column: 3, why: 'same words' },
    ],
    missing: [],
    unclear: [],
    unused: [0],
  })
})

test('falls back on a heading that has all the words', () => {
  const columns = heads(['Tên đơn vị (xã, thị trấn)'], ['Số hộ nghèo đầu năm'])

  expect(mapColumns(columns, FIELDS).mapped).toEqual([
    { field: 'place', column: 0, why: 'has the words' },
    { field: 'poor', column: 1, why: 'has the words' },
  ])
})

test('asks when two columns fit a field equally well', () => {
  const columns = heads(['Tên xã'], ['Hộ nghèo đầu năm'], ['Hộ nghèo cuối năm'])

  expect(mapColumns(columns, FIELDS)).toMatchObject({
    unclear: [{ field: 'poor', columns: [1, 2] }],
    missing: ['value'],
  })
})

test('follows what the person confirmed last time, before any guess', () => {
  const columns = heads(['Tên xã'], ['Hộ nghèo đầu năm'], ['Hộ nghèo cuối năm'], ['Chỉ tiêu'])
  const remembered = rememberMapping(columns, [
    { field: 'poor', column: 2 },
    { field: 'value', column: 3 },
  ])

  const moved = heads(['TT'], ['Hộ nghèo cuối năm'], ['Hộ nghèo đầu năm'], ['Tên xã'], ['Chỉ tiêu'])
  expect(mapColumns(moved, FIELDS, remembered)).toMatchObject({
    mapped: [
      { field: 'poor', column: 1, why: 'remembered' },
      { field: 'value', column: 4, why: 'remembered' },
      { field: 'place', column: 3, why: 'same words' },
    ],
    unclear: [],
  })
})

const word = fc.constantFrom('mã', 'xã', 'tên', 'hộ nghèo', 'chỉ tiêu', 'giao', 'đơn vị', 'năm')
const heading = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

prop.prop([fc.array(heading, { maxLength: 8 })])(
  'no column serves two fields, and every column is used once or named as unused',
  (headings) => {
    const columns = heads(...headings.map((each) => [each]))

    const { mapped, unused } = mapColumns(columns, FIELDS)

    const all = [...mapped.map(({ column }) => column), ...unused]
    expect(all.toSorted((a, b) => a - b)).toEqual(columns.map(({ column }) => column))
    expect(new Set(mapped.map(({ field }) => field)).size).toBe(mapped.length)
  },
)

prop.prop([fc.uniqueArray(heading, { minLength: 4, maxLength: 8 }), fc.nat()])(
  'a confirmed mapping is found again when the columns have moved',
  (headings, turn) => {
    const columns = heads(...headings.map((each) => [each]))
    const confirmed = FIELDS.map(({ name }, column) => ({ field: name, column }))
    const remembered = rememberMapping(columns, confirmed)
    fc.pre(new Set(Object.values(remembered)).size === FIELDS.length)
    const at = turn % headings.length
    const moved = [...headings.slice(at), ...headings.slice(0, at)]
    fc.pre(
      new Set(Object.values(rememberMapping(columns, columns.map(named)))).size === moved.length,
    )

    const { mapped } = mapColumns(heads(...moved.map((each) => [each])), FIELDS, remembered)

    for (const { field, column } of confirmed) {
      expect(mapped).toContainEqual({
        field,
        column: moved.indexOf(headings[column] ?? ''),
        why: 'remembered',
      })
    }
  },
)

function named({ column }: { readonly column: number }) {
  return { field: `${column}`, column }
}

function heads(...paths: readonly (readonly string[])[]) {
  return paths.map((path, column) => ({ column, path }))
}
