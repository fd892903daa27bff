import { defineText } from '#kernel/text.ts'

/** Texts of the problems in user.problems.ts, by code. */
export const userProblemText = defineText({
  request_not_ours: {
    vi: 'Yêu cầu này không đến từ trang của hệ thống nên không được thực hiện.',
    en: 'This request did not come from our own pages, so it was not done.',
  },
  session_needed: {
    vi: 'Việc này phải do người đăng nhập trực tiếp làm, không làm bằng mã truy cập của phần mềm.',
    en: 'This must be done by a person who has signed in, not with an access token.',
  },
  sign_in_refused: {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đang bị khóa.',
    en: 'The username or the password is not right, or the account is locked.',
  },
  second_factor_needed: {
    vi: 'Xin nhập mã 6 số trên ứng dụng xác thực của điện thoại.',
    en: 'Please enter the six digits that the authenticator app on your phone shows.',
  },
  second_factor_refused: {
    vi: 'Mã xác thực chưa đúng hoặc đã dùng rồi. Xin chờ mã mới và nhập lại.',
    en: 'The code is not right, or was used before. Please wait for the next one.',
  },
  too_many_attempts: {
    vi: 'Đăng nhập sai quá nhiều lần. Xin thử lại sau {seconds} giây.',
    en: 'Too many attempts. Please try again in {seconds} seconds.',
  },
  password_must_change: {
    vi: 'Mật khẩu này chỉ dùng để đăng nhập một lần. Xin đổi mật khẩu trước khi làm việc tiếp.',
    en: 'This password was for one sign-in only. Please change it before you go on.',
  },
  password_wrong: {
    vi: 'Mật khẩu hiện tại chưa đúng.',
    en: 'The present password is not right.',
  },
  password_unchanged: {
    vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    en: 'The new password must differ from the present one.',
  },
  password_too_weak: {
    vi: 'Mật khẩu mới chưa đủ mạnh: cần ít nhất 10 ký tự, không chứa tên đăng nhập và không phải từ dễ đoán.',
    en: 'The new password is too weak: at least 10 characters, without the username, and not a word that is easily guessed.',
  },
  second_factor_already_on: {
    vi: 'Xác thực hai lớp đang bật. Muốn đổi điện thoại, xin tắt rồi bật lại.',
    en: 'The second factor is on. To change phones, turn it off and on again.',
  },
  second_factor_not_begun: {
    vi: 'Chưa bắt đầu bật xác thực hai lớp. Xin lấy khóa trước.',
    en: 'The second factor has not been begun. Please get a key first.',
  },
  second_factor_code_wrong: {
    vi: 'Mã 6 số chưa đúng. Xin kiểm tra giờ của điện thoại và nhập mã mới.',
    en: 'The six digits are not right. Please check the clock of the phone and enter the next code.',
  },
  username_taken: {
    vi: 'Tên đăng nhập {username} đã có người dùng.',
    en: 'The username {username} is taken.',
  },
  user_is_oneself: {
    vi: 'Không tự khóa hoặc tự đặt lại tài khoản của mình. Xin nhờ người quản trị khác.',
    en: 'Nobody locks or resets their own account. Please ask another administrator.',
  },
  user_already_locked: { vi: 'Tài khoản này đã bị khóa.', en: 'This account is locked already.' },
  user_not_locked: { vi: 'Tài khoản này không bị khóa.', en: 'This account is not locked.' },
  grant_to_oneself: {
    vi: 'Không ai tự giao quyền cho mình.',
    en: 'Nobody gives a grant to themselves.',
  },
  grant_of_oneself: {
    vi: 'Không ai tự thu hồi quyền của mình. Xin đề nghị người giao quyền.',
    en: 'Nobody takes back their own grant. Please ask whoever gives grants.',
  },
  grant_not_held: {
    vi: 'Không thể giao quyền mà mình không có trên địa bàn và trong thời gian này (thiếu: {action}).',
    en: 'Nobody gives what they do not hold over this place and for this time (missing: {action}).',
  },
  grant_period_is_empty: {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'The end must come after the beginning.',
  },
  grant_begins_in_the_past: {
    vi: 'Quyền chỉ được giao từ hôm nay trở đi.',
    en: 'A grant begins today or later.',
  },
  grant_not_in_force: {
    vi: 'Quyền này hiện không còn hiệu lực nên không ủy quyền được.',
    en: 'This grant is not in force now, so it cannot be delegated.',
  },
  grant_already_revoked: {
    vi: 'Quyền này đã được thu hồi.',
    en: 'This grant has been revoked already.',
  },
  delegation_without_end: {
    vi: 'Ủy quyền phải có ngày kết thúc.',
    en: 'A delegation must have an end.',
  },
  delegation_beyond_its_source: {
    vi: 'Thời gian ủy quyền phải nằm trong thời hạn quyền của người ủy quyền.',
    en: 'A delegation must lie within the period of the grant it is lent from.',
  },
  delegation_of_a_delegation: {
    vi: 'Người được ủy quyền không được ủy quyền tiếp.',
    en: 'What was received by delegation cannot be delegated again.',
  },
  token_too_long: {
    vi: 'Mã truy cập có thời hạn dài nhất là {days} ngày.',
    en: 'An access token lasts {days} days at most.',
  },
  token_action_not_lent: {
    vi: 'Việc này chỉ con người được làm, không giao cho phần mềm: {action}.',
    en: 'This act is for people only and cannot be lent to a program: {action}.',
  },
})
