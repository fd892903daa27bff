import { expect, test } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { toDay } from '#kernel/day.ts'
import type { Message } from '#kernel/text.ts'
import { fileProblemText } from '../files/file.text.ts'
import { officeProblem, toCellProblem, type CellRefusal } from './office.problems.ts'
import { cellProblemText, officeNoteText, officeProblemText } from './office.text.ts'

const CATALOGUES: readonly Readonly<Record<string, Message>>[] = [
  officeProblemText,
  cellProblemText,
  officeNoteText,
  fileProblemText,
]

test('every text fills the same slots in both languages', () => {
  for (const [code, message] of CATALOGUES.flatMap((texts) => Object.entries(texts))) {
    expect({ code, slots: slotsOf(message.en) }).toEqual({ code, slots: slotsOf(message.vi) })
  }
})

test('every text of a refused cell names the cell', () => {
  for (const [code, message] of Object.entries(cellProblemText)) {
    expect({ code, slots: slotsOf(message.vi) }).toMatchObject({
      slots: expect.arrayContaining(['cell']),
    })
  }
})

const at = { cell: 'C7' }
test.for<CellRefusal>([
  {
    ...at,
    code: 'ambiguous_number',
    text: '1,250',
    readings: [toDecimal('1.25'), toDecimal('1250')],
  },
  { ...at, code: 'number_has_unit', text: '6,5%', number: '6,5', unit: '%' },
  { ...at, code: 'day_is_a_number', text: '44483', reading: toDay('2021-10-14') },
  { ...at, code: 'code_lost_zeros', text: '4606', reading: '04606', width: 5 },
  { ...at, code: 'year_only', year: 1987 },
  { ...at, code: 'month_only', year: 1987, month: 3 },
])('the refusal $code gives its text all it needs', (refusal) => {
  const problem = toCellProblem(refusal)

  const { vi } = cellProblemText[refusal.code]
  for (const slot of slotsOf(vi)) {
    expect(problem.details[slot]).toSatisfy((value) => ['string', 'number'].includes(typeof value))
  }
})

test('readings are written as they are in Vietnam', () => {
  const readings = [toDecimal('1.25'), toDecimal('1250')]
  const problem = toCellProblem({ ...at, code: 'ambiguous_number', text: '1,250', readings })
  expect(problem.details).toEqual({ cell: 'C7', text: '1,250', readings: '1,25 / 1.250' })
})

test('a refused file is a problem of its own code', () => {
  const refusal = {
    code: 'office_file_is_old',
    kind: 'Excel 97-2003 (.xls)',
    saveAs: '.xlsx',
  } as const
  expect(officeProblem(refusal)).toMatchObject({
    code: 'office_file_is_old',
    status: 415,
    details: { kind: 'Excel 97-2003 (.xls)', saveAs: '.xlsx' },
  })
})

function slotsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot).toSorted()
}
