import { defineText } from '#kernel/text.ts'

/** Texts of the codes in result.problems.ts. */
export const resultProblemText = defineText({
  duty_not_found: { vi: 'Không có chế độ báo cáo này.', en: 'There is no such reporting duty.' },
  report_not_found: { vi: 'Không tìm thấy báo cáo này.', en: 'This report was not found.' },
  report_not_owed: {
    vi: 'Đơn vị này không phải báo cáo theo chế độ này trong kỳ này.',
    en: 'This unit does not owe this report for this period.',
  },
  report_state_forbids: {
    vi: 'Báo cáo đang ở trạng thái không cho phép thao tác này (đã gửi hoặc đã xác thực).',
    en: 'The state of the report does not allow this (it is submitted or certified).',
  },
  report_period_closed: {
    vi: 'Kỳ báo cáo đã đóng từ sau ngày {dueOn}. Đơn vị nộp muộn phải đề nghị mở lại kỳ, nêu rõ lý do.',
    en: 'The period closed after {dueOn}. A late unit asks for it to be re-opened, with a reason.',
  },
  report_period_not_open: {
    vi: 'Chưa đến kỳ nhập số liệu này.',
    en: 'This period is not open for entry yet.',
  },
  report_is_empty: {
    vi: 'Báo cáo chưa có số liệu nào, chưa gửi được.',
    en: 'The report has no figures yet and cannot be submitted.',
  },
  report_certified_by_its_maker: {
    vi: 'Người lập hoặc gửi báo cáo không được tự xác thực báo cáo đó.',
    en: 'Whoever prepared or submitted a report may not certify it.',
  },
  report_reason_missing: { vi: 'Phải nêu lý do.', en: 'A reason is needed.' },
  report_nothing_changed: {
    vi: 'Báo cáo đã được xác thực và từ đó không có gì thay đổi.',
    en: 'The report is certified and nothing has changed since.',
  },
  report_changed: {
    vi: 'Báo cáo vừa được người khác sửa. Nội dung đang nhập vẫn được giữ; xin tải lại và đối chiếu.',
    en: 'Somebody has just changed the report. What you typed is kept; please reload and compare.',
  },
  entry_impossible: {
    vi: 'Có số liệu không thể có; chưa ghi gì. Xin xem từng dòng được đánh dấu.',
    en: 'Some figures are impossible; nothing was written. Please see the marked lines.',
  },
  entry_not_in_form: {
    vi: 'Có chỉ tiêu không thuộc biểu này.',
    en: 'An indicator does not belong to this form.',
  },
  reopening_not_found: {
    vi: 'Không tìm thấy đề nghị mở lại kỳ báo cáo.',
    en: 'This request for re-opening was not found.',
  },
  reopening_already_asked: {
    vi: 'Đã có đề nghị mở lại kỳ này đang chờ trả lời.',
    en: 'A request to re-open this period is already waiting.',
  },
  reopening_already_decided: {
    vi: 'Đề nghị này đã được trả lời.',
    en: 'This request has been decided.',
  },
  reopening_by_oneself: {
    vi: 'Người đề nghị không được tự quyết định việc mở lại kỳ.',
    en: 'Whoever asked may not decide.',
  },
  reopening_time_box: {
    vi: 'Kỳ chỉ được mở lại trong tối đa {longestDays} ngày kể từ hôm nay.',
    en: 'A period is re-opened for at most {longestDays} days from today.',
  },
  reopening_not_needed: {
    vi: 'Kỳ này vẫn đang mở; không cần đề nghị mở lại.',
    en: 'This period is still open; no re-opening is needed.',
  },
  figure_not_found: { vi: 'Không tìm thấy số liệu này.', en: 'This figure was not found.' },
})
