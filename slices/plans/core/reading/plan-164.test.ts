import { expect, test } from 'vitest'
import { only, plan164, tramTauLexicon } from '#tests/reading.ts'
import { readPlan } from './read-plan.ts'

const text = plan164()
const proposals = readPlan(text, tramTauLexicon())

test('Plan 164 sets exactly three numeric targets, with their comparators, units and year', () => {
  const targets = only(proposals, 'target')

  expect(
    targets.map(({ comparator, value, unit, year }) => [comparator, value, unit, year]),
  ).toEqual([
    ['>', '6.5', 'điểm %', 2024],
    ['=', '170', 'hộ', 2024],
    ['>', '500', 'hộ', 2024],
  ])
  expect(targets.map(({ programmeNode }) => programmeNode)).toEqual([
    undefined,
    'DA1.ND2',
    'DA1.ND4a',
  ])
})

test('Plan 164 lets the rate of poor households fall, by points', () => {
  const [poverty] = only(proposals, 'target')

  expect(poverty).toMatchObject({
    change: 'decrease',
    subject: 'hộ nghèo trong vùng đồng bào dân tộc thiểu số và miền núi trên địa bàn huyện',
  })
})

test('the "năm 2023" of the houses stays a question, and the target is of the year of the plan', () => {
  const [, houses] = only(proposals, 'target')

  expect(houses?.questions).toEqual([{ code: 'year_before_plan', stated: 2023, plan: 2024 }])
})

test('Plan 164 gives each area of work without a figure as a task, with its node where that is sure', () => {
  const tasks = only(proposals, 'task')

  expect(tasks.map(({ subject, programmeNode }) => [subject.slice(0, 43), programmeNode])).toEqual([
    ['đầu tư, xây dựng cơ sở hạ tầng thiết yếu ở ', 'DA4.TDA1'],
    ['củng cố và phát triển hợp lý hệ thống các t', 'DA5.TDA1'],
    ['duy trì và nâng cao hiệu quả công tác xoá m', 'DA5.TDA1'],
    ['tăng cường công tác y tế để đồng bào vùng d', undefined],
    ['tổ chức các lớp tập huấn, truyền thông nâng', undefined],
    ['khôi phục, bảo tồn, phát huy giá trị văn ho', 'DA6'],
    ['hỗ trợ đồng bào dân tộc thiểu số ứng dụng c', 'DA10.TDA2'],
  ])
})

test('Plan 164 gives each sentence of its solutions as one solution', () => {
  const solutions = only(proposals, 'solution')

  expect(solutions.map(({ sentence }) => sentence.slice(0, 30))).toEqual([
    'Đa dạng hóa các nguồn vốn thực',
    'Bám sát các nội dung Chương tr',
    'Các phòng chuyên môn, các ngàn',
    'Đồng thời, tăng cường công tác',
    'Thực hiện đầu tư có trọng tâm,',
    'Tăng cường phân cấp, phân quyề',
    'Tập trung chỉ đạo thực hiện tố',
    'Bên cạnh đó, thực hiện tốt côn',
    'Tăng cường chuyển đổi số, ứng ',
    'Huy động, lồng ghép, bố trí đủ',
    'Tăng cường sự tham gia của ngư',
  ])
  expect(solutions[2]?.organisation).toBe(
    'Các phòng chuyên môn, các ngành, đoàn thể, UBND các xã, thị trấn',
  )
})

test('Plan 164 cites the decision of the programme and itself', () => {
  expect(only(proposals, 'reference')).toMatchObject([
    {
      subject: 'Quyết định',
      number: '1719/QĐ-TTg',
      date: '2021-10-14',
      issuer: 'Thủ tướng Chính phủ',
    },
    { subject: 'Kế hoạch', number: '164/KH-UBND', issuer: 'UBND huyện Trạm Tấu' },
  ])
})

test('every proposal of Plan 164 stands in the text at its offsets', () => {
  for (const { kind, sentence, start, end } of proposals) {
    const words = text.slice(start, end)
    expect(kind === 'reference' ? sentence.includes(words) : sentence === words).toBe(true)
  }
})
