/**
 * The words that tell a goal from a report of what is, and money that is aimed at from money that
 * pays.
 */
import { phrasebook, phrases, wordList } from './phrasebook.ts'

/** After one of these, figures are goals until the sentence ends. */
export const GOAL_WORDS: readonly string[] = phrases(`
  phấn đấu | đặt mục tiêu | đề ra mục tiêu | với mục tiêu | mục tiêu là | mục tiêu đến
  mục tiêu: | đặt chỉ tiêu | chỉ tiêu: | chỉ tiêu là | chỉ tiêu đến | giao chỉ tiêu
  chỉ tiêu giao | nhằm đạt | phải đạt | mục tiêu năm | chỉ tiêu năm | mục tiêu trong năm
  đặt ra mục tiêu | mục tiêu của kế hoạch | mục tiêu của huyện | mục tiêu của tỉnh
  mục tiêu của xã | quyết tâm | bảo đảm đạt | đảm bảo đạt
`)

/** What was or is; a figure after one of these is no goal. */
export const REPORT_WORDS: readonly string[] = phrases(`
  hiện nay | hiện có | hiện còn | hiện tại | đến nay | tính đến | tính đến nay | ước thực hiện
  ước đạt | kết quả | theo kết quả | năm trước | cùng kỳ năm trước | trong năm qua
  thời gian qua | đã đạt | đã có | đã được | đã hỗ trợ | đã hoàn thành | đã triển khai
  đã thực hiện | đã giảm | đã xây dựng | đã tổ chức | đã bố trí | đã giải quyết | đã cấp
  đã giải ngân | thực hiện được | đạt được | thực hiện năm trước | toàn huyện có
  toàn tỉnh có | toàn xã có | huyện có | trong đó có
`)

/** The first words of what is measured rather than counted: a rate, an income, an area. */
export const MEASURE_WORDS: readonly string[] = phrases(`
  tổng huy động |  tỷ lệ | tỷ suất | tỷ trọng | tốc độ | mức | số | tổng số | số lượng | thu nhập | giá trị
  sản lượng | diện tích | năng suất | độ che phủ | thu ngân sách | tổng thu | thu, chi
  tổng chi | tổng sản phẩm | grdp | doanh thu | kim ngạch | vốn đầu tư | tổng vốn | tổng đàn
  dân số | quy mô | chỉ số | lương thực | hệ số | cơ cấu | tuổi thọ | mật độ | tổng mức
  tổng diện tích | tổng sản lượng | tổng giá trị | dư nợ | công suất | bình quân | tăng trưởng
  lượng | tổng lượng | tổng dư nợ | chi ngân sách | sản phẩm | mức sống | chiều dài | tiến độ
  giải ngân | thu hút
`)

/** Money that a plan aims at: incomes, output, revenue, credit. */
export const MONEY_AIMED_AT: readonly string[] = phrases(`
  tổng huy động | thu nhập | thu ngân sách | tổng thu | giá trị | tổng giá trị | doanh thu | kim ngạch | grdp
  tổng sản phẩm | sản phẩm bình quân | dư nợ | doanh số | tổng mức bán lẻ | thu hút đầu tư
  tổng vốn đầu tư | vốn đầu tư toàn xã hội | huy động | vận động | giải ngân | thu từ | số thu
  thu nội địa | quỹ
`)

/** Money that pays, and norms of support: not goals whatever their figure. */
export const MONEY_THAT_PAYS: readonly string[] = phrases(`
  kinh phí | định mức | mức hỗ trợ | dự toán | trị giá | tổng mức đầu tư | nguồn vốn
  nhu cầu vốn | tổng nguồn vốn | vốn sự nghiệp | vốn ngân sách | ngân sách trung ương
  ngân sách tỉnh | mức vay | ngân sách huyện | ngân sách địa phương | ngân sách nhà nước
  vốn đầu tư phát triển | mức chi | tổng vốn | kế hoạch vốn | vốn giao | được giao | hỗ trợ
  đơn giá | khái toán | vốn đối ứng
`)

/** A figure said again in another way: "chiếm 66,7%", "tương đương 120 hộ". */
export const RESTATING_WORDS: readonly string[] = phrases(`
  chiếm | tương đương | tương ứng | ứng với | bằng | đạt tỷ lệ tương ứng | so với
`)

/** Before a figure that tells where, or of what, and sets nothing. */
export const CIRCUMSTANCE_WORDS: readonly string[] = phrases(`
  tại | ở | thuộc | trong | của | gồm | bao gồm | mỗi | từng | trên địa bàn | trong số | các
  những | với mức | ngoài | như | theo | cả | cùng | giữa | toàn bộ | do | nhất
`)

/** Words before the act or the measure of a clause; they say when and how earnestly, not what. */
export const OPENING_WORDS: readonly string[] = phrases(`
  một là | hai là | ba là | bốn là | năm là | sáu là | bảy là | thứ nhất | thứ hai | thứ ba | thứ tư
  từ nay | từ nay đến | nay |của kế hoạch | của chương trình | của đề án | của huyện | của tỉnh | của xã | đề ra | đặt ra
  phấn đấu | phấn đấu đạt | phấn đấu đến | đến | đến hết | đến cuối | trong | hết | cuối | vào
  theo đó | đồng thời | bên cạnh đó | ngoài ra | cụ thể | trong đó | tiếp tục | tập trung
  riêng | bảo đảm | đảm bảo | toàn huyện | toàn tỉnh | toàn xã | mỗi năm | hằng năm | hàng năm
  và | bình quân mỗi năm | bình quân hằng năm | mục tiêu | chỉ tiêu | về | đối với | ngay | từ
  tính | đặt mục tiêu | với mục tiêu | quyết tâm | nhằm | để | thì | là | trước | phải | cần
  lũy kế | nhất là | đặc biệt | đặc biệt là | trước mắt | trước hết | tích cực | chủ động
  kịp thời
`)

/** "Không còn xã dưới 13 tiêu chí" sets none of 13. */
export const NONE_LEFT = wordList(['không còn', 'không có', 'không để', 'cơ bản không còn'])

/** What one case gets or one source adds, by rule: no goal whatever the unit. */
export const NORMS = wordList(
  phrases(
    `đối ứng | trợ cấp | định mức | mức hỗ trợ | mức đóng | mức vay | lãi suất | hệ số lương`,
  ),
)

export const GOALS = wordList(GOAL_WORDS)
export const REPORTS = wordList(REPORT_WORDS)
export const MEASURES = wordList(MEASURE_WORDS)
export const AIMED_MONEY = wordList(MONEY_AIMED_AT)
export const PAYING_MONEY = wordList(MONEY_THAT_PAYS)
export const RESTATEMENTS = wordList(RESTATING_WORDS)
export const CIRCUMSTANCES = phrasebook([
  ...CIRCUMSTANCE_WORDS.map((words) => [words, true] as const),
  // "Hỗ trợ nhà ở cho 120 hộ": the "ở" of a house is no place.
  ...['nhà ở', 'đất ở', 'chỗ ở', 'nơi ở', 'dân cư ở'].map((words) => [words, false] as const),
])
export const OPENINGS = wordList(OPENING_WORDS)
/** Where a change is said by the verb of the clause and not next to the figure. */
export const CHANGING_VERBS = phrasebook<'increase' | 'decrease'>([
  ['giảm', 'decrease'],
  ['mức giảm', 'decrease'],
  ['tốc độ giảm', 'decrease'],
  ['tỷ lệ giảm', 'decrease'],
  ['kéo giảm', 'decrease'],
  ['hạ', 'decrease'],
  ['hạ thấp', 'decrease'],
  ['giảm dần', 'decrease'],
  ['tăng', 'increase'],
  ['gia tăng', 'increase'],
  ['nâng', 'increase'],
  ['nâng cao', 'increase'],
])
export const YEARLY = wordList(['mỗi năm', 'hằng năm', 'hàng năm', 'bình quân năm', 'từng năm'])
export const PART_WORDS = wordList(['trong đó', 'trong số đó', 'trong đó có', 'riêng'])
