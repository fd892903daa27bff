import { defineText } from '#kernel/text.ts'
import type { PasswordWeakness } from './password.ts'

/** Texts of a person's own page. */
export const accountText = defineText({
  title: { vi: 'Tài khoản và bảo mật', en: 'Account and security' },
  lead: {
    vi: 'Mật khẩu, xác thực hai lớp, thiết bị đang đăng nhập và các quyền được giao cho bạn.',
    en: 'Your password, second factor, devices, and what has been granted to you.',
  },
  me: { vi: 'Thông tin', en: 'About you' },
  name: { vi: 'Họ và tên', en: 'Name' },
  username: { vi: 'Tên đăng nhập', en: 'Username' },
  position: { vi: 'Chức vụ', en: 'Position' },
  organisation: { vi: 'Cơ quan, đơn vị', en: 'Organisation' },
  place: { vi: 'Địa bàn', en: 'Place' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  vietnamese: { vi: 'Tiếng Việt', en: 'Tiếng Việt' },
  english: { vi: 'English', en: 'English' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },

  password: { vi: 'Mật khẩu', en: 'Password' },
  mustChange: {
    vi: 'Mật khẩu bạn vừa dùng chỉ có giá trị một lần. Hãy đặt mật khẩu của riêng bạn để bắt đầu làm việc.',
    en: 'The password you used was good for one sign-in. Set one of your own to begin.',
  },
  currentPassword: { vi: 'Mật khẩu hiện tại', en: 'Present password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHint: {
    vi: 'Ít nhất 10 ký tự. Một câu ngắn dễ nhớ thì tốt hơn nhiều ký hiệu.',
    en: 'At least 10 characters. A short sentence is better than many signs.',
  },
  repeatPassword: { vi: 'Nhập lại mật khẩu mới', en: 'New password again' },
  passwordsDiffer: {
    vi: 'Hai lần nhập mật khẩu mới không giống nhau.',
    en: 'The two new passwords are not the same.',
  },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  passwordChanged: {
    vi: 'Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất.',
    en: 'The password was changed. Your other devices were signed out.',
  },

  secondFactor: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  secondFactorOn: { vi: 'Đang bật', en: 'On' },
  secondFactorOff: { vi: 'Chưa bật', en: 'Off' },
  secondFactorWhy: {
    vi: 'Khi bật, ngoài mật khẩu còn cần mã 6 số trên điện thoại. Người lấy được mật khẩu vẫn không vào được.',
    en: 'When on, six digits from your phone are needed besides the password, so that a stolen password is not enough.',
  },
  beginSecondFactor: { vi: 'Bật xác thực hai lớp', en: 'Turn the second factor on' },
  secretStep: {
    vi: '1. Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP…), chọn thêm tài khoản bằng khóa, nhập khóa này:',
    en: '1. In the authenticator app on your phone (Google Authenticator, Microsoft Authenticator, FreeOTP…) add an account by key, and enter this key:',
  },
  openInApp: { vi: 'Mở bằng ứng dụng trên máy này', en: 'Open in the app on this device' },
  codeStep: {
    vi: '2. Nhập mã 6 số mà ứng dụng hiện ra',
    en: '2. Enter the six digits that the app shows',
  },
  codeFormat: { vi: 'Mã gồm đúng 6 chữ số.', en: 'The code has exactly six digits.' },
  confirmSecondFactor: { vi: 'Xác nhận và bật', en: 'Confirm and turn on' },
  removeSecondFactor: { vi: 'Tắt xác thực hai lớp', en: 'Turn the second factor off' },
  removeSecondFactorWhy: {
    vi: 'Nhập mật khẩu để tắt. Sau đó chỉ cần mật khẩu là đăng nhập được.',
    en: 'Enter your password to turn it off. After that the password alone is enough.',
  },

  devices: { vi: 'Thiết bị đang đăng nhập', en: 'Signed-in devices' },
  device: { vi: 'Thiết bị', en: 'Device' },
  unknownDevice: { vi: 'Thiết bị không rõ', en: 'Unknown device' },
  thisDevice: { vi: 'Thiết bị này', en: 'This device' },
  signedInAt: { vi: 'Đăng nhập lúc', en: 'Signed in' },
  lastSeenAt: { vi: 'Dùng lần cuối', en: 'Last used' },
  acts: { vi: 'Thao tác', en: 'Acts' },
  signOutDevice: { vi: 'Đăng xuất thiết bị', en: 'Sign out' },
  signOutDeviceNamed: { vi: 'Đăng xuất thiết bị {device}', en: 'Sign out {device}' },

  tokens: { vi: 'Mã truy cập cho phần mềm', en: 'Access tokens' },
  tokensWhy: {
    vi: 'Cho phép một phần mềm (bảng tính, phần mềm báo cáo) làm thay bạn một số việc. Không giao được việc xác nhận, ký gửi hoặc phân quyền.',
    en: 'Lets a program (a spreadsheet, reporting software) do some acts for you. Certifying, filing and granting cannot be lent.',
  },
  noTokens: { vi: 'Chưa có mã truy cập nào', en: 'No access tokens' },
  newToken: { vi: 'Tạo mã truy cập', en: 'Make a token' },
  tokenName: { vi: 'Tên gợi nhớ', en: 'Name' },
  tokenNameHint: {
    vi: 'Ví dụ: Bảng tính tổng hợp của xã',
    en: 'For example: the commune’s summary sheet',
  },
  tokenActions: { vi: 'Được làm các việc', en: 'May do' },
  noTokenActions: { vi: 'Hãy chọn ít nhất một việc.', en: 'Choose at least one act.' },
  tokenPlace: { vi: 'Chỉ trên địa bàn', en: 'Only over the place' },
  tokenPlaceHint: {
    vi: 'Để trống: mọi địa bàn bạn được giao.',
    en: 'Left empty: every place granted to you.',
  },
  tokenExpires: { vi: 'Hết hạn vào đầu ngày', en: 'Ends at the start of' },
  tokenExpiresHint: { vi: 'Dài nhất 366 ngày.', en: '366 days at most.' },
  tokenLastUsed: { vi: 'Dùng lần cuối', en: 'Last used' },
  neverUsed: { vi: 'Chưa dùng', en: 'Never' },
  tokenEnded: { vi: 'Đã thu hồi', en: 'Ended' },
  endToken: { vi: 'Thu hồi', en: 'End' },
  endTokenNamed: { vi: 'Thu hồi mã {name}', en: 'End the token {name}' },
  tokenMade: { vi: 'Mã truy cập đã tạo', en: 'The token was made' },
  tokenMadeWhy: {
    vi: 'Chép mã này ngay bây giờ: hệ thống không lưu và sẽ không hiện lại.',
    en: 'Copy it now: it is not stored and will not be shown again.',
  },
  everywhere: { vi: 'Mọi địa bàn được giao', en: 'Every place granted' },
  close: { vi: 'Đã chép xong', en: 'I have copied it' },
})

/** Why a new password was refused, beside the field. */
export const passwordWeaknessText = defineText<PasswordWeakness>({
  short: { vi: 'Cần ít nhất 10 ký tự.', en: 'At least 10 characters are needed.' },
  long: { vi: 'Dài nhất 200 ký tự.', en: 'At most 200 characters.' },
  username: { vi: 'Không được chứa tên đăng nhập.', en: 'It must not contain the username.' },
  common: {
    vi: 'Mật khẩu này quá quen thuộc, dễ đoán.',
    en: 'This is one of the first that anybody tries.',
  },
  repeated: { vi: 'Cần nhiều ký tự khác nhau hơn.', en: 'More different characters are needed.' },
})
