import { defineText } from '#kernel/text.ts'

export const signInText = defineText({
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  purpose: {
    vi: 'Theo dõi chỉ tiêu, nhiệm vụ và báo cáo của chương trình mục tiêu quốc gia, từ kế hoạch đến kết quả.',
    en: 'Targets, tasks and reports of a national target programme, from the plan to the result.',
  },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  code: { vi: 'Mã xác thực 6 chữ số', en: 'Six-digit code' },
  codeHint: {
    vi: 'Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiển thị.',
    en: 'Open the authenticator on your phone and enter the code it shows.',
  },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  checking: { vi: 'Đang kiểm tra…', en: 'Checking…' },
  somebodyElse: { vi: 'Đăng nhập bằng tài khoản khác', en: 'Sign in as somebody else' },
  demonstration: { vi: 'Tài khoản minh họa', en: 'Demonstration accounts' },
  demonstrationLead: {
    vi: 'Bản này dùng số liệu minh họa. Chọn một vai để vào xem.',
    en: 'This copy holds generated figures. Choose a role to look around.',
  },
  enter: { vi: 'Vào', en: 'Enter' },
  enterAs: { vi: 'Vào với vai {role}', en: 'Enter as {role}' },
})
