import { expect, test } from 'vitest'
import { only, tramTauLexicon } from '#tests/reading.ts'
import { readPlan } from './read-plan.ts'

const LEXICON = tramTauLexicon()

function nodesOf(text: string): readonly (string | undefined)[] {
  return readPlan(`III. NHIỆM VỤ\n${text}`, LEXICON)
    .filter((proposal) => proposal.kind !== 'reference')
    .map(({ programmeNode }) => programmeNode)
}

test.for([
  ['Hỗ trợ chuyển đổi nghề cho hộ nghèo', 'DA1.ND3b'],
  ['Hỗ trợ đất sản xuất cho các hộ thiếu đất', 'DA1.ND3a'],
  ['Sắp xếp, bố trí, ổn định dân cư ở những nơi cần thiết', 'DA2'],
  ['Mở các lớp xóa mù chữ', 'DA5.TDA1'],
  ['Giảm thiểu tình trạng tảo hôn và hôn nhân cận huyết thống', 'DA9.TDA2'],
  ['Hỗ trợ phát triển vùng trồng dược liệu quý', 'DA3.TDA2.ND2'],
] as const)('"%s" is of %s', ([text, node]) => {
  expect(nodesOf(`- ${text}.`)).toEqual([node])
})

test.for([
  'Tổ chức thực hiện Chương trình bảo đảm hiệu quả',
  'Xây dựng kế hoạch phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
  'Kiểm tra các xã',
  'Giữ gìn an ninh trật tự',
])('"%s" leaves the node to the person', (text) => {
  expect(nodesOf(`- ${text}.`)).toEqual([undefined])
})

test('a heading that names the project by number and title holds for what stands under it', () => {
  expect(
    nodesOf(
      '1. Dự án 5: Phát triển giáo dục đào tạo nâng cao chất lượng nguồn nhân lực\n- Rà soát danh mục.\n- Tiểu dự án 3: Giải ngân nguồn vốn được giao.',
    ),
  ).toEqual(['DA5', 'DA5.TDA3'])
})

test('a number that another programme gives to its project is no node of this one', () => {
  expect(
    nodesOf('1. Dự án 2: Đa dạng hóa sinh kế, nhân rộng mô hình giảm nghèo\n- Rà soát danh mục.'),
  ).toEqual([undefined])
})

test('an empty programme matches nothing', () => {
  const text = 'III. NHIỆM VỤ\n- Hỗ trợ nhà ở.'

  const [task] = only(readPlan(text, { nodes: [], organisations: [] }), 'task')

  expect(task).not.toHaveProperty('programmeNode')
})
