import { expect, test } from 'vitest'
import { referenceLines } from '#tests/reading.ts'

test.for([
  [
    'Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ về việc phê duyệt',
    '1719/QĐ-TTg | 2021-10-14 | Thủ tướng Chính phủ',
  ],
  [
    'Nghị quyết số 88/2019/QH14 ngày 18 tháng 11 năm 2019 của Quốc hội khóa XIV',
    '88/2019/QH14 | 2019-11-18 | Quốc hội',
  ],
  [
    'Thông tư số 10/2022/TT-BLĐTBXH ngày 31/5/2022 của Bộ Lao động - Thương binh và Xã hội hướng dẫn',
    '10/2022/TT-BLĐTBXH | 2022-05-31 | Bộ Lao động - Thương binh và Xã hội',
  ],
  [
    'Quyết định số 2026/QĐ-BVHTTDL ngày 02/8/2021 của Bộ Văn hóa, Thể thao và Du lịch về danh mục',
    '2026/QĐ-BVHTTDL | 2021-08-02 | Bộ Văn hóa, Thể thao và Du lịch',
  ],
  ['theo Quyết định 1719/QĐ-TTg', '1719/QĐ-TTg | - | Thủ tướng Chính phủ'],
  ['Nghị định 27/2022/NĐ-CP', '27/2022/NĐ-CP | - | Chính phủ'],
  ['Thông tư 55/2023/TT-BTC', '55/2023/TT-BTC | - | Bộ Tài chính'],
  ['Công văn số 1099/UBDT-CTMTQG ngày 10.7.2023', '1099/UBDT-CTMTQG | 2023-07-10 | Ủy ban Dân tộc'],
  [
    'Chỉ thị số 37-CT/TW ngày 03/9/2019 của Ban Bí thư về tăng cường',
    '37-CT/TW | 2019-09-03 | Ban Bí thư',
  ],
  ['Kế hoạch số 185-KH/TU ngày 03-01-2020', '185-KH/TU | 2020-01-03 | Tỉnh ủy'],
  [
    'Nghị quyết số 19/NQ-HĐND ngày 09/12/2023 của HĐND huyện Mộc Lâm',
    '19/NQ-HĐND | 2023-12-09 | HĐND huyện Mộc Lâm',
  ],
  ['Nghị quyết số 25, ngày 28/7/2021 của Quốc hội', '25 | 2021-07-28 | Quốc hội'],
  ['Luật Đầu tư công số 39/2019/QH14', '39/2019/QH14 | - | Quốc hội'],
  [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015',
    'Luật Tổ chức chính quyền địa phương | 2015-06-19 | Quốc hội',
  ],
  [
    'Huyện Mộc Lâm đã ban hành Kế hoạch số 12/KH-UBND cụ thể hóa',
    '12/KH-UBND | - | UBND huyện Mộc Lâm',
  ],
  [
    'Xét đề nghị của Trưởng phòng Dân tộc tại Tờ trình số 35/TTr-DT ngày 10/01/2024',
    '35/TTr-DT | 2024-01-10 | Trưởng phòng Dân tộc',
  ],
  [
    'Quyết định số 1719 /QĐ - TTg ngày 14/10/2021',
    '1719/QĐ-TTg | 2021-10-14 | Thủ tướng Chính phủ',
  ],
  [
    'Thông tư liên tịch số 117/2007/TTLT/BLĐTBXH-BTC',
    '117/2007/TTLT/BLĐTBXH-BTC | - | Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính',
  ],
] as const)('cites "%s" as %s', ([text, line]) => {
  expect(referenceLines(text)).toEqual([line])
})

test('two papers joined by "và" keep their own issuers', () => {
  expect(
    referenceLines(
      'Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ và Nghị định số 38/2023/NĐ-CP ngày 24/6/2023 của Chính phủ',
    ),
  ).toEqual(['27/2022/NĐ-CP | 2022-04-19 | Chính phủ', '38/2023/NĐ-CP | 2023-06-24 | Chính phủ'])
})

test('a paper cited many times is proposed once, at its fullest mention, in the order of the text', () => {
  const text =
    'Theo Quyết định 90/QĐ-TTg. Căn cứ Nghị định số 27/2022/NĐ-CP. Thực hiện Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ; Quyết định số 90/qđ.'

  expect(referenceLines(text)).toEqual([
    '27/2022/NĐ-CP | - | Chính phủ',
    '90/QĐ-TTg | 2022-01-18 | Thủ tướng Chính phủ',
  ])
})

test("the head of the paper gives the plan's own number its issuer and date", () => {
  const text =
    'ỦY BAN NHÂN DÂN\nHUYỆN MỘC LÂM\nSố: 164/KH-UBND\nMộc Lâm, ngày 15 tháng 3 năm 2024\nKẾ HOẠCH\nnăm 2024'

  expect(referenceLines(text)).toEqual(['164/KH-UBND | 2024-03-15 | UBND huyện Mộc Lâm'])
})

test('an empty number, a fraction, a date and a ratio are no papers', () => {
  expect(referenceLines('Số:      /KH-UBND; 66/112 thôn; ngày 14/10/2021; 5/XII; 24/7.')).toEqual(
    [],
  )
})
