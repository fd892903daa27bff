import { expect, test } from 'vitest'
import { actLines, NO_LEXICON, only, tramTauLexicon } from '#tests/reading.ts'
import { readPlan } from './read-plan.ts'

function tasksOf(sentence: string): readonly string[] {
  return actLines(`V. TỔ CHỨC THỰC HIỆN NĂM 2024\n1. ${sentence}`)
}

test.for([
  ['Phòng Dân tộc chủ trì tổng hợp báo cáo trước ngày 30/6/2024.', '2024-06-30'],
  ['Phòng Dân tộc lập danh sách, hoàn thành trong quý II/2024.', '2024-06-30'],
  ['Phòng Dân tộc lập danh sách, hoàn thành trong tháng 9.', '2024-09-30'],
  ['Phòng Dân tộc gửi báo cáo xong trước 15/12.', '2024-12-15'],
  ['Phòng Dân tộc gửi báo cáo chậm nhất là ngày 20 tháng 3 năm 2024.', '2024-03-20'],
  ['Phòng Dân tộc hoàn thành rà soát trong 6 tháng đầu năm 2024.', '2024-06-30'],
  ['Phòng Dân tộc hoàn thành việc phân bổ vốn đến hết ngày 28/2/2024.', '2024-02-28'],
  ['Phòng Dân tộc rà soát quy chế (tháng 5/2024).', '2024-05-31'],
  ['Phòng Dân tộc gửi báo cáo hằng quý.', 'quarterly'],
  ['Phòng Dân tộc gửi báo cáo trước ngày 25 hằng tháng.', 'monthly'],
  ['Phòng Dân tộc báo cáo định kỳ 6 tháng.', 'half-yearly'],
  ['Phòng Dân tộc tổng hợp báo cáo hằng năm.', 'yearly'],
] as const)('"%s" is due %s', ([sentence, due]) => {
  expect(tasksOf(sentence)[0]).toMatch(new RegExp(`^task: Phòng Dân tộc → .*\\(${due}\\)$`, 'u'))
})

test('a day of a citation is no deadline', () => {
  expect(
    tasksOf('Phòng Dân tộc hướng dẫn thực hiện Nghị định số 27/2022/NĐ-CP ngày 19/4/2022.'),
  ).toEqual(['task: Phòng Dân tộc → hướng dẫn thực hiện Nghị định số 27/2022/NĐ-CP ngày 19/4/2022'])
})

test.for([
  ['Giao Phòng Tư pháp rà soát văn bản.', 'Phòng Tư pháp'],
  [
    'Đề nghị Ủy ban MTTQ Việt Nam huyện và các đoàn thể tăng cường giám sát.',
    'Ủy ban MTTQ Việt Nam huyện, các đoàn thể',
  ],
  ['UBND các xã, thị trấn lập danh sách đối tượng.', 'UBND các xã, thị trấn'],
  ['Các phòng, ban, ngành báo cáo kết quả thực hiện.', 'Các phòng, ban, ngành'],
  [
    'Ban Quản lý dự án đầu tư xây dựng huyện lập hồ sơ mời thầu.',
    'Ban Quản lý dự án đầu tư xây dựng huyện',
  ],
  [
    'Phòng Lao động - Thương binh và Xã hội tham mưu kế hoạch.',
    'Phòng Lao động - Thương binh và Xã hội',
  ],
  [
    'Sở Văn hóa, Thể thao và Du lịch hướng dẫn lập hồ sơ di tích.',
    'Sở Văn hóa, Thể thao và Du lịch',
  ],
  ['Kho bạc Nhà nước Trạm Tấu kiểm soát thanh toán vốn.', 'Kho bạc Nhà nước Trạm Tấu'],
] as const)('in "%s" the body is %s', ([sentence, body]) => {
  expect(tasksOf(sentence)[0]).toContain(`task: ${body} → `)
})

test('the partners of a task stand apart from the body that leads it', () => {
  const [task] = only(
    readPlan(
      'V. TỔ CHỨC THỰC HIỆN\n1. Phòng Dân tộc chủ trì, phối hợp với Phòng Tài chính - Kế hoạch, UBND các xã tham mưu phân bổ vốn.',
      NO_LEXICON,
    ),
    'task',
  )

  expect(task).toMatchObject({
    organisation: 'Phòng Dân tộc',
    coordinating: ['Phòng Tài chính - Kế hoạch', 'UBND các xã'],
  })
})

test('a body that the lexicon knows carries its code, however its committee is spelled', () => {
  const text =
    'V. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân xã Hát Lìu lập danh sách hộ.\n2. Hội Liên hiệp Phụ nữ tuyên truyền, vận động hội viên.'

  const tasks = only(readPlan(text, tramTauLexicon()), 'task')

  expect(tasks.map(({ organisationCode }) => organisationCode)).toEqual(['ubnd-04618', 'hlhpn'])
})

test('a body of another level is not the one that the lexicon knows', () => {
  const text = 'V. TỔ CHỨC THỰC HIỆN\n1. Hội Liên hiệp Phụ nữ tỉnh tuyên truyền, vận động hội viên.'

  const [task] = only(readPlan(text, tramTauLexicon()), 'task')

  expect(task?.organisation).toBe('Hội Liên hiệp Phụ nữ tỉnh')
  expect(task).not.toHaveProperty('organisationCode')
})

test('bodies on a line of their own charge the paragraph after it', () => {
  expect(
    actLines(
      'V. TỔ CHỨC THỰC HIỆN\n1. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh\nCăn cứ chức năng, nhiệm vụ được giao, chủ động xây dựng kế hoạch trong Quý I năm 2024.\n2. Đề nghị Hội Nông dân tỉnh: Tuyên truyền, vận động hội viên.',
    ),
  ).toEqual([
    'task: Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh → Căn cứ chức năng, nhiệm vụ được giao, chủ động xây dựng kế hoạch trong Quý I năm 2024 (2024-03-31)',
    'task: Hội Nông dân tỉnh → Tuyên truyền, vận động hội viên',
  ])
})

test('a heading that is a body charges the items under it', () => {
  expect(
    actLines(
      'V. TỔ CHỨC THỰC HIỆN\n1. Phòng Y tế\n- Kiểm tra các trạm y tế xã.\n2. UBND các xã\na) Thành lập Ban quản lý xã.\nb) Lập danh sách hộ.',
    ),
  ).toEqual([
    'task: Phòng Y tế → Kiểm tra các trạm y tế xã',
    'task: UBND các xã → Thành lập Ban quản lý xã',
    'task: UBND các xã → Lập danh sách hộ',
  ])
})

test('under "nhiệm vụ và giải pháp" the verb tells an act with an end from a way of working', () => {
  expect(
    actLines(
      'III. NHIỆM VỤ VÀ GIẢI PHÁP\n- Tăng cường công tác tuyên truyền.\n- Rà soát danh sách hộ nghèo.\n- Huy động các nguồn lực.\n- Giao Phòng Dân tộc đôn đốc tiến độ.',
    ),
  ).toEqual([
    'solution: Tăng cường công tác tuyên truyền',
    'task: Rà soát danh sách hộ nghèo',
    'solution: Huy động các nguồn lực',
    'task: Phòng Dân tộc → đôn đốc tiến độ',
  ])
})

test('the sentences of a section of solutions are solutions, whatever their verb', () => {
  expect(
    actLines(
      'II. GIẢI PHÁP\n1. Kiện toàn Ban Chỉ đạo; phân công rõ trách nhiệm. Kiểm tra định kỳ.',
    ),
  ).toEqual([
    'solution: Kiện toàn Ban Chỉ đạo; phân công rõ trách nhiệm',
    'solution: Kiểm tra định kỳ',
  ])
})

test('formulas, terms of support and recipients are no tasks', () => {
  expect(
    actLines(
      'III. NỘI DUNG\n1. Mức hỗ trợ: 40 triệu đồng/hộ.\n2. Đối tượng: hộ nghèo.\nTrên đây là Kế hoạch, yêu cầu các đơn vị nghiêm túc thực hiện./.\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.',
    ),
  ).toEqual([])
})

test('a task with a body or a day that also sets a figure is both', () => {
  const text =
    'IV. NHIỆM VỤ NĂM 2024\n- Giao Phòng Nông nghiệp xây dựng ít nhất 02 mô hình trước ngày 30/9/2024.'

  const proposals = readPlan(text, NO_LEXICON)

  expect(proposals.map(({ kind }) => kind)).toEqual(['target', 'task'])
})
