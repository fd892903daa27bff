import { defineText } from '#kernel/text.ts'

/** Texts of the page on who did what. */
export const auditText = defineText({
  title: { vi: 'Nhật ký hệ thống', en: 'Audit' },
  lead: {
    vi: 'Ai đã làm gì, lúc nào, kể cả những việc bị từ chối. Không ai sửa hoặc xóa được nhật ký.',
    en: 'Who did what and when, refusals too. Nobody can change or delete it.',
  },
  entries: { vi: 'Các việc đã ghi', en: 'Entries' },
  at: { vi: 'Thời điểm', en: 'When' },
  who: { vi: 'Người làm', en: 'Who' },
  nobody: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  act: { vi: 'Việc', en: 'Act' },
  place: { vi: 'Địa bàn', en: 'Place' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  anyOutcome: { vi: 'Mọi kết quả', en: 'Any outcome' },
  done: { vi: 'Đã làm', en: 'Done' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  read: { vi: 'Đã xem', en: 'Read' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  filteredByPress: {
    vi: 'Đang chỉ xem một người hoặc một địa bàn. Bấm vào tên trong bảng để xem riêng; xóa bộ lọc để xem tất cả.',
    en: 'Only one person or one place is shown. Press a name in the table to see it alone; clear the filters to see all.',
  },
  show: { vi: 'Xem', en: 'Show' },
  none: { vi: 'Không có việc nào được ghi', en: 'No entries' },
  noneAdvice: {
    vi: 'Thử nới bộ lọc thời gian hoặc bỏ bớt bộ lọc.',
    en: 'Try a longer time or fewer filters.',
  },
  detail: { vi: 'Chi tiết', en: 'Details' },
})

/** What the facts of an entry are called; a fact of another slice shows its own name. */
export const auditFactText = defineText({
  username: { vi: 'Tài khoản', en: 'Account' },
  role: { vi: 'Vai trò', en: 'Role' },
  action: { vi: 'Việc', en: 'Act' },
  actions: { vi: 'Các việc', en: 'Acts' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  to: { vi: 'Cho', en: 'To' },
  expiresOn: { vi: 'Hết hạn', en: 'Ends' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  code: { vi: 'Lý do', en: 'Reason' },
})

/** What acts of accounts and grants are called in the audit; an act of another slice shows its code. */
export const auditActionText = defineText({
  'session.begin': { vi: 'Đăng nhập', en: 'Sign in' },
  'session.end': { vi: 'Đăng xuất', en: 'Sign out' },
  'password.change': { vi: 'Đổi mật khẩu', en: 'Change the password' },
  'second_factor.on': { vi: 'Bật xác thực hai lớp', en: 'Turn the second factor on' },
  'second_factor.off': { vi: 'Tắt xác thực hai lớp', en: 'Turn the second factor off' },
  'language.choose': { vi: 'Chọn ngôn ngữ', en: 'Choose the language' },
  'user.create': { vi: 'Mở tài khoản', en: 'Open an account' },
  'user.correct': { vi: 'Sửa thông tin tài khoản', en: 'Correct an account' },
  'user.lock': { vi: 'Khóa tài khoản', en: 'Lock an account' },
  'user.unlock': { vi: 'Mở khóa tài khoản', en: 'Unlock an account' },
  'user.reset': { vi: 'Đặt lại mật khẩu', en: 'Reset a password' },
  'grant.give': { vi: 'Giao quyền', en: 'Give a grant' },
  'grant.delegate': { vi: 'Ủy quyền', en: 'Delegate' },
  'grant.revoke': { vi: 'Thu hồi quyền', en: 'Revoke a grant' },
  'access_token.make': { vi: 'Tạo mã truy cập', en: 'Make an access token' },
  'access_token.end': { vi: 'Thu hồi mã truy cập', en: 'End an access token' },
})
