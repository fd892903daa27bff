import { expect, test } from 'vitest'
import { NO_LEXICON } from '#tests/reading.ts'
import { toProposalJson } from './proposal-json.ts'
import { readPlan } from './read-plan.ts'

test('the promised fields come first, in their order, figures as numbers, absent ones left out', () => {
  const text = 'Mục tiêu năm 2024:\n- Phấn đấu giảm 3-4,5% hộ nghèo trên địa bàn huyện.'

  const printed = readPlan(text, NO_LEXICON).map(toProposalJson)

  expect(JSON.stringify(printed)).toBe(
    JSON.stringify([
      {
        kind: 'target',
        sentence: 'Phấn đấu giảm 3-4,5% hộ nghèo trên địa bàn huyện',
        start: 21,
        end: 69,
        subject: 'hộ nghèo trên địa bàn huyện',
        comparator: 'between',
        value: 3,
        unit: 'điểm %',
        year: 2024,
        valueTo: 4.5,
        change: 'decrease',
        scope: 'trên địa bàn huyện',
      },
    ]),
  )
})

test('a reference prints its number, issuer and date', () => {
  const [printed] = readPlan('Căn cứ Quyết định số 90/QĐ-TTg ngày 18/01/2022.', NO_LEXICON).map(
    toProposalJson,
  )

  expect(printed).toMatchObject({
    kind: 'reference',
    number: '90/QĐ-TTg',
    issuer: 'Thủ tướng Chính phủ',
    date: '2022-01-18',
  })
})
