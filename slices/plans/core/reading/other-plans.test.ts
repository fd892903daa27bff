/**
 * Plans of invented places, each in another manner of writing. What is expected was written from
 * the text by hand, all of it, so that a false target fails as a missed one does.
 */
import { expect, test } from 'vitest'
import { actLines, targetLines } from '#tests/reading.ts'

test('a plan of a province: preamble, goals under numbers, funds that are no goals', () => {
  const text = `ỦY BAN NHÂN DÂN
TỈNH SƠN LÂM
Số: 128/KH-UBND
Sơn Lâm, ngày 27 tháng 02 năm 2024
KẾ HOẠCH
Triển khai Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi năm 2024
Căn cứ Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch với các nội dung sau:
I. MỤC ĐÍCH, YÊU CẦU
- Cụ thể hóa 10 dự án, 14 tiểu dự án tại 59 xã khu vực III.
II. MỤC TIÊU
1. Mục tiêu tổng quát: Khai thác tiềm năng, lợi thế của địa phương.
2. Mục tiêu cụ thể
- Tỷ lệ hộ nghèo trong đồng bào dân tộc thiểu số giảm từ 3-4%/năm; thu nhập bình quân của người dân tộc thiểu số đạt từ 30 đến 35 triệu đồng/người/năm.
- Phấn đấu 100% xã có đường ô tô đến trung tâm được rải nhựa hoặc bê tông; trên 70% thôn có đường ô tô được cứng hóa.
- Người từ 15 tuổi trở lên đọc thông, viết thạo tiếng phổ thông đạt từ 90% trở lên.
- Không quá 5% số công trình chậm tiến độ.
III. KINH PHÍ
Tổng kinh phí năm 2024 là 1.234,5 tỷ đồng, trong đó: ngân sách trung ương 1.100 tỷ đồng; ngân sách địa phương 134,5 tỷ đồng.
IV. TỔ CHỨC THỰC HIỆN
1. Ban Dân tộc tỉnh
- Chủ trì, phối hợp với Sở Tài chính tham mưu UBND tỉnh phân bổ vốn trước ngày 30/4/2024.
- Tổng hợp, báo cáo UBND tỉnh định kỳ hằng quý.`

  expect(targetLines(text)).toEqual([
    'between 3..4 điểm % (2024) Tỷ lệ hộ nghèo trong đồng bào dân tộc thiểu số',
    'between 30..35 triệu đồng/người/năm (2024) thu nhập bình quân của người dân tộc thiểu số',
    '= 100 % (2024) xã có đường ô tô đến trung tâm được rải nhựa hoặc bê tông',
    '> 70 % (2024) thôn có đường ô tô được cứng hóa',
    '>= 90 % (2024) Người từ 15 tuổi trở lên đọc thông, viết thạo tiếng phổ thông',
    '<= 5 % (2024) số công trình chậm tiến độ',
  ])
  expect(actLines(text)).toEqual([
    'task: Ban Dân tộc tỉnh → Chủ trì, phối hợp với Sở Tài chính tham mưu UBND tỉnh phân bổ vốn trước ngày 30/4/2024 (2024-04-30)',
    'task: Ban Dân tộc tỉnh → Tổng hợp, báo cáo UBND tỉnh định kỳ hằng quý (quarterly)',
  ])
})

test('a plan of a commune: results of last year stay out, "trong đó" items are parts', () => {
  const text = `UBND XÃ NẬM KHAO\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 45/KH-UBND\tNậm Khao, ngày 05 tháng 01 năm 2025
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2025
A. KẾT QUẢ THỰC HIỆN NĂM 2024
- Tổng diện tích gieo trồng đạt 772 ha, đạt 101% kế hoạch. Tỷ lệ hộ nghèo còn 32,5%.
B. CHỈ TIÊU CHỦ YẾU NĂM 2025
1. Về kinh tế
- Tổng diện tích gieo trồng 780 ha, trong đó:
+ Lúa 507 ha;
+ Ngô và cây màu: 265 ha.
- Thu ngân sách trên địa bàn đạt 1,4 tỷ đồng trở lên.
2. Về văn hóa - xã hội
- Tỷ lệ hộ nghèo giảm 5% trở lên (còn 27%).
- Giải quyết việc làm cho 120 lao động, trong đó xuất khẩu lao động 10 người trở lên.
C. NHIỆM VỤ
1. Công chức Văn hóa - Xã hội: tham mưu UBND xã rà soát hộ nghèo, hoàn thành trong tháng 11.
2. Giao Công an xã chủ trì, phối hợp với các thôn giữ gìn an ninh trật tự.`

  expect(targetLines(text)).toEqual([
    '= 780 ha (2025) Tổng diện tích gieo trồng',
    '= 507 ha (2025) Lúa',
    '= 265 ha (2025) Ngô và cây màu',
    '>= 1.4 tỷ đồng (2025) Thu ngân sách trên địa bàn',
    '>= 5 điểm % (2025) Tỷ lệ hộ nghèo',
    '= 120 lao động (2025) Giải quyết việc làm cho lao động',
    '>= 10 người (2025) xuất khẩu lao động',
  ])
  expect(actLines(text)).toEqual([
    'task: Công chức Văn hóa - Xã hội → tham mưu UBND xã rà soát hộ nghèo, hoàn thành trong tháng 11 (2025-11-30)',
    'task: Công an xã → chủ trì, phối hợp với các thôn giữ gìn an ninh trật tự',
  ])
})

test('a new-countryside plan whose numbers were lost on the way from Word', () => {
  const text = `KẾ HOẠCH
Xây dựng nông thôn mới năm 2023 trên địa bàn huyện Đồng Xa
Mục tiêu chung
Tiếp tục triển khai Chương trình gắn với cơ cấu lại ngành nông nghiệp.
Mục tiêu cụ thể
Phấn đấu đến hết năm 2023:
Có thêm 02 xã đạt chuẩn nông thôn mới, nâng tổng số xã đạt chuẩn lên 08 xã, chiếm 66,7% tổng số xã.
Bình quân toàn huyện đạt 16,5 tiêu chí/xã; không còn xã dưới 13 tiêu chí.
100% số xã đạt tiêu chí số 17; các xã còn lại tăng từ 2 đến 3 tiêu chí.
Xây dựng 12 khu dân cư kiểu mẫu và 150 vườn mẫu.
Thu nhập bình quân đầu người tăng ít nhất 1,5 lần so với năm 2020.
Nhiệm vụ và giải pháp
Tăng cường lãnh đạo, chỉ đạo của cấp ủy, chính quyền.
Ban hành kế hoạch chi tiết trong quý I/2023.
Phòng Nông nghiệp và Phát triển nông thôn tham mưu đánh giá sản phẩm OCOP xong trước ngày 30/11/2023.
Nguồn vốn
Tổng kinh phí 52.340 triệu đồng, trong đó vốn huy động người dân 5.000 triệu đồng.`

  expect(targetLines(text)).toEqual([
    '= 2 xã (2023) xã đạt chuẩn nông thôn mới',
    '= 8 xã (2023) tổng số xã đạt chuẩn',
    '= 16.5 tiêu chí/xã (2023) Bình quân toàn huyện',
    '= 100 % (2023) số xã đạt tiêu chí số 17',
    'between 2..3 tiêu chí (2023) các xã còn lại',
    '= 12 khu dân cư (2023) Xây dựng khu dân cư kiểu mẫu',
    '= 150 vườn (2023) vườn mẫu',
    '>= 1.5 lần (2023) Thu nhập bình quân đầu người',
  ])
  expect(actLines(text)).toEqual([
    'solution: Tăng cường lãnh đạo, chỉ đạo của cấp ủy, chính quyền',
    'task: Ban hành kế hoạch chi tiết trong quý I/2023 (2023-03-31)',
    'task: Phòng Nông nghiệp và Phát triển nông thôn → tham mưu đánh giá sản phẩm OCOP xong trước ngày 30/11/2023 (2023-11-30)',
  ])
})

test('a decision in articles that assigns its figures commune by commune', () => {
  const text = `QUYẾT ĐỊNH
Về việc giao chỉ tiêu giảm nghèo năm 2024
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
QUYẾT ĐỊNH:
Điều 1. Giao chỉ tiêu giảm nghèo năm 2024 cho các xã, thị trấn như sau:
1. Toàn huyện giảm 850 hộ nghèo, tương ứng giảm 4,8%.
2. Xã Tân Lập: giảm 120 hộ.
3. Xã Nà Phặc: giảm 95 hộ nghèo và 30 hộ cận nghèo.
Điều 2. Giao Phòng Lao động - Thương binh và Xã hội chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, kiểm tra việc thực hiện; báo cáo UBND huyện trước ngày 15/12/2024.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Kinh phí theo khoản 2 Điều 5 Thông tư số 46/2022/TT-BTC.
Điều 4. Chánh Văn phòng HĐND và UBND huyện chịu trách nhiệm thi hành Quyết định này./.`

  expect(targetLines(text)).toEqual([
    '= 850 hộ (2024) hộ nghèo',
    '= 120 hộ (2024) Xã Tân Lập',
    '= 95 hộ (2024) Xã Nà Phặc hộ nghèo',
    '= 30 hộ (2024) hộ cận nghèo',
  ])
  expect(actLines(text)).toEqual([
    'task: Phòng Lao động - Thương binh và Xã hội → chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, kiểm tra việc thực hiện',
    'task: Phòng Lao động - Thương binh và Xã hội → báo cáo UBND huyện trước ngày 15/12/2024 (2024-12-15)',
  ])
})

test('a table with a column of last year and one of the plan', () => {
  const text = `II. MỤC TIÊU
STT\tChỉ tiêu\tĐVT\tThực hiện năm 2023\tKế hoạch năm 2024\tGhi chú
1\tTỷ lệ hộ nghèo giảm\t%\t5,2\t4,5-5\t
2\tSố hộ được hỗ trợ nhà ở\tHộ\t120\t≥ 150\t
3\tTỷ lệ giải ngân vốn\t%\t88\tTrên 95\t
I\tLĩnh vực y tế\t\t\t\t
4\tTỷ lệ bao phủ BHYT\t%\t97\t98 trở lên\t
III. KINH PHÍ
TT\tNội dung\tTổng vốn\tNSTW
1\tDự án 1\t12.500\t11.000`

  expect(targetLines(text)).toEqual([
    'between 4.5..5 điểm % (2024) Tỷ lệ hộ nghèo giảm',
    '>= 150 hộ (2024) Số hộ được hỗ trợ nhà ở',
    '> 95 % (2024) Tỷ lệ giải ngân vốn',
    '>= 98 % (2024) Tỷ lệ bao phủ BHYT',
  ])
})

test('cells between bars, without a header', () => {
  const text = `CHỈ TIÊU NĂM 2026
1 | Số thôn có nhà văn hóa | thôn | 15
2 | Sản lượng chè búp tươi | tấn | 1.200`

  expect(targetLines(text)).toEqual([
    '= 15 thôn (2026) Số thôn có nhà văn hóa',
    '= 1200 tấn (2026) Sản lượng chè búp tươi',
  ])
})

test('a text that a printer cut into lines', () => {
  const text = `KẾ HOẠCH
THỰC HIỆN CHƯƠNG TRÌNH PHÒNG NGỪA LAO ĐỘNG TRẺ EM GIAI ĐOẠN 2021-2025 TRÊN ĐỊA BÀN TỈNH
I. Mục
tiêu
- Phấn đấu giảm tỷ lệ lao động trẻ em
và người chưa thành niên từ 5 đến 17 tuổi xuống dưới 1 %.
- Trên 90% trẻ em có nguy cơ, lao động
trẻ em được tiếp cận giáo dục phổ thông.
II. TỔ CHỨC THỰC HIỆN
1. Sở Lao động - Thương binh và
Xã hội
- Chủ trì, phối hợp với Sở Tài chính hoàn thiện chính sách phát triển kinh tế
- xã hội; định kỳ hằng năm, báo cáo
UBND tỉnh trước ngày
15 tháng 12 năm 2021.`

  expect(targetLines(text)).toEqual([
    '< 1 % (2025) tỷ lệ lao động trẻ em và người chưa thành niên từ 5 đến 17 tuổi',
    '> 90 % (2025) trẻ em có nguy cơ, lao động trẻ em được tiếp cận giáo dục phổ thông',
  ])
  expect(actLines(text)).toEqual([
    'task: Sở Lao động - Thương binh và Xã hội → Chủ trì, phối hợp với Sở Tài chính hoàn thiện chính sách phát triển kinh tế - xã hội',
    'task: Sở Lao động - Thương binh và Xã hội → định kỳ hằng năm, báo cáo UBND tỉnh trước ngày 15 tháng 12 năm 2021 (2021-12-15)',
  ])
})

test('a resolution of a term, its goals numbered in one paragraph', () => {
  const text =
    'CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025 1. Tốc độ tăng giá trị sản xuất bình quân hàng năm đạt 16%, trong đó: Nông, lâm, thủy sản tăng 6%; dịch vụ tăng 18,2%. 2. Thu nhập bình quân đầu người đến năm 2025: 60 triệu đồng. 3. Tổng huy động vốn đầu tư phát triển: 5.000 tỷ đồng. 4. Tỷ lệ xã đạt chuẩn nông thôn mới năm 2025 đạt 50% (8 xã). 5. Tốc độ tăng dân số dưới 1%.'

  expect(targetLines(text)).toEqual([
    '= 16 % (2025) Tốc độ tăng giá trị sản xuất',
    '= 6 % (2025) Nông, lâm, thủy sản',
    '= 18.2 % (2025) dịch vụ',
    '= 60 triệu đồng (2025) Thu nhập bình quân đầu người',
    '= 5000 tỷ đồng (2025) Tổng huy động vốn đầu tư phát triển',
    '= 50 % (2025) Tỷ lệ xã đạt chuẩn nông thôn mới',
    '< 1 % (2025) Tốc độ tăng dân số',
  ])
})

test('a news item about a plan: the goal sentence counts, the funds and the present state do not', () => {
  const text = `UBND tỉnh vừa ban hành Kế hoạch số 535/KH-UBND ngày 29/3/2024. Tính đến hết năm 2023, toàn tỉnh còn 9.604 hộ nghèo, chiếm tỷ lệ 3,14%.
Mục tiêu của Kế hoạch là giảm tỷ lệ hộ nghèo vùng đồng bào dân tộc thiểu số trên 4,5%/năm; tiếp tục đầu tư, nâng cấp các công trình giao thông; tỷ lệ học sinh tiểu học đến trường đạt trên 97%. Tổng nguồn vốn thực hiện trong năm 2024 là hơn 430 tỷ đồng.
Lượt xem: 209`

  expect(targetLines(text)).toEqual([
    '> 4.5 điểm % (2024) tỷ lệ hộ nghèo vùng đồng bào dân tộc thiểu số',
    '> 97 % (2024) tỷ lệ học sinh tiểu học đến trường',
  ])
  expect(actLines(text)).toEqual(['task: đầu tư, nâng cấp các công trình giao thông'])
})

test('a poverty plan that lists its goals after "gồm:" with semicolons', () => {
  const text = `KẾ HOẠCH GIẢM NGHÈO BỀN VỮNG NĂM 2022
Kế hoạch đề ra các chỉ tiêu đến năm 2025 gồm: Giảm 3% tỷ lệ hộ nghèo; 100% trạm y tế xây dựng kiên cố; 99,5% người dân sử dụng điện lưới; 50% trở lên số lao động được đào tạo nghề; 840 hộ được hỗ trợ đất sản xuất.`

  expect(targetLines(text)).toEqual([
    '= 3 điểm % (2025) tỷ lệ hộ nghèo',
    '= 100 % (2025) trạm y tế xây dựng kiên cố',
    '= 99.5 % (2025) người dân sử dụng điện lưới',
    '>= 50 % (2025) số lao động được đào tạo nghề',
    '= 840 hộ (2025) hộ được hỗ trợ đất sản xuất',
  ])
})

test('a plan whose tasks name body, partners and time on lines of their own', () => {
  const text = `KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2025
III. NHIỆM VỤ TRỌNG TÂM
1. Phát triển hạ tầng số
a) Nội dung: Lắp đặt wifi công cộng tại nhà văn hóa các thôn.
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.
- Cơ quan phối hợp: Công an xã, Đoàn Thanh niên.
- Thời gian hoàn thành: Quý III/2025.
b) Tập huấn kỹ năng số cho cán bộ thôn.
- Đơn vị thực hiện: Trung tâm Phục vụ hành chính công.
- Thời hạn: trước 30/9/2025.`

  expect(actLines(text)).toEqual([
    'task: Phòng Văn hóa - Xã hội → Lắp đặt wifi công cộng tại nhà văn hóa các thôn (2025-09-30)',
    'task: Trung tâm Phục vụ hành chính công → Tập huấn kỹ năng số cho cán bộ thôn (2025-09-30)',
  ])
})

test('an employment plan in points a) and b), its figures in the tasks', () => {
  const text = `II. NỘI DUNG THỰC HIỆN
1. Chỉ tiêu
a) Tạo việc làm mới cho ít nhất 1.500 lao động; đưa 120 lao động đi làm việc ở nước ngoài;
b) Tỷ lệ thất nghiệp khu vực thành thị dưới 3%;
c) Tuyển sinh đào tạo nghề cho 850 người, trong đó: trung cấp 200 người, sơ cấp 650 người.
2. Nhiệm vụ
a) Tổ chức 04 phiên giao dịch việc làm tại các xã;
b) Rà soát cung, cầu lao động năm 2024.
3. Giải pháp
- Đẩy mạnh thông tin, tuyên truyền; đa dạng hóa hình thức tư vấn.`

  expect(targetLines(text)).toEqual([
    '>= 1500 lao động (2024) Tạo việc làm mới cho lao động',
    '= 120 lao động (2024) đưa lao động đi làm việc ở nước ngoài',
    '< 3 % (2024) Tỷ lệ thất nghiệp khu vực thành thị',
    '= 850 người (2024) Tuyển sinh đào tạo nghề cho người',
    '= 200 người (2024) trung cấp',
    '= 650 người (2024) sơ cấp',
    '= 4 phiên giao dịch (2024) Tổ chức phiên giao dịch việc làm tại các xã',
  ])
  expect(actLines(text)).toEqual([
    'task: Rà soát cung, cầu lao động năm 2024',
    'solution: Đẩy mạnh thông tin, tuyên truyền; đa dạng hóa hình thức tư vấn',
  ])
})

test('a plan typed on a telephone: no-break spaces, long dashes, other tone places', () => {
  const text =
    'Mục tiêu năm\u00A02024:\r\n– Phấn đấu giảm tỉ lệ hộ nghèo\u00A03–4%/năm;\r\n– Xoá 45 nhà tạm, nhà dột nát;\r\n– Có ít nhất 01 mô hình hợp tác xã.'

  expect(targetLines(text)).toEqual([
    'between 3..4 điểm % (2024) tỉ lệ hộ nghèo',
    '= 45 nhà (2024) Xoá nhà tạm, nhà dột nát',
    '>= 1 mô hình (2024) mô hình hợp tác xã',
  ])
})

test('a plan without headings that assigns work in prose', () => {
  const text =
    'Để thực hiện thắng lợi các nhiệm vụ, UBND huyện yêu cầu Phòng Nội vụ rà soát biên chế, báo cáo trước ngày 20/8/2025. Thời tiết năm nay diễn biến phức tạp. Toàn huyện có 12 xã.'

  expect(targetLines(text)).toEqual([])
  expect(actLines(text)).toEqual([
    'task: Phòng Nội vụ → rà soát biên chế, báo cáo trước ngày 20/8/2025 (2025-08-20)',
  ])
})

test('a plan of five years project by project: figures named by a colon, norms left out', () => {
  const text = `KẾ HOẠCH
Thực hiện Chương trình giai đoạn 2021-2025
ĐÁNH GIÁ TÌNH HÌNH
1. Tỷ lệ hộ nghèo giảm từ 52,3% xuống còn 31,5%, bình quân mỗi năm giảm 5,2%.
MỤC TIÊU, NHIỆM VỤ
1. Mục tiêu cụ thể đến năm 2025:
- Sắp xếp, bố trí ổn định 90% số hộ di cư hiện còn đến năm 2020; bố trí 60% số hộ cư trú phân tán.
- 50% thôn có đội văn nghệ (câu lạc bộ) hoạt động thường xuyên, có chất lượng.
III. NỘI DUNG THỰC HIỆN
1. Dự án 1
a) Đối tượng: Hộ nghèo tại 05 xã.
b) Nội dung:
- Hỗ trợ nước sinh hoạt:
+ Nước sinh hoạt phân tán: 1.200 hộ;
+ Nước sinh hoạt tập trung: Đầu tư xây dựng 15 công trình.
- Bố trí dân cư cho 210 hộ tại 3 điểm tập trung, 45 hộ xen ghép.
- Khoanh nuôi tái sinh 300ha, trợ cấp 15 kg gạo/người/tháng.
c) Nhu cầu vốn: 58.300 triệu đồng; trong đó: NSTW: 50.000 triệu đồng.
IV. GIẢI PHÁP
Đẩy mạnh công tác tuyên truyền, phấn đấu 100% cán bộ được tập huấn.`

  expect(targetLines(text)).toEqual([
    '= 90 % (2025) Sắp xếp, bố trí ổn định số hộ di cư hiện còn',
    '= 60 % (2025) bố trí số hộ cư trú phân tán',
    '= 50 % (2025) thôn có đội văn nghệ (câu lạc bộ) hoạt động thường xuyên, có chất lượng',
    '= 1200 hộ (2025) Nước sinh hoạt phân tán',
    '= 15 công trình (2025) Đầu tư xây dựng công trình',
    '= 210 hộ (2025) Bố trí dân cư cho hộ tại 3 điểm tập trung',
    '= 45 hộ (2025) hộ xen ghép',
    '= 300 ha (2025) Khoanh nuôi tái sinh',
    '= 100 % (2025) cán bộ được tập huấn',
  ])
})

test('a table with group rows, empty first cells and money, as Word gives it', () => {
  const text = `MỤC TIÊU, CHỈ TIÊU NĂM 2024
TT\tMục tiêu/chỉ tiêu\tĐơn vị tính\tKết quả năm 2023\tMục tiêu năm 2024\tCơ quan theo dõi
\tMục tiêu chung\t\t\t\t
1\tMức giảm tỷ lệ hộ nghèo đa chiều\t%\t4,2\t≥ 4\tPhòng LĐTBXH
2\tThu nhập bình quân đầu người\tTriệu đồng/người/năm\t38,5\t42\tChi cục Thống kê
3\tSố lao động có việc làm mới\tNgười\t1.120\t1.200\tPhòng LĐTBXH
\tTrong đó: Lao động nữ\tNgười\t500\t560\t
II\tNguồn vốn\t\t\t\t
4\tTổng vốn\tTriệu đồng\t50.000\t52.000\t`

  expect(targetLines(text)).toEqual([
    '>= 4 điểm % (2024) Mức giảm tỷ lệ hộ nghèo đa chiều',
    '= 42 triệu đồng/người/năm (2024) Thu nhập bình quân đầu người',
    '= 1200 người (2024) Số lao động có việc làm mới',
    '= 560 người (2024) Trong đó: Lao động nữ',
  ])
})

test('a plan in capitals and points, some of its years without "năm"', () => {
  const text = `KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026
I. MỤC TIÊU
PHẤN ĐẤU GIẢM TỶ LỆ HỘ NGHÈO TRÊN 3,5%; XÂY DỰNG ÍT NHẤT 02 MÔ HÌNH.
2/ Chỉ tiêu cụ thể:
a. Tăng trưởng kinh tế: 8,5%/năm.
b. GRDP bình quân đầu người: 3.200 USD
c. Tỉ lệ thất nghiệp < 2,5 %
d. Tỷ suất sinh thô giảm 0,2‰.
đ. Đến 2030: 100% thôn có internet.`

  expect(targetLines(text)).toEqual([
    '> 3.5 điểm % (2026) TỶ LỆ HỘ NGHÈO',
    '>= 2 mô hình (2026) XÂY DỰNG MÔ HÌNH',
    '= 8.5 % (2026) Tăng trưởng kinh tế',
    '= 3200 USD (2026) GRDP bình quân đầu người',
    '< 2.5 % (2026) Tỉ lệ thất nghiệp',
    '= 0.2 ‰ (2026) Tỷ suất sinh thô',
    '= 100 % (2030) thôn có internet',
  ])
})

test('a newspaper on a plan: goals in prose, ways counted out, funds and what was done left out', () => {
  const text = `Theo Kế hoạch, năm 2025 huyện Nậm Sơn đặt mục tiêu giảm tỷ lệ hộ nghèo từ 4 - 5%, phấn đấu cuối năm 2025 tỷ lệ hộ nghèo còn dưới 20%.
Huyện phấn đấu có 3 xã về đích nông thôn mới; 95% dân số tham gia bảo hiểm y tế. Trước đó, năm 2024, huyện giảm được 6,2% hộ nghèo, vượt 1,2% kế hoạch.
Để đạt được mục tiêu trên, huyện tập trung vào các nhóm giải pháp sau:
Một là, đẩy mạnh tuyên truyền, nâng cao nhận thức cho người dân.
Hai là, huy động tối đa các nguồn lực, lồng ghép các chương trình.
Năm 2025, tổng vốn được giao là 125 tỷ đồng, trong đó vốn đầu tư 90 tỷ đồng.
Đến thời điểm này, huyện đã giải ngân được 45% kế hoạch vốn.`

  expect(targetLines(text)).toEqual([
    'between 4..5 điểm % (2025) tỷ lệ hộ nghèo',
    '< 20 % (2025) tỷ lệ hộ nghèo',
    '= 3 xã (2025) xã về đích nông thôn mới',
    '= 95 % (2025) dân số tham gia bảo hiểm y tế',
  ])
  expect(actLines(text)).toEqual([
    'solution: đẩy mạnh tuyên truyền, nâng cao nhận thức cho người dân',
    'solution: huy động tối đa các nguồn lực, lồng ghép các chương trình',
  ])
})
