import { defineText } from '#kernel/text.ts'

/** Texts of the codes in place.problems.ts. */
export const placeProblemText = defineText({
  place_not_found: {
    vi: 'Không tìm thấy đơn vị hành chính này.',
    en: 'This administrative unit was not found.',
  },
  place_change_not_found: {
    vi: 'Không tìm thấy thay đổi địa giới này.',
    en: 'This change of the map was not found.',
  },
  no_boundaries_on_this_date: {
    vi: 'Chưa có ranh giới hành chính cho bản đồ ngày {on}. Số liệu được trình bày bằng lưới ô hoặc bảng.',
    en: 'There are no boundaries for the map of {on}. Figures are shown as a grid of tiles or a table.',
  },
  place_not_in_force: {
    vi: '{place} không tồn tại vào ngày có hiệu lực.',
    en: '{place} does not exist on the effective date.',
  },
  place_changed_since: {
    vi: '{place} đã có thay đổi từ ngày {since}. Ngày có hiệu lực phải sau ngày đó; muốn hủy bỏ thì phải hủy bỏ thay đổi sau trước.',
    en: '{place} changed on {since}. The effective date must be later; to take a change back, take back the later one first.',
  },
  place_code_in_use: {
    vi: 'Mã {placeCode} đang là mã của {by} vào ngày có hiệu lực.',
    en: 'Code {placeCode} belongs to {by} on the effective date.',
  },
  place_named_twice: {
    vi: '{place} được nêu hai lần.',
    en: '{place} is named twice.',
  },
  place_levels_differ: {
    vi: 'Các đơn vị phải cùng cấp.',
    en: 'The units must be of the same level.',
  },
  place_parents_differ: {
    vi: 'Các đơn vị thuộc những đơn vị cấp trên khác nhau: xin chọn đơn vị cấp trên của đơn vị mới.',
    en: 'The units lie in different upper units: choose the one in which the new unit lies.',
  },
  place_parent_not_above: {
    vi: '{parent} không phải là đơn vị cấp trên.',
    en: '{parent} is not an upper-level unit.',
  },
  place_has_children: {
    vi: '{place} còn {children} đơn vị trực thuộc: xin chuyển các đơn vị này trước khi chia.',
    en: '{place} still has {children} units beneath it: move them before the split.',
  },
  place_change_too_small: {
    vi: 'Nhập hoặc chia phải có ít nhất hai đơn vị.',
    en: 'A merger or a split needs at least two units.',
  },
  place_shares_not_whole: {
    vi: 'Tỷ lệ các phần phải lớn hơn 0 và cộng lại bằng 1 (hiện là {sum}).',
    en: 'The shares must be above 0 and add up to 1 (now {sum}).',
  },
  place_change_changes_nothing: {
    vi: 'Thay đổi này không làm khác gì hiện trạng.',
    en: 'This change would leave everything as it is.',
  },
  place_country_stays: {
    vi: 'Không thể thay đổi cấp quốc gia.',
    en: 'The country itself cannot be changed.',
  },
  place_change_not_proposed: {
    vi: 'Thay đổi này đã được áp dụng hoặc đã bị hủy bỏ.',
    en: 'This change has been applied or taken back already.',
  },
  place_change_not_applied: {
    vi: 'Thay đổi này đã bị hủy bỏ.',
    en: 'This change has been taken back already.',
  },
  place_change_is_national: {
    vi: 'Danh mục quốc gia và đợt sắp xếp toàn quốc không hủy bỏ được tại đây.',
    en: 'The national lists and the national reform cannot be taken back here.',
  },
  place_change_is_undoing: {
    vi: 'Quyết định hủy bỏ không hủy bỏ được nữa: xin lập một thay đổi mới.',
    en: 'A decision that took a change back cannot itself be taken back: enter a new change.',
  },
})
