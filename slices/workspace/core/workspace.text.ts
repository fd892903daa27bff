import { defineText } from '#kernel/text.ts'

export const workspaceText = defineText({
  title: { vi: 'Không gian làm việc', en: 'Workspace' },
  workingDay: { vi: 'Ngày làm việc', en: 'Working day' },
  explanation: {
    vi: 'Thời hạn, kỳ báo cáo và quyền được xét theo ngày này. Chỉ không gian minh họa hoặc tập huấn mới đặt được ngày khác với lịch; nhật ký và phiên làm việc luôn ghi giờ thật.',
    en: 'Deadlines, periods and grants are judged by this day. Only a demonstration or training workspace can be set to another day; the audit and sessions always keep real time.',
  },
  setDay: { vi: 'Đặt ngày làm việc', en: 'Set the working day' },
  dayToSet: { vi: 'Ngày muốn đặt', en: 'Day to set' },
  byCalendar: { vi: 'Trở về ngày của lịch', en: 'Back to the calendar' },
  isSet: { vi: 'Đang đặt: {day}', en: 'Set to {day}' },
  isCalendar: { vi: 'Theo lịch: {day}', en: 'By the calendar: {day}' },
  real: {
    vi: 'Không gian này là thật: ngày làm việc theo lịch.',
    en: 'This workspace is real: the calendar decides the working day.',
  },
})

/** Texts of the codes in workspace.problems.ts. */
export const workspaceProblemText = defineText({
  workspace_not_found: {
    vi: 'Chưa mở không gian làm việc nào.',
    en: 'No workspace has been opened yet.',
  },
  workspace_is_real: {
    vi: 'Không gian làm việc thật luôn theo ngày của lịch.',
    en: 'A real workspace always works by the calendar.',
  },
})
