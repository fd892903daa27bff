/** Units of figures in plans, and the nouns that plans count. */
import { phrases } from './phrasebook.ts'

export const SHARES: readonly string[] = ['%', 'phần trăm', '‰', 'phần nghìn']
export const POINTS: readonly string[] = ['điểm %', 'điểm phần trăm', '% điểm']
export const MONEY: readonly string[] = phrases(`
  đồng | đ | vnđ | vnd | usd | nghìn đồng | ngàn đồng | triệu đồng | triệu
`)
export const BIG_MONEY: readonly string[] = phrases(`
  tỷ đồng | tỷ | nghìn tỷ đồng | ngàn tỷ đồng | nghìn tỷ | triệu usd | tr.đ | trđ
`)
export const LENGTHS: readonly string[] = phrases(`
  km | m | mét | km2 | km² | m2 | m² | mét vuông | m3 | m³ | mét khối
`)
export const AREAS: readonly string[] = ['ha', 'héc ta', 'hecta', 'nghìn ha', 'sào', 'mẫu']
export const WEIGHTS: readonly string[] = phrases(`
  tấn | kg | tạ | yến | nghìn tấn | vạn tấn | triệu tấn | lít
`)
export const POWERS: readonly string[] = phrases(`
  kw | kwh | mw | kva | triệu kwh | m3/ngày đêm | m³/ngày đêm
`)

/** Nouns that plans count: people and households, places, works, organisations, events, livestock. */
export const COUNTED_NOUNS: readonly string[] = phrases(`
  hộ | hộ dân | hộ gia đình | nhà | căn nhà | ngôi nhà | nhà ở | căn | nóc nhà | người
  nghìn người | lượt người | lượt | nghìn lượt | triệu lượt | lượt khách | khách | lượt hộ
  khẩu | nhân khẩu | lao động | nghìn lao động | học sinh | học viên | trẻ em | trẻ | phụ nữ
  cán bộ | công chức | giáo viên | sinh viên | bác sĩ | đại biểu | em | đồng chí | hội viên
  thành viên | đoàn viên | chủ hộ | cặp | cặp vợ chồng | đối tượng | người dân | nông dân
  thanh niên | nghệ nhân | tình nguyện viên | cộng tác viên | cháu | xã | xã, phường | phường
  thị trấn | huyện | tỉnh | thôn | bản | thôn, bản | ấp | làng | thôn, xóm | buôn | buôn làng
  khu dân cư | khu | xóm | tổ dân phố | khu phố | địa bàn | điểm dân cư | thôn bản
  xã, thị trấn | khóm | sóc | tiểu khu | vùng | khu vực | vườn | công trình | hạng mục | dự án
  tiểu dự án | mô hình | tuyến | tuyến đường | cầu | cây cầu | đập | hồ | trạm | trạm y tế
  trường | trường học | lớp | lớp học | phòng học | phòng | điểm trường | nhà văn hóa
  nhà sinh hoạt cộng đồng | nhà máy | nhà vệ sinh | nhà tiêu | chợ | trạm biến áp | bể
  bể nước | giếng | téc | téc nước | bồn | bồn nước | thiết bị | bộ | cơ sở | giường bệnh
  giường | cụm | đường | cống | kênh | mương | nghĩa trang | bãi rác | đội | tổ | nhóm
  câu lạc bộ | clb | hợp tác xã | htx | tổ hợp tác | doanh nghiệp | hội | đội văn nghệ
  tổ nhóm | trang trại | làng nghề | đơn vị | cơ quan | tổ chức | chi hội | tổ truyền thông
  chi bộ | ban | đoàn | liên kết | chuỗi | chuỗi liên kết | chuỗi giá trị | cuộc | đợt
  hội nghị | hội thảo | buổi | lớp tập huấn | khóa | khóa học | chuyến | hội thi | cuộc thi
  lễ hội | chuyên đề | phiên | phiên giao dịch | chương trình | ngày hội | diễn đàn | sản phẩm
  sản phẩm ocop | tiêu chí | chỉ tiêu | điểm | điểm du lịch | di tích | danh hiệu | nhãn hiệu
  thương hiệu | hồ sơ | vụ | vụ việc | trường hợp | suất | giấy | thẻ | tài khoản | tin | bài
  tin, bài | tin bài | tờ rơi | pano | bảng | biển | cuốn | tài liệu | bản tin | văn bản
  thủ tục | dịch vụ | phần mềm | hệ thống | máy | bộ máy | máy tính | xe | phương tiện | con
  nghìn con | triệu con | con gia súc | gia súc | gia cầm | con trâu | con bò | con lợn | cây
  nghìn cây | triệu cây | gốc | đàn | lồng | lồng cá | cây xanh | đôi | con giống | việc làm
  việc làm mới | chỗ làm | suất học bổng | suất quà | ngày công | lần | tủ | tủ sách | thửa
  thửa đất | lô | khu đất | phiếu | cụm công nghiệp | ý tưởng | hợp đồng | đề tài
`)

export const TIMES: readonly string[] = ['lần']

/** What may follow a slash: triệu đồng/người/năm, bác sĩ/vạn dân, tạ/ha. */
export const PER_WORDS: readonly string[] = phrases(`
  người | năm | hộ | tháng | ha | xã | thôn | bản | vạn dân | dân | lần | vụ | ngày | km2
  lao động | quý | đơn vị | người dân | ngày đêm | học sinh | nhà | mô hình | lớp | công trình
  trường | đầu người | héc ta | m2 | con | tuần | căn | cuộc | huyện | tỉnh
`)

/** Nouns that may follow a number without being counted: ages, spans of time, places in an order. */
export const NOT_COUNTED: readonly string[] = phrases(`
  tuổi | tháng tuổi | ngày | tháng | năm | giờ | phút | tuần | quý | sao | thế kỷ | nhiệm kỳ
  ngày làm việc | năm tuổi | cấp | chương trình mục tiêu quốc gia | chương trình mtqg | ctmtqg
  dự án thành phần | nội dung thành phần | tiểu dự án thành phần | bên | chiều | nhà nước
  nhà khoa học | cấp học | bước | giai đoạn | không | tại chỗ | sạch | hợp phần
  nhóm nhiệm vụ | nhóm giải pháp | nhóm tiêu chí | khâu đột phá | nhiệm vụ | giải pháp
  nội dung
`)
