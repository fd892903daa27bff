import type { Message } from '#kernel/text.ts'
import type { Action } from './action.ts'

/** What each action is called where it is given, by its code in action.ts. */
export const actionText: Readonly<Record<Action, Message>> = {
  'place.change': { vi: 'Thay đổi đơn vị hành chính', en: 'Change places' },
  'programme.change': { vi: 'Thay đổi cây chương trình', en: 'Change programmes' },
  'organisation.change': { vi: 'Thay đổi cơ quan, đơn vị', en: 'Change organisations' },
  'indicator.change': { vi: 'Thay đổi danh mục chỉ tiêu', en: 'Change indicators' },
  'document.read': { vi: 'Xem văn bản', en: 'Read documents' },
  'document.record': { vi: 'Vào sổ văn bản', en: 'Record documents' },
  'user.manage': { vi: 'Quản lý tài khoản', en: 'Manage accounts' },
  'grant.give': { vi: 'Giao và thu hồi quyền', en: 'Give and revoke grants' },
  'audit.read': { vi: 'Xem nhật ký hệ thống', en: 'Read the audit' },
  'plan.read': { vi: 'Xem kế hoạch', en: 'Read plans' },
  'plan.write': { vi: 'Lập kế hoạch', en: 'Write plans' },
  'target.assign': { vi: 'Giao chỉ tiêu', en: 'Assign targets' },
  'task.assign': { vi: 'Giao nhiệm vụ', en: 'Assign tasks' },
  'task.carry_out': { vi: 'Thực hiện nhiệm vụ', en: 'Carry out tasks' },
  'result.read': { vi: 'Xem kết quả', en: 'Read results' },
  'result.enter': { vi: 'Nhập số liệu', en: 'Enter figures' },
  'result.submit': { vi: 'Gửi báo cáo', en: 'Submit reports' },
  'result.certify': { vi: 'Xác nhận báo cáo', en: 'Certify reports' },
  'result.reopen': { vi: 'Trả lại, mở lại kỳ báo cáo', en: 'Return reports and reopen periods' },
  'filing.prepare': { vi: 'Soạn báo cáo định kỳ', en: 'Prepare periodic reports' },
  'filing.file': { vi: 'Ký gửi báo cáo định kỳ', en: 'File periodic reports' },
}
