import { defineText } from '#kernel/text.ts'

/** Texts of the codes in filing.problems.ts. */
export const filingProblemText = defineText({
  filing_not_found: { vi: 'Không tìm thấy báo cáo đã gửi này.', en: 'This filing was not found.' },
  filing_draft_not_found: {
    vi: 'Không tìm thấy dự thảo báo cáo này.',
    en: 'This draft was not found.',
  },
  filing_subject_not_found: {
    vi: 'Không có kế hoạch này hoặc đơn vị này không thuộc địa bàn của kế hoạch.',
    en: 'There is no such plan, or the office lies outside its area.',
  },
  filing_draft_changed: {
    vi: 'Dự thảo vừa được người khác sửa. Nội dung đang nhập vẫn được giữ; xin tải lại và đối chiếu.',
    en: 'Somebody has just changed the draft. What you typed is kept; please reload and compare.',
  },
  filing_by_its_writer: {
    vi: 'Người sửa dự thảo sau cùng không được tự ký gửi; người khác phải kiểm tra và gửi.',
    en: 'Whoever changed the draft last may not file it; somebody else checks and files it.',
  },
  filing_already_filed: {
    vi: 'Kỳ này đã có báo cáo được gửi. Muốn thay đổi thì gửi báo cáo đính chính cho báo cáo đó.',
    en: 'This period has been filed. To change it, file a correction that points at that filing.',
  },
  filing_correction_mismatch: {
    vi: 'Báo cáo được đính chính phải là báo cáo mới nhất của cùng đơn vị, kế hoạch và kỳ.',
    en: 'A correction must point at the latest filing of the same office, plan and period.',
  },
  filing_period_not_begun: {
    vi: 'Kỳ báo cáo chưa bắt đầu, chưa lập được báo cáo.',
    en: 'The period has not begun, so there is nothing to report.',
  },
  filing_period_not_of_plan: {
    vi: 'Kỳ báo cáo không thuộc năm của kế hoạch.',
    en: 'The period is not in the year of the plan.',
  },
  filing_map_unknown: {
    vi: 'Không có bản đồ đơn vị hành chính của ngày {mapOn}.',
    en: 'There is no administrative map of {mapOn}.',
  },
})
