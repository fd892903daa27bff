import { expect, test } from 'vitest'
import { NO_LEXICON, only } from '#tests/reading.ts'
import type { ReadingQuestion } from './proposal.ts'
import { readPlan } from './read-plan.ts'

function questionsOf(sentence: string): readonly (readonly ReadingQuestion[] | undefined)[] {
  const targets = only(
    readPlan(`II. MỤC TIÊU\n- ${sentence}`, { ...NO_LEXICON, year: 2024 }),
    'target',
  )
  return targets.map(({ questions }) => questions)
}

test.for([
  ['Hỗ trợ 170 hộ làm nhà ở năm 2023.', { code: 'year_before_plan', stated: 2023, plan: 2024 }],
  ['Hỗ trợ khoảng 170 hộ làm nhà ở.', { code: 'figure_is_approximate' }],
  ['Hỗ trợ 1,250 hộ làm nhà ở.', { code: 'figure_ambiguous', written: '1,250' }],
  ['Tỷ lệ hộ có điện đạt 120%.', { code: 'share_above_hundred' }],
] as const)('"%s" is asked about', ([sentence, question]) => {
  expect(questionsOf(sentence)).toEqual([[question]])
})

test.for([
  'Hỗ trợ 170 hộ làm nhà ở.',
  'Thu nhập tăng 2 lần so với năm 2020.',
  'Đến năm 2025 tỷ lệ hộ có điện đạt 99%.',
  'Cứng hóa 12.500 m2 sân bê tông.',
])('"%s" leaves no doubt', (sentence) => {
  expect(questionsOf(sentence)).toEqual([undefined])
})

test('a target with no year anywhere says so', () => {
  const [target] = only(readPlan('II. MỤC TIÊU\n- Hỗ trợ 170 hộ làm nhà ở.', NO_LEXICON), 'target')

  expect(target?.questions).toEqual([{ code: 'year_unknown' }])
})

test('the year of a target is that of its own words, its lead-in, its heading or the plan, in this order', () => {
  const text =
    'II. MỤC TIÊU ĐẾN NĂM 2030\n1. Phấn đấu đến hết năm 2026:\n- Xóa 45 nhà tạm.\n- Đến năm 2025, xây dựng 02 mô hình.\n2. Trồng 50 ha rừng.\n2. Năm 2027 trồng 10 ha rừng.'

  const targets = only(readPlan(text, { ...NO_LEXICON, year: 2024 }), 'target')

  expect(targets.map(({ year, questions }) => [year, questions?.[0]?.code])).toEqual([
    [2026, undefined],
    [2026, 'year_before_plan'],
    [2030, undefined],
    [2030, 'year_before_plan'],
  ])
})
