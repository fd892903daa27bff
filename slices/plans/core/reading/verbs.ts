/**
 * The verbs that plans act with. They tell where a clause begins to act, whether a counted noun is
 * its result, and whether an act without a body or a day is a task or a solution.
 */
import { phraseAt, phrases, wordList } from './phrasebook.ts'
import type { Token } from './token.ts'

/** A counted noun after one of these is what the plan will have made or done. */
export const RESULT_VERBS: readonly string[] = phrases(`
  hỗ trợ | xây dựng | xây mới | làm mới | sửa chữa | cải tạo | nâng cấp | lắp đặt | trang bị
  đầu tư | đầu tư xây dựng | hoàn thành | khởi công | bàn giao | nghiệm thu | cứng hóa
  mở mới | kiên cố hóa | bê tông hóa | duy tu | mở | mở rộng | tổ chức | thành lập | củng cố
  duy trì | phát triển | trồng | trồng mới | trồng rừng | chăm sóc | khoanh nuôi | khai hoang
  chuyển đổi | đào tạo | đào tạo nghề | dạy nghề | tập huấn | bồi dưỡng | giải quyết việc làm
  tạo việc làm | giải quyết | tư vấn | giới thiệu | đưa | xuất khẩu | tuyển sinh | tuyển | cấp
  cấp phát | bố trí | sắp xếp | ổn định | di dời | xóa | xóa nhà tạm | công nhận | nhân rộng
  triển khai | thực hiện | khám | khám bệnh | tiêm chủng | cho vay | tuyên truyền | biên soạn
  in | phát | phục dựng | bảo tồn | khôi phục | sưu tầm | tu bổ | tặng | trao | vận động
  huy động | có thêm | có | đạt | đăng ký | giao | thu hút | phê duyệt | kiểm tra | giám sát
  rà soát | truyền thông | hướng dẫn | tiếp nhận | cung cấp | thí điểm | hình thành
  quy hoạch | kết nạp | xét duyệt | giúp đỡ | giúp | kéo điện | đấu nối | giao khoán | bảo vệ
  nạo vét | tái định cư
`)

/** Ways of working, which head the sentences of "giải pháp". */
export const SOLUTION_VERBS: readonly string[] = phrases(`
  tăng cường | đẩy mạnh | đa dạng hóa | đa dạng | nâng cao | huy động | lồng ghép | phát huy
  tạo điều kiện | ưu tiên | khuyến khích | bám sát | đổi mới | quán triệt | chú trọng
  quan tâm | khơi dậy | tranh thủ | thu hút | gắn | coi trọng | xác định | tiếp tục đổi mới
  làm tốt | thực hiện tốt | thực hiện nghiêm | thực hiện hiệu quả | thực hiện có hiệu quả
  tận dụng | khai thác | cải cách | đơn giản hóa | phòng ngừa | ngăn chặn | siết chặt
  nghiêm túc | chủ động | kịp thời | đề cao | phân cấp | kiện toàn | xã hội hóa | nhân rộng
  động viên | thúc đẩy | ứng dụng
`)

/** Verbs of result that say too little to head a task: "có 05 xã" is no act. */
const NO_ACTS = new Set(['có', 'đạt', 'in', 'phát', 'có thêm', 'huy động'])

/** Acts with a beginning and an end, which head tasks. */
export const TASK_VERBS: readonly string[] = [
  ...RESULT_VERBS.filter((verb) => !NO_ACTS.has(verb)),
  ...phrases(`
    giữ gìn | tham gia | thẩm tra | thanh toán | nộp | lập hồ sơ | giải phóng mặt bằng | kêu gọi
    xem xét | chấn chỉnh | phân loại | đối chiếu | nhập liệu | số hóa | kết nối
    hòa giải | trợ giúp | phổ cập | kiểm kê | công bố | lập dự toán | bảo trì | sử dụng | áp dụng
    xúc tiến | quảng bá | chi trả | thu hồi | cấp giấy | chuyển giao | nghiêm cấm | họp
    ban hành | tham mưu | chủ trì | phối hợp | tổng hợp | báo cáo | lập | trình ubnd | trình hđnd | trình cấp | trình phê duyệt | trình thẩm định | thẩm định
    đôn đốc | theo dõi | chỉ đạo | quản lý | phân bổ | phân khai | giải ngân | quyết toán
    cân đối | đánh giá | sơ kết | tổng kết | công khai | niêm yết | cập nhật | thống kê
    điều tra | khảo sát | xây dựng kế hoạch | hoàn thiện | bổ sung | sửa đổi | thanh tra | xử lý
    lựa chọn | xác định | phổ biến | đề xuất | nghiên cứu | phát động | ký kết | khen thưởng
    phát hiện | thông tin | khôi phục | kiểm soát | lồng ghép | cụ thể hóa | phân công
    giao nhiệm vụ | gửi | thực hành | đảm bảo | bảo đảm | tạo | giảm | tăng | nâng | gìn giữ
    giữ vững | phát triển | chuẩn bị | phục vụ | điều phối | thông báo | xác minh | xác nhận
    bảo dưỡng | vận hành | lấy ý kiến
  `),
]

/** What begins like a verb and is none. */
export const NOT_VERBS: readonly string[] = phrases(`
  giao thông | giao dịch | giao lưu | trồng trọt | cấp xã | cấp huyện | cấp tỉnh | cấp ủy | cấp thôn
  cấp học | cấp nước | phát thanh | lập nghiệp | tạo hình | in ấn | trao đổi | đưa tin
`)

export const VERBS_OF_RESULT = wordList(RESULT_VERBS)
export const VERBS_OF_SOLUTIONS = wordList(SOLUTION_VERBS)
export const VERBS_OF_TASKS = wordList(TASK_VERBS)
const NONE = wordList(NOT_VERBS)

/** Whether a verb of a task or of a solution begins at a token. */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  if (phraseAt(NONE, tokens, at) !== undefined) return false
  return (
    phraseAt(VERBS_OF_TASKS, tokens, at) !== undefined ||
    phraseAt(VERBS_OF_SOLUTIONS, tokens, at) !== undefined
  )
}
