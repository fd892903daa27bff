/** The bodies that plans name: what their names begin with, and what the offices deal with. */
import { phrases } from './phrasebook.ts'

/** Beginnings that are a body's only when written with a capital: "Phòng Dân tộc", not "phòng học". */
export const CAPITAL_HEADS: readonly string[] = phrases(`
  phòng | ban | sở | bộ | hội | đoàn | trung tâm | công an | trạm | trường | đài | chi cục
  cục | văn phòng | thanh tra | tòa án | viện | liên đoàn lao động | hạt kiểm lâm
  tổ công tác | kho bạc | ngân hàng | mặt trận tổ quốc | bảo hiểm xã hội | điện lực | bưu điện
  liên minh | đồn biên phòng | huyện đoàn | tỉnh đoàn | huyện ủy | tỉnh ủy | thành ủy
  đảng ủy | thường trực | viện kiểm sát | chi đoàn | chi hội | hợp tác xã | bộ phận
  công chức | chủ tịch | trưởng phòng | giám đốc | thủ trưởng | chánh văn phòng | bí thư
  trưởng thôn | trưởng bản
`)

/** Beginnings that are a body's however they are written. */
/** What begins like a body and is none. */
export const NOT_BODIES: readonly string[] = phrases(`
  ban hành | hội nghị | hội thảo | hội thi | hội chợ | trường hợp | bộ chỉ số | bộ tiêu chí | bộ máy
  đoàn kết | phòng chống | phòng, chống | phòng ngừa | thanh tra, kiểm tra | thanh tra, giám sát
  trung tâm xã | trạm biến áp | trạm bơm | trường chuẩn | bộ hồ sơ | viện trợ | cục bộ | hội nhập
  công an toàn | bộ giống | bộ sản phẩm | trường học | phòng học | đoàn công tác | trạm y tế xã đạt
`)

export const PLAIN_HEADS: readonly string[] = phrases(`
  các trưởng thôn | trưởng thôn | trưởng bản | các trưởng bản
  ubnd | ủy ban nhân dân | hđnd | hội đồng nhân dân | ủy ban mttq | ubmttq | mttq
  ủy ban dân tộc | ủy ban mặt trận tổ quốc | nhcsxh | kbnn | bql | bcđ | ban chỉ đạo
  ban quản lý | ban giám sát | các phòng | các ban | các sở | các cơ quan | các đơn vị
  các ngành | các đoàn thể | các xã | các thôn | các bản | các tổ chức | các huyện
  các địa phương | các cấp | các hội | các trường | các chủ đầu tư | chủ đầu tư
  các phòng chuyên môn | đoàn thể | chính quyền các xã | cấp ủy | thủ trưởng các
  chủ tịch ubnd | các thành viên | các chương trình
`)

/** The fields of offices at commune, district, province and centre, before and after March and July 2025. */
export const FIELDS: readonly string[] = phrases(`
  dự án đầu tư xây dựng | dự án đầu tư xây dựng và phát triển quỹ đất | phát triển quỹ đất
  dịch vụ hỗ trợ phát triển nông nghiệp | dịch vụ nông nghiệp | đầu tư của cộng đồng | rừng phòng hộ
  các chương trình mục tiêu quốc gia | chương trình mục tiêu quốc gia | kiểm soát bệnh tật
  giáo dục nghề nghiệp - giáo dục thường xuyên | phục vụ hành chính công | chính sách xã hội
  dân tộc | dân tộc và tôn giáo | tài chính - kế hoạch | tài chính | kế hoạch và đầu tư
  nội vụ | lao động - thương binh và xã hội | lao động, thương binh và xã hội | lđ-tb&xh
  lđtb&xh | lđtbxh | nông nghiệp và phát triển nông thôn | nông nghiệp và ptnt | nn&ptnt
  nông nghiệp và môi trường | nông nghiệp | giáo dục và đào tạo | gd&đt | gdđt
  văn hóa và thông tin | văn hóa - thông tin | văn hóa - xã hội | văn hóa, thể thao và du lịch
  văn hóa, khoa học và thông tin | văn hóa | kinh tế | kinh tế - hạ tầng | kinh tế và hạ tầng
  kinh tế, hạ tầng và đô thị | quản lý đô thị | tài nguyên và môi trường | tn&mt | tư pháp
  y tế | xây dựng | công thương | giao thông vận tải | thông tin và truyền thông
  khoa học và công nghệ | du lịch | ngoại vụ | quốc phòng | công an | tài chính - kế toán
  địa chính - xây dựng | tài nguyên môi trường | hành chính công
`)

/** Groups of places after a body: "UBND các xã, thị trấn". */
export const PLACE_GROUPS: readonly string[] = phrases(`
  các xã, thị trấn | các xã | các xã, phường, thị trấn | các xã, phường | các phường, xã
  các phường | các huyện, thị xã, thành phố | các huyện, thành phố | các huyện, thị xã
  các huyện | cấp xã | cấp huyện | cấp tỉnh | các cấp | xã, thị trấn | các thôn, bản
  các xã, phường, đặc khu | các thị trấn | xã, phường, thị trấn | các xã và thị trấn
  các xã và thị trấn trên địa bàn | các thôn
`)

/** Small words at which a body's name has ended. */
export const NAME_ENDS: ReadonlySet<string> = new Set(
  (
    'theo để trong trước trên tại với khi sau được đã là cần phải căn chịu có thì làm nhằm cho định hằng ' +
    'hàng đến từ và cùng không sẽ thường chủ kịp tích tiếp về nghiêm khẩn rà tự do bằng cũng đồng ngay nếu'
  ).split(' '),
)

export const ASSIGNING_WORDS: readonly string[] = phrases(`
  giao | giao cho | đề nghị | yêu cầu | phân công | chỉ đạo | giao nhiệm vụ cho | ủy quyền cho
`)

export const LEADING_WORDS: readonly string[] = [
  'chủ trì',
  'là cơ quan thường trực',
  'là đầu mối',
  'làm đầu mối',
]
export const COORDINATING_WORDS: readonly string[] = ['phối hợp với', 'phối hợp cùng', 'phối hợp']
