import { defineText, type Message } from '#kernel/text.ts'
import type { ProgressView } from './dashboard.contract.ts'
import type { Comparator, ExpectationRule } from './progress.ts'

/** Texts of the steering dashboard and of what stands behind its figures. */
export const dashboardText = defineText({
  title: { vi: 'Bảng điều hành', en: 'Dashboard' },
  lead: { vi: '{plan}. {place}, năm {year}.', en: '{plan}. {place}, {year}.' },
  shownOn: {
    vi: 'Bản đồ ngày {day}, tính đến hết tháng {month}.',
    en: 'On the map of {day}, through month {month}.',
  },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  map: { vi: 'Bản đồ hành chính', en: 'Administrative map' },
  through: { vi: 'Tính đến hết', en: 'Through' },
  month: { vi: 'Tháng {month}', en: 'Month {month}' },
  monthShort: { vi: 'T{month}', en: 'M{month}' },
  node: { vi: 'Nội dung chương trình', en: 'Part of the programme' },
  anyNode: { vi: 'Tất cả', en: 'All' },
  byStatus: { vi: 'Lọc theo tình trạng', en: 'Filter by status' },
  view: { vi: 'Cách xem', en: 'View' },
  cards: { vi: 'Từng chỉ tiêu', en: 'By target' },
  byNode: { vi: 'Theo nội dung chương trình', en: 'By part of the programme' },
  noNode: { vi: 'Không thuộc nội dung nào', en: 'In no part of the programme' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  reported: { vi: 'Đã báo cáo', en: 'Reported' },
  certified: { vi: 'Đã xác thực', en: 'Certified' },
  estimate: { vi: 'Ước cả năm (tháng 9)', en: 'Estimate (September)' },
  final: { vi: 'Chính thức (tháng 1)', en: 'Final (January)' },
  expected: { vi: 'Dự kiến cuối năm', en: 'Expected at year end' },
  percent: { vi: '% kế hoạch', en: '% of plan' },
  percentWords: { vi: '{percent} kế hoạch', en: '{percent} of the plan' },
  status: { vi: 'Tình trạng', en: 'Status' },
  throughMonth: { vi: 'đến hết tháng {month}', en: 'through month {month}' },
  barLabel: { vi: 'Mức đạt kế hoạch: {title}', en: 'Share of the plan: {title}' },
  none: { vi: 'chưa có', en: 'none' },
  notAssigned: { vi: 'chưa giao cho đơn vị này', en: 'not assigned to this unit' },
  sentence: { vi: 'Câu trong kế hoạch', en: 'Sentence of the plan' },
  noPlan: { vi: 'Chưa có kế hoạch nào', en: 'There is no plan yet' },
  noPlanFirst: {
    vi: 'Mở kế hoạch của năm và đọc văn bản kế hoạch; chỉ tiêu sẽ hiện ở đây.',
    en: 'Open the plan of the year and read its document; its targets will appear here.',
  },
  openPlan: { vi: 'Mở kế hoạch', en: 'Open a plan' },
  noTargets: { vi: 'Kế hoạch chưa có chỉ tiêu', en: 'The plan has no targets yet' },
  noTargetsFirst: {
    vi: 'Đọc văn bản kế hoạch rồi xác nhận từng chỉ tiêu mà hệ thống đề xuất.',
    en: 'Read the document of the plan and confirm the targets that are proposed.',
  },
  readPlan: { vi: 'Đọc kế hoạch', en: 'Read the plan' },
  noneFiltered: { vi: 'Không có chỉ tiêu nào khớp bộ lọc', en: 'No target matches the filter' },
  ownPlacesOnly: {
    vi: 'Tài khoản này chỉ xem được số liệu của {place}; các tổng dưới đây chỉ gồm phần đó.',
    en: 'This account sees the figures of {place} only; the totals below hold no more than that.',
  },
  ownShare: {
    vi: 'Số liệu và chỉ tiêu dưới đây là phần của {place} trong kế hoạch.',
    en: 'The figures and targets below are the share of {place} in the plan.',
  },
  progressTitle: { vi: 'Tiến độ chỉ tiêu', en: 'Progress of a target' },
  byCommune: { vi: 'Theo xã', en: 'By commune' },
  commune: { vi: 'Xã', en: 'Commune' },
  colourBy: { vi: 'Tô màu theo', en: 'Colour by' },
  noBoundaries: {
    vi: 'Bản đồ ngày {day} chưa có ranh giới; mỗi xã là một ô.',
    en: 'There are no boundaries for the map of {day}; each commune is a tile.',
  },
  undivided: { vi: 'Chưa chia về xã', en: 'Not divided to communes' },
  undividedWhy: {
    vi: 'Do cơ quan cấp trên xã báo cáo, hoặc đơn vị chưa xếp được vào bản đồ này.',
    en: 'Reported above the communes, or by units that this map cannot place.',
  },
  byMonth: { vi: 'Lũy kế theo tháng', en: 'Course over the months' },
  projection: { vi: 'Dự kiến', en: 'Projection' },
  comparison: {
    vi: 'Kế hoạch, báo cáo và xác thực theo xã',
    en: 'Plan, reported and certified by commune',
  },
  breakdown: { vi: 'Giao chỉ tiêu', en: 'Breakdown' },
  generated: { vi: 'số liệu minh họa', en: 'generated' },
  csv: { vi: 'Tải bảng (CSV)', en: 'Download (CSV)' },
  copyLink: { vi: 'Chép địa chỉ của trang', en: 'Copy the address' },
  linkCopied: {
    vi: 'Đã chép địa chỉ; người nhận mở ra thấy đúng màn hình này.',
    en: 'The address is copied; whoever opens it sees this very view.',
  },
  targetGone: {
    vi: 'Không tìm thấy chỉ tiêu này trong kế hoạch',
    en: 'No such target in the plan',
  },
  why: { vi: 'Vì sao có con số này', en: 'Why this number' },
  whyOf: {
    vi: 'Vì sao có con số này: {label}, {place}',
    en: 'Why this number: {label}, {place}',
  },
  howItAdds: { vi: 'Cách tính', en: 'How it is worked out' },
  formulaRatio: { vi: '{numerator} chia cho {denominator}', en: '{numerator} over {denominator}' },
  formulaFall: {
    vi: 'Số cuối năm trước trừ số hiện nay: mức giảm trong năm.',
    en: 'The figure at the end of last year less the present one: the fall of the year.',
  },
  formulaRatioPlain: {
    vi: 'Tử số chia mẫu số, mỗi số cộng từ các xã trước rồi mới chia.',
    en: 'Numerator over denominator, each summed over the communes before the division.',
  },
  addsIncrement: {
    vi: 'Cộng số phát sinh của các kỳ trong năm.',
    en: 'The sum of what each period of the year added.',
  },
  addsCumulative: {
    vi: 'Số lũy kế mới nhất của từng đơn vị.',
    en: 'The latest total since January of each unit.',
  },
  addsStock: {
    vi: 'Số mới nhất của từng đơn vị tại cuối kỳ.',
    en: 'The latest figure of each unit at the end of its period.',
  },
  addsPlaces: { vi: 'Rồi cộng các đơn vị lại.', en: 'Then the units are summed.' },
  parts: { vi: 'Các phần của công thức', en: 'Parts of the formula' },
  part: { vi: 'Phần', en: 'Part' },
  value: { vi: 'Giá trị', en: 'Value' },
  moment: { vi: 'Thời điểm', en: 'Moment' },
  now: { vi: 'hiện nay', en: 'now' },
  endOfLastYear: { vi: 'cuối năm trước', en: 'end of last year' },
  entries: { vi: 'Số liệu đã nhập', en: 'Entries' },
  noEntries: { vi: 'Chưa có số liệu nào được nhập', en: 'Nothing has been entered' },
  noEntriesFirst: {
    vi: 'Số liệu có khi xã nhập và lưu báo cáo của kỳ.',
    en: 'Figures appear as soon as a commune saves its report.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  period: { vi: 'Kỳ', en: 'Period' },
  enteredBy: { vi: 'Người nhập', en: 'Entered by' },
  source: { vi: 'Nguồn', en: 'Source' },
  certificate: { vi: 'Xác thực', en: 'Certificate' },
  notCertified: { vi: 'chưa', en: 'not yet' },
  corrections: {
    vi: 'đã đính chính {n} lần',
    en: '{n, plural, one {corrected once} other {corrected # times}}',
  },
  setBy: { vi: 'Chỉ tiêu được giao bởi', en: 'The target was set by' },
  noDocument: { vi: 'chưa gắn văn bản', en: 'no document yet' },
  definition: { vi: 'Giải thích', en: 'Definition' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
})

export const progressStatusText: Readonly<Record<ProgressView['status'], Message>> = defineText({
  met: { vi: 'Đạt', en: 'Met' },
  on_track: { vi: 'Đúng tiến độ', en: 'On track' },
  at_risk: { vi: 'Có nguy cơ', en: 'At risk' },
  behind: { vi: 'Chậm', en: 'Behind' },
  no_figure: { vi: 'Chưa có số liệu', en: 'No figures yet' },
})

/** A plan value with its comparator, as the plan's own sentence says it. */
export const planValueText: Readonly<Record<Comparator, Message>> = defineText({
  '>': { vi: 'trên {value}', en: 'more than {value}' },
  '>=': { vi: 'ít nhất {value}', en: 'at least {value}' },
  '=': { vi: '{value}', en: '{value}' },
  '<=': { vi: 'không quá {value}', en: 'at most {value}' },
  '<': { vi: 'dưới {value}', en: 'less than {value}' },
  between: { vi: 'từ {value} đến {valueTo}', en: '{value} to {valueTo}' },
})

/** The rule by which the figure at the end of the year is expected, said wherever it is shown. */
export const expectationText: Readonly<Record<ExpectationRule, Message>> = defineText({
  final: { vi: 'số chính thức tháng 1', en: 'the January final' },
  estimate: { vi: 'số ước tháng 9 của các đơn vị', en: 'the September estimate of the units' },
  pace: {
    vi: 'giữ nhịp đã qua: lũy kế ÷ {month} tháng × 12',
    en: 'the pace so far: total ÷ {month} months × 12',
  },
  last_value: { vi: 'lấy số mới nhất', en: 'the latest figure' },
})

/** Where an entry came from. Sources of another version are shown as they are. */
export const entrySourceText: Readonly<Record<string, Message>> = defineText({
  entry: { vi: 'nhập tay', en: 'typed' },
  spreadsheet: { vi: 'từ bảng tính', en: 'from a spreadsheet' },
  load: { vi: 'nạp ban đầu', en: 'loaded at the start' },
  api: { vi: 'từ hệ thống khác', en: 'from another system' },
})
