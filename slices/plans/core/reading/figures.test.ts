import { expect, test } from 'vitest'
import { figureLines, targetLines } from '#tests/reading.ts'

function figuresUnderTargets(sentence: string): readonly string[] {
  return figureLines(`II. MỤC TIÊU NĂM 2024\n- ${sentence}`)
}

test.for([
  ['Tỷ lệ hộ nghèo còn trên 30%.', '> 30 %'],
  ['Số hộ có điện vượt 1.200 hộ.', '> 1200 hộ'],
  ['Xây dựng ít nhất 02 mô hình.', '>= 2 mô hình'],
  ['Xây dựng tối thiểu 03 (ba) mô hình.', '>= 3 mô hình'],
  ['Có ít nhất một xã đạt chuẩn.', '>= 1 xã'],
  ['Tỷ lệ hộ dùng nước sạch đạt từ 98% trở lên.', '>= 98 %'],
  ['Tỷ lệ hộ dùng nước sạch đạt 50% trở lên.', '>= 50 %'],
  ['Tỷ lệ giải ngân không dưới 95%.', '>= 95 %'],
  ['Tỷ lệ giải ngân không thấp hơn 95%.', '>= 95 %'],
  ['Tỷ lệ giải ngân ≥ 95%.', '>= 95 %'],
  ['Tỷ lệ giải ngân đạt và vượt 95%.', '>= 95 %'],
  ['Tỷ lệ giải ngân phấn đấu đạt 95%.', '= 95 %'],
  ['Tỷ lệ giải ngân là 95%.', '= 95 %'],
  ['Tỷ lệ che phủ rừng: 65,5%', '= 65.5 %'],
  ['Số vụ tai nạn không quá 05 vụ.', '<= 5 vụ'],
  ['Số vụ tai nạn tối đa 05 vụ.', '<= 5 vụ'],
  ['Số vụ tai nạn không vượt quá 05 vụ.', '<= 5 vụ'],
  ['Tỷ lệ trẻ suy dinh dưỡng từ 15% trở xuống.', '<= 15 %'],
  ['Tỷ lệ trẻ suy dinh dưỡng dưới 15%.', '< 15 %'],
  ['Tỷ lệ trẻ suy dinh dưỡng thấp hơn 15%.', '< 15 %'],
  ['Thu nhập bình quân từ 30 đến 35 triệu đồng/người/năm.', 'between 30..35 triệu đồng/người/năm'],
  ['Giá trị sản xuất tăng 7,5 - 8,0%.', 'between 7.5..8 %'],
  ['Sản lượng lương thực 1.234,5 tấn.', '= 1234.5 tấn'],
  ['Thu ngân sách trên địa bàn đạt 1.234,5 tỷ đồng.', '= 1234.5 tỷ đồng'],
  ['Mở 12 lớp xóa mù chữ.', '= 12 lớp'],
  ['Cứng hóa 45,6km đường thôn.', '= 45.6 km'],
  ['Trồng mới 1.250 ha rừng.', '= 1250 ha'],
  ['Đào tạo nghề cho 350 lượt người.', '= 350 lượt người'],
  ['Phủ sóng 66/112 thôn.', '= 66 thôn'],
  ['Đạt 12 bác sĩ/vạn dân.', '= 12 bác sĩ/vạn dân'],
  ['Đạt 28 giường bệnh/10.000 dân.', '= 28 giường bệnh/10.000 dân'],
] as const)('reads "%s" as %s', ([sentence, figure]) => {
  expect(figuresUnderTargets(sentence)).toEqual([figure])
})

test.for([
  ['Giảm tỷ lệ hộ nghèo 4,5%.', '= 4.5 điểm %'],
  ['Tỷ lệ hộ nghèo giảm từ 3-4%/năm.', 'between 3..4 điểm %'],
  ['Tỷ lệ hộ nghèo giảm bình quân 4,5%/năm trở lên.', '>= 4.5 điểm %'],
  ['Giảm tỷ lệ hộ nghèo bình quân mỗi năm trên 3%.', '> 3 điểm %'],
  ['Tỷ lệ hộ nghèo giảm 2,5 điểm phần trăm.', '= 2.5 điểm %'],
  ['Tỷ lệ hộ nghèo giảm 2,5 điểm %.', '= 2.5 điểm %'],
  ['Phấn đấu giảm 5% hộ nghèo.', '= 5 điểm %'],
  ['Tỷ lệ lao động qua đào tạo tăng thêm 2%.', '= 2 điểm %'],
] as const)('a rate that changes by percents changes by points: "%s"', ([sentence, figure]) => {
  expect(figuresUnderTargets(sentence)).toEqual([figure])
})

test.for([
  ['Giảm tỷ lệ hộ nghèo xuống dưới 30%.', '< 30 %'],
  ['Tỷ lệ hộ nghèo giảm còn 27%.', '= 27 %'],
  ['Giảm tỷ lệ hộ nghèo từ 32,5% năm 2023 xuống còn 27% năm 2024.', '= 27 %'],
  ['Nâng tỷ lệ hộ dùng nước sạch lên 90%.', '= 90 %'],
  ['Nâng tỷ lệ lao động qua đào tạo đạt 60%.', '= 60 %'],
  ['Tăng thu nhập bình quân từ 45 lên 50 triệu đồng/người/năm.', '= 50 triệu đồng/người/năm'],
] as const)('a change to a level keeps the level: "%s"', ([sentence, figure]) => {
  expect(figuresUnderTargets(sentence)).toEqual([figure])
})

test.for([
  ['Giá trị sản xuất nông nghiệp tăng 5%.', '= 5 %'],
  ['Giảm 50% số cặp tảo hôn.', '= 50 %'],
  ['Giảm 1/2 số hộ nghèo.', '= 50 %'],
  ['Thu nhập tăng trên 2 lần so với năm 2020.', '> 2 lần'],
] as const)('what is no rate changes by percents of itself: "%s"', ([sentence, figure]) => {
  expect(figuresUnderTargets(sentence)).toEqual([figure])
})

test.for([
  'Thực hiện giai đoạn 2021-2025 theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021.',
  'Thực hiện khoản 2 Điều 5 và Phụ lục 3, trang 15.',
  'Hỗ trợ trẻ em dưới 5 tuổi và người từ 15 đến 60 tuổi.',
  'Duy trì phổ cập giáo dục mức độ 3 tại thôn 2 xã Bản Mù.',
  'Liên hệ số điện thoại 0216.3876.111.',
  'Trả kết quả trong 15 ngày làm việc, 02 năm một lần.',
  'Thực hiện 10 dự án thành phần của 03 chương trình mục tiêu quốc gia.',
  'Kinh phí 52.340 triệu đồng từ ngân sách trung ương.',
  'Mức hỗ trợ 40 triệu đồng/hộ.',
  'Hiện nay còn 1.200 hộ nghèo.',
  'Không còn xã dưới 13 tiêu chí.',
  'Hưởng ứng cách mạng công nghiệp 4.0 trên quốc lộ 32.',
] as const)('finds no target in "%s"', (sentence) => {
  expect(figuresUnderTargets(sentence)).toEqual([])
})

test('a comma before three digits is grouping for things and a fraction for measures, and is asked about', () => {
  expect(figuresUnderTargets('Hỗ trợ 1,250 hộ.')).toEqual(['= 1250 hộ'])
  expect(figuresUnderTargets('Cứng hóa 1,250 km đường.')).toEqual(['= 1.25 km'])
})

test('each figure of a clause goes with its own words', () => {
  expect(
    targetLines(
      'Mục tiêu năm 2024:\n- Tỷ lệ học sinh mẫu giáo 5 tuổi đến trường đạt trên 98%, học sinh tiểu học trên 97%; mở 05 lớp tập huấn cho 250 người tại 03 xã.',
    ),
  ).toEqual([
    '> 98 % (2024) Tỷ lệ học sinh mẫu giáo 5 tuổi đến trường',
    '> 97 % (2024) học sinh tiểu học',
    '= 5 lớp (2024) mở lớp tập huấn',
    '= 250 người (2024) người tại 03 xã',
  ])
})

test('figures in brackets and restatements say the same target again', () => {
  expect(
    targetLines(
      'Mục tiêu năm 2024:\n- Có thêm 02 xã đạt chuẩn, chiếm 66,7% tổng số xã.\n- Tỷ lệ hộ nghèo giảm 5% (còn 27%).',
    ),
  ).toEqual(['= 2 xã (2024) xã đạt chuẩn', '= 5 điểm % (2024) Tỷ lệ hộ nghèo'])
})
