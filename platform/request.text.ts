import { defineText } from '#kernel/text.ts'

/** Texts of the problems in request.problems.ts, by code. */
export const requestProblemText = defineText({
  request_not_understood: {
    vi: 'Dữ liệu gửi lên chưa đúng ở: {fields}. Xin kiểm tra và gửi lại.',
    en: 'The request is not right at: {fields}. Please check it and send it again.',
  },
  sign_in_needed: {
    vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Nội dung đang nhập vẫn được giữ; xin đăng nhập lại.',
    en: 'You are not signed in, or the session has ended. What you typed is kept; please sign in again.',
  },
  not_allowed: {
    vi: 'Tài khoản chưa được giao quyền làm việc này trên địa bàn này. Xin liên hệ người quản trị của đơn vị.',
    en: 'Your account has not been granted this act for this place. Please ask the administrator of your unit.',
  },
  not_found: { vi: 'Không tìm thấy nội dung này.', en: 'This was not found.' },
  form_outdated: {
    vi: 'Biểu mẫu đang mở là bản cũ. Nội dung đã nhập vẫn được giữ; xin tải lại trang rồi gửi lại.',
    en: 'The form you have open is out of date. What you typed is kept; please reload the page and send it again.',
  },
  command_reused: {
    vi: 'Mã thao tác này đã dùng cho một nội dung khác; hệ thống không thực hiện lần nữa.',
    en: 'This command id was used for something else; it was not done again.',
  },
  changed_meanwhile: {
    vi: 'Nội dung này vừa được người khác thay đổi. Xin xem lại bản mới rồi làm lại.',
    en: 'Somebody has changed this meanwhile. Please look at the new version and try again.',
  },
  request_too_large: {
    vi: 'Nội dung gửi lên quá lớn (tối đa 2 MB cho một biểu mẫu). Tệp phải được tải lên riêng.',
    en: 'The request is too large (2 MB at most for a form). Files are uploaded on their own.',
  },
  rule_of_the_database: {
    vi: 'Không ghi được vì trái quy tắc dữ liệu ({rule}). Chưa có gì thay đổi.',
    en: 'Not written, since it breaks a rule of the data ({rule}). Nothing was changed.',
  },
  too_busy: {
    vi: 'Hệ thống tạm thời không ghi được (hết chỗ trên đĩa hoặc quá tải). Chưa có gì thay đổi; xin thử lại sau.',
    en: 'The system cannot write just now (disk full or overloaded). Nothing was changed; please try again later.',
  },
  fault: {
    vi: 'Hệ thống gặp lỗi. Chưa có gì thay đổi. Mã tra cứu: {requestId}.',
    en: 'Something went wrong. Nothing was changed. Reference: {requestId}.',
  },
})
