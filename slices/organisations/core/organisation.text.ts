import { defineText, type Message } from '#kernel/text.ts'
import type { OrganisationKind } from './organisation.ts'

export const organisationsText = defineText({
  title: { vi: 'Cơ quan, đơn vị', en: 'Organisations' },
  lead: {
    vi: 'Ban chỉ đạo, phòng, ban, UBND các xã, ngân hàng, kho bạc; và ai chủ trì phần nào của chương trình.',
    en: 'Committees, departments, commune offices, banks; and who leads which part of a programme.',
  },
  none: { vi: 'Chưa có cơ quan, đơn vị nào', en: 'There are no organisations yet' },
  noneFirst: {
    vi: 'Hãy thêm UBND và các phòng, ban của địa bàn.',
    en: 'Begin by adding the People’s Committee and the departments of your area.',
  },
  noneFound: { vi: 'Không có đơn vị nào khớp bộ lọc', en: 'No organisation matches the filter' },
  search: { vi: 'Tìm theo tên', en: 'Search by name' },
  name: { vi: 'Tên', en: 'Name' },
  shortName: { vi: 'Tên viết tắt', en: 'Short name' },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Chữ thường không dấu, số và gạch nối: phong-dan-toc.',
    en: 'Small letters without marks, digits and hyphens: phong-dan-toc.',
  },
  kind: { vi: 'Loại', en: 'Kind' },
  anyKind: { vi: 'Mọi loại', en: 'Any kind' },
  place: { vi: 'Địa bàn', en: 'Area' },
  parent: { vi: 'Trực thuộc', en: 'Part of' },
  noParent: { vi: 'Không trực thuộc', en: 'Of its own' },
  mandate: { vi: 'Nhiệm vụ', en: 'Mandate' },
  leads: { vi: 'Chủ trì, phối hợp', en: 'Leads and coordinates' },
  leadPart: { vi: 'Chủ trì', en: 'Leads' },
  coordinatePart: { vi: 'Phối hợp', en: 'Coordinates' },
  noLeads: { vi: 'Chưa giao phần nào', en: 'Nothing assigned yet' },
  setLeads: { vi: 'Giao phần chủ trì', en: 'Assign parts' },
  setLeadsOf: { vi: 'Phần chương trình giao cho {name}', en: 'Parts assigned to {name}' },
  leadsHint: {
    vi: 'Giao một dự án là giao cả các tiểu dự án, nội dung bên dưới.',
    en: 'Assigning a project assigns all that lies beneath it.',
  },
  programme: { vi: 'Chương trình', en: 'Programme' },
  partOfProgramme: { vi: 'Phần chương trình', en: 'Part of the programme' },
  addLead: { vi: 'Thêm phần', en: 'Add a part' },
  removeLead: { vi: 'Bỏ {code}', en: 'Remove {code}' },
  leadsSaved: { vi: 'Đã giao phần chương trình.', en: 'The parts were assigned.' },
  saveLeads: { vi: 'Lưu phân công', en: 'Save' },
  create: { vi: 'Thêm đơn vị', en: 'Add an organisation' },
  created: { vi: 'Đã thêm {name}.', en: '{name} was added.' },
  rename: { vi: 'Sửa tên, nhiệm vụ', en: 'Change name or mandate' },
  renamed: { vi: 'Đã sửa.', en: 'Changed.' },
  end: { vi: 'Kết thúc hoạt động', en: 'End' },
  endOf: { vi: 'Kết thúc hoạt động của {name}', en: 'End {name}' },
  endHint: {
    vi: 'Số liệu và nhiệm vụ đã có vẫn mang tên đơn vị này.',
    en: 'Figures and tasks it already has stay under its name.',
  },
  endsOn: { vi: 'Từ ngày (ngày đầu tiên không còn)', en: 'From (the first day without it)' },
  ended: { vi: 'Đã ghi ngày kết thúc.', en: 'The end was recorded.' },
  existsFrom: { vi: 'Thành lập từ ngày', en: 'Exists from' },
  period: { vi: 'Thời gian hoạt động', en: 'Exists' },
  periodValue: { vi: '{from} – {to}', en: '{from} – {to}' },
  always: { vi: 'không giới hạn', en: 'without limit' },
  endedBadge: { vi: 'Đã kết thúc', en: 'Ended' },
  acts: { vi: 'Thao tác với {name}', en: 'Actions for {name}' },
  choose: { vi: 'Cơ quan, đơn vị', en: 'Organisation' },
})

export const ORGANISATION_KIND_TEXT: Readonly<Record<OrganisationKind, Message>> = {
  ministry: { vi: 'Bộ, ngành trung ương', en: 'Ministry' },
  'province-peoples-committee': { vi: 'UBND tỉnh', en: 'Province People’s Committee' },
  'district-peoples-committee': { vi: 'UBND huyện', en: 'District People’s Committee' },
  'commune-peoples-committee': { vi: 'UBND xã, thị trấn', en: 'Commune People’s Committee' },
  'steering-committee': { vi: 'Ban Chỉ đạo', en: 'Steering committee' },
  department: { vi: 'Phòng, ban chuyên môn', en: 'Department' },
  'public-unit': { vi: 'Đơn vị sự nghiệp', en: 'Public unit' },
  'mass-organisation': { vi: 'Đoàn thể', en: 'Mass organisation' },
  front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  'policy-bank': { vi: 'Ngân hàng Chính sách xã hội', en: 'Policy bank' },
  treasury: { vi: 'Kho bạc Nhà nước', en: 'State Treasury' },
  partner: { vi: 'Đối tác', en: 'Partner' },
}

/** Texts of the problems of organisation.problems.ts, by code. */
export const organisationProblemText = defineText({
  organisation_not_found: {
    vi: 'Không tìm thấy đơn vị này.',
    en: 'This organisation was not found.',
  },
  organisation_changed: {
    vi: 'Đơn vị này vừa được người khác thay đổi. Xin xem lại rồi sửa tiếp.',
    en: 'Somebody has changed this organisation meanwhile. Please look again.',
  },
  organisation_code_in_use: {
    vi: 'Mã {given} đã dùng cho một đơn vị khác của địa bàn này.',
    en: 'The code {given} belongs to another organisation of this area.',
  },
  organisation_parent_unknown: {
    vi: 'Không tìm thấy cơ quan cấp trên đã chọn.',
    en: 'The organisation it is to be part of was not found.',
  },
  organisation_has_ended: {
    vi: 'Đơn vị này đã kết thúc hoạt động từ {day}.',
    en: 'This organisation ended on {day}.',
  },
  organisation_ends_before_it_begins: {
    vi: 'Ngày kết thúc phải sau ngày thành lập {day}.',
    en: 'It must end after it began on {day}.',
  },
  organisation_has_bodies: {
    vi: 'Còn {bodies} đơn vị trực thuộc đang hoạt động. Hãy kết thúc hoặc chuyển các đơn vị đó trước.',
    en: 'It still has {bodies} bodies of its own. End or move them first.',
  },
  organisation_leads_unknown_part: {
    vi: 'Có phần chương trình không còn trong danh mục. Xin chọn lại.',
    en: 'One of the parts is not in any programme. Please choose again.',
  },
})
