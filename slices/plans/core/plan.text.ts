import { defineText } from '#kernel/text.ts'

/** Texts of the codes in plan.problems.ts. */
export const planProblemText = defineText({
  plan_not_found: { vi: 'Không tìm thấy kế hoạch này.', en: 'This plan was not found.' },
  plan_changed: {
    vi: 'Kế hoạch vừa được người khác cập nhật. Xin tải lại.',
    en: 'Somebody has just changed the plan. Please reload.',
  },
  plan_has_no_document: {
    vi: 'Kế hoạch chưa có văn bản để đọc. Xin tải văn bản lên trước.',
    en: 'The plan has no document to read yet. Please upload it first.',
  },
  plan_already_read: {
    vi: 'Văn bản này đã được đọc vào kế hoạch.',
    en: 'This document has been read into the plan already.',
  },
  proposal_not_found: { vi: 'Không tìm thấy đề xuất này.', en: 'This proposal was not found.' },
  proposal_already_decided: {
    vi: 'Đề xuất này đã có người xác nhận hoặc bỏ.',
    en: 'Somebody has confirmed or dropped this proposal already.',
  },
  target_not_found: { vi: 'Không tìm thấy chỉ tiêu này.', en: 'This target was not found.' },
  target_changed: {
    vi: 'Chỉ tiêu hoặc bảng phân chia vừa được người khác sửa. Xin tải lại và đối chiếu.',
    en: 'Somebody has just changed the target or its breakdown. Please reload and compare.',
  },
  target_range_is_incomplete: {
    vi: 'Chỉ tiêu "từ … đến …" phải có đủ hai giá trị; loại khác chỉ có một.',
    en: 'A range needs both its ends; any other target has one value.',
  },
  target_range_is_backward: {
    vi: 'Giá trị cuối của khoảng nhỏ hơn giá trị đầu.',
    en: 'The end of the range is smaller than its beginning.',
  },
  target_reason_missing: {
    vi: 'Điều chỉnh chỉ tiêu phải nêu lý do.',
    en: 'Revising a target needs a reason.',
  },
  target_below_lowest: {
    vi: 'Chỉ tiêu này không thể nhỏ hơn {lowest}.',
    en: 'This target cannot be below {lowest}.',
  },
  target_above_highest: {
    vi: 'Chỉ tiêu này không thể lớn hơn {highest}.',
    en: 'This target cannot be above {highest}.',
  },
  target_too_fine: {
    vi: 'Chỉ tiêu này chỉ nhận {decimals} chữ số thập phân. Xin làm tròn rồi gửi lại.',
    en: 'This target takes {decimals} decimals. Please round and send it again.',
  },
  target_unchanged: { vi: 'Giá trị không thay đổi.', en: 'The value has not changed.' },
  breakdown_beyond_parent: {
    vi: 'Tổng phân chia ({assigned}) vượt chỉ tiêu ({parent}).',
    en: 'The shares ({assigned}) exceed the target ({parent}).',
  },
  breakdown_place_outside: {
    vi: 'Có đơn vị không thuộc địa bàn của kế hoạch.',
    en: 'A unit lies outside the area of the plan.',
  },
  breakdown_of_a_part: {
    vi: 'Chỉ phân chia được chỉ tiêu của kế hoạch, không phân chia tiếp phần đã giao.',
    en: 'Only a target of the plan itself is broken down, not a share of one.',
  },
  shares_nobody: { vi: 'Chưa chọn đơn vị nào để phân chia.', en: 'No unit was chosen.' },
  shares_figure_is_nought: {
    vi: 'Số liệu dùng làm căn cứ phân chia bằng 0 hoặc chưa có ở mọi đơn vị.',
    en: 'The figure to divide by is nought, or missing, for every unit.',
  },
  shares_too_fine: {
    vi: 'Chỉ tiêu có nhiều chữ số thập phân hơn đơn vị tính cho phép.',
    en: 'The target has more decimals than its unit allows.',
  },
  shares_of_a_rate: {
    vi: 'Tỷ lệ không chia theo số liệu được: mỗi đơn vị có mức riêng. Xin nhập từng mức.',
    en: 'A rate is not divided by a figure: each unit has a level of its own. Please enter them.',
  },
  task_not_found: { vi: 'Không tìm thấy nhiệm vụ này.', en: 'This task was not found.' },
  task_changed: {
    vi: 'Nhiệm vụ vừa được người khác cập nhật. Xin tải lại.',
    en: 'Somebody has just changed the task. Please reload.',
  },
  task_state_forbids: {
    vi: 'Trạng thái hiện tại của nhiệm vụ không cho phép thao tác này.',
    en: 'The state of the task does not allow this.',
  },
  task_outcome_missing: {
    vi: 'Phải ghi kết quả thực hiện hoặc lý do.',
    en: 'Say what was achieved, or why.',
  },
})
