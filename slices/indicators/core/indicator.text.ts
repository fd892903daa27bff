import { defineText, type Message } from '#kernel/text.ts'
import type {
  AddsOverPlace,
  AddsOverTime,
  Certainty,
  Direction,
  IndicatorKind,
} from './indicator.ts'

export const indicatorsText = defineText({
  title: { vi: 'Danh mục chỉ tiêu', en: 'Indicators' },
  lead: {
    vi: 'Những gì được đo, đơn vị tính và cách cộng số liệu theo thời gian, địa bàn.',
    en: 'What is measured, in what unit, and how figures add over time and place.',
  },
  none: { vi: 'Chưa có chỉ tiêu nào', en: 'There are no indicators yet' },
  noneFirst: {
    vi: 'Hãy thêm chỉ tiêu đầu tiên của địa phương.',
    en: 'Begin by adding an indicator of your own.',
  },
  noneFound: { vi: 'Không có chỉ tiêu nào khớp bộ lọc', en: 'No indicator matches the filter' },
  search: { vi: 'Tìm theo mã, tên', en: 'Search code or title' },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Chữ hoa không dấu rồi đến số, ví dụ TT01. Không đổi được sau khi thêm.',
    en: 'Capitals and then digits, such as TT01. It cannot be changed later.',
  },
  name: { vi: 'Tên chỉ tiêu', en: 'Indicator' },
  nameEn: { vi: 'Tên tiếng Anh (nếu có)', en: 'English title (if any)' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  kind: { vi: 'Loại', en: 'Kind' },
  anyKind: { vi: 'Mọi loại', en: 'Any kind' },
  direction: { vi: 'Chiều tốt', en: 'Better when' },
  adds: { vi: 'Cách cộng', en: 'How it adds' },
  overTime: { vi: 'Theo thời gian', en: 'Over time' },
  overPlace: { vi: 'Theo địa bàn', en: 'Over places' },
  formula: { vi: 'Công thức', en: 'Formula' },
  noFormula: { vi: 'Không, nhập từ báo cáo', en: 'None: it is reported' },
  ratio: {
    vi: '{numerator} ÷ {denominator} × {times}',
    en: '{numerator} ÷ {denominator} × {times}',
  },
  fall: {
    vi: '{of} cuối năm trước − {of} hiện tại',
    en: '{of} at the end of last year − {of} now',
  },
  entered: { vi: 'Nhập từ báo cáo', en: 'Reported' },
  derived: { vi: 'Tự tính, không nhập', en: 'Worked out, never typed' },
  formulaKind: { vi: 'Cách có số liệu', en: 'Where the figure comes from' },
  formulaRatio: { vi: 'Tỷ số của hai chỉ tiêu', en: 'Ratio of two indicators' },
  formulaFall: { vi: 'Mức giảm so với cuối năm trước', en: 'Fall since the end of last year' },
  numerator: { vi: 'Tử số', en: 'Numerator' },
  denominator: { vi: 'Mẫu số', en: 'Denominator' },
  times: { vi: 'Nhân với', en: 'Times' },
  of: { vi: 'Của chỉ tiêu', en: 'Of' },
  decimals: { vi: 'Số chữ số thập phân', en: 'Decimals' },
  lowest: { vi: 'Nhỏ nhất có thể', en: 'Lowest possible' },
  highest: { vi: 'Lớn nhất có thể', en: 'Highest possible' },
  limits: { vi: 'Giới hạn', en: 'Limits' },
  limitsFrom: { vi: 'từ {lowest}', en: 'from {lowest}' },
  limitsTo: { vi: 'đến {highest}', en: 'to {highest}' },
  limitsBoth: { vi: 'từ {lowest} đến {highest}', en: 'from {lowest} to {highest}' },
  noLimits: { vi: 'không giới hạn', en: 'none' },
  definition: { vi: 'Giải thích, cách tính', en: 'Definition' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  certainty: { vi: 'Nguồn', en: 'Source' },
  nationalTarget: { vi: 'Mục tiêu cả nước', en: 'National target' },
  nationalTargetValue: {
    vi: '{sign} {value} {unit} đến năm {year}',
    en: '{sign} {value} {unit} by {year}',
  },
  validity: { vi: 'Áp dụng', en: 'In force' },
  validityValue: { vi: '{from} – {to}', en: '{from} – {to}' },
  always: { vi: 'không giới hạn', en: 'without limit' },
  node: { vi: 'Phần chương trình', en: 'Part of the programme' },
  seeNode: { vi: 'Xem trong cây chương trình', en: 'See it in the programme' },
  explained: { vi: 'Số liệu này cộng thế nào?', en: 'How does this figure add?' },
  add: { vi: 'Thêm chỉ tiêu', en: 'Add an indicator' },
  added: { vi: 'Đã thêm chỉ tiêu {code}.', en: 'Indicator {code} was added.' },
  change: { vi: 'Sửa chỉ tiêu', en: 'Change the indicator' },
  changed: { vi: 'Đã sửa chỉ tiêu {code}.', en: 'Indicator {code} was changed.' },
  count: { vi: '{n, number} chỉ tiêu', en: '{n, plural, one {# indicator} other {# indicators}}' },
  tags: { vi: 'Số liệu được chia theo', en: 'Figures may be divided by' },
  toCheck: { vi: 'cần kiểm tra', en: 'to be checked' },
})

export const INDICATOR_KIND_TEXT: Readonly<Record<IndicatorKind, Message>> = {
  baseline: { vi: 'Số nền', en: 'Baseline' },
  outcome: { vi: 'Mục tiêu', en: 'Outcome' },
  output: { vi: 'Kết quả đầu ra', en: 'Output' },
}

/** The dimensions of tags.json. One that is not here is shown by its own word. */
export const DIMENSION_TEXT: Readonly<Record<string, Message>> = {
  sex: { vi: 'Giới tính', en: 'Sex' },
  household_class: { vi: 'Loại hộ', en: 'Class of household' },
  head_sex: { vi: 'Giới tính chủ hộ', en: 'Sex of the household’s head' },
  ethnic_group: { vi: 'Dân tộc', en: 'Ethnic group' },
}

export const DIRECTION_TEXT: Readonly<Record<Direction, Message>> = {
  up: { vi: 'tăng', en: 'it rises' },
  down: { vi: 'giảm', en: 'it falls' },
}

export const CERTAINTY_TEXT: Readonly<Record<Certainty, Message>> = {
  found: { vi: 'Theo nguồn đã công bố', en: 'From a published source' },
  recalled: { vi: 'Ghi theo trí nhớ, cần kiểm tra', en: 'From memory, to be checked' },
  derived: { vi: 'Suy ra từ số liệu khác', en: 'Derived from other figures' },
  local: { vi: 'Do địa phương đặt', en: 'Set by the office' },
}

/** How it adds, in words that a commune officer can act on. */
export const OVER_TIME_TEXT: Readonly<Record<AddsOverTime, { short: Message; long: Message }>> = {
  increment: {
    short: { vi: 'Cộng các kỳ', en: 'Periods add up' },
    long: {
      vi: 'Mỗi kỳ ghi số phát sinh riêng của kỳ đó; cả năm là tổng các kỳ.',
      en: 'Each period states its own amount; the year is the sum of its periods.',
    },
  },
  cumulative: {
    short: { vi: 'Lũy kế từ đầu năm', en: 'Since the start of the year' },
    long: {
      vi: 'Mỗi kỳ ghi lũy kế từ đầu năm; cả năm là số của kỳ cuối, không cộng các kỳ với nhau.',
      en: 'Each period states what came together since January; the last one counts, and periods are not added.',
    },
  },
  stock: {
    short: { vi: 'Số tại thời điểm', en: 'As at the end' },
    long: {
      vi: 'Ghi số đang có tại ngày cuối kỳ; cả năm là số của kỳ cuối, không cộng các kỳ với nhau.',
      en: 'It states what there is on the last day; the last one counts, and periods are not added.',
    },
  },
}

export const OVER_PLACE_TEXT: Readonly<Record<AddsOverPlace, { short: Message; long: Message }>> = {
  sum: {
    short: { vi: 'Cấp trên = tổng các xã', en: 'Upper levels are sums' },
    long: {
      vi: 'Số của huyện, tỉnh là tổng số của các xã.',
      en: 'The figure of a district or province is the sum of its communes.',
    },
  },
  none: {
    short: { vi: 'Không cộng', en: 'Never added' },
    long: {
      vi: 'Tỷ lệ, bình quân không cộng được: 12 xã mỗi xã 40% không phải là 480%. Cấp trên phải tính từ tử số và mẫu số, hoặc tự báo cáo.',
      en: 'Shares and averages have no sum: 12 communes at 40% are not 480%. An upper level is worked out from its parts or reports its own.',
    },
  },
}

/** Units as they stand in the catalogue, for English screens. A unit that is not here is shown as it is. */
export const UNIT_TEXT: Readonly<Record<string, Message>> = {
  hộ: { vi: 'hộ', en: 'households' },
  người: { vi: 'người', en: 'people' },
  lượt: { vi: 'lượt', en: 'times' },
  'lượt người': { vi: 'lượt người', en: 'attendances' },
  '%': { vi: '%', en: '%' },
  'điểm %': { vi: 'điểm %', en: 'points' },
  lần: { vi: 'lần', en: 'times as much' },
  'công trình': { vi: 'công trình', en: 'works' },
  'dự án': { vi: 'dự án', en: 'projects' },
  'mô hình': { vi: 'mô hình', en: 'models' },
  lớp: { vi: 'lớp', en: 'classes' },
  trạm: { vi: 'trạm', en: 'stations' },
  'làng, bản': { vi: 'làng, bản', en: 'villages' },
  điểm: { vi: 'điểm', en: 'places' },
  nhà: { vi: 'nhà', en: 'houses' },
  'lễ hội': { vi: 'lễ hội', en: 'festivals' },
  'câu lạc bộ': { vi: 'câu lạc bộ', en: 'clubs' },
  đội: { vi: 'đội', en: 'teams' },
  cuộc: { vi: 'cuộc', en: 'visits' },
  buổi: { vi: 'buổi', en: 'events' },
}

export function unitText(unit: string): Message {
  return UNIT_TEXT[unit] ?? { vi: unit, en: unit }
}

/** Texts of the problems of indicator.problems.ts, by code. */
export const indicatorProblemText = defineText({
  indicator_not_found: { vi: 'Không tìm thấy chỉ tiêu này.', en: 'This indicator was not found.' },
  indicator_code_in_use: {
    vi: 'Mã {given} đã có trong danh mục. Xin chọn mã khác.',
    en: 'The code {given} is in the catalogue already. Please choose another.',
  },
  indicator_limits_are_backward: {
    vi: 'Giá trị nhỏ nhất phải nhỏ hơn giá trị lớn nhất.',
    en: 'The lowest possible value must be below the highest.',
  },
  indicator_with_formula_adds: {
    vi: 'Chỉ tiêu tự tính không cộng theo địa bàn: cấp trên được tính lại từ các phần của công thức.',
    en: 'A figure that is worked out is never added over places: upper levels are worked out anew.',
  },
  indicator_share_adds: {
    vi: 'Số liệu tính bằng “{unit}” không cộng được theo địa bàn. Hãy chọn “Không cộng”.',
    en: 'Figures in “{unit}” cannot be added over places. Choose “Never added”.',
  },
  indicator_has_figures: {
    vi: 'Đã có số liệu báo cáo theo chỉ tiêu này nên không đổi được đơn vị tính, cách cộng, công thức. Hãy thêm chỉ tiêu mới.',
    en: 'Figures have been reported on this indicator, so its unit, adding and formula stay. Add a new indicator instead.',
  },
  indicator_part_unknown: {
    vi: 'Không tìm thấy phần chương trình đã chọn.',
    en: 'The part of the programme was not found.',
  },
  formula_part_unknown: {
    vi: 'Công thức dùng chỉ tiêu {part} không có trong danh mục.',
    en: 'The formula names {part}, which is not in the catalogue.',
  },
  formula_part_cannot_be_added: {
    vi: 'Chỉ tiêu {part} không cộng được theo địa bàn nên không dùng làm tử số, mẫu số.',
    en: '{part} cannot be added over places, so it cannot be part of a ratio.',
  },
  formula_of_a_fall: {
    vi: 'Chỉ tiêu {part} đã là mức giảm; không tính mức giảm của mức giảm.',
    en: '{part} is a fall already; there is no fall of a fall.',
  },
  formula_times_is_not_positive: {
    vi: 'Hệ số nhân {times} phải là số nguyên dương.',
    en: 'The factor {times} must be a whole number above nought.',
  },
  cannot_be_added: {
    vi: 'Chỉ tiêu này không cộng được theo địa bàn ({places} địa bàn).',
    en: 'This indicator cannot be added over {places} places.',
  },
  figure_is_derived: {
    vi: 'Chỉ tiêu {indicator} do hệ thống tính, không nhập.',
    en: '{indicator} is worked out and never typed.',
  },
  figure_below_lowest: {
    vi: 'Chỉ tiêu {indicator} không thể nhỏ hơn {lowest}.',
    en: '{indicator} cannot be below {lowest}.',
  },
  figure_above_highest: {
    vi: 'Chỉ tiêu {indicator} không thể lớn hơn {highest}.',
    en: '{indicator} cannot be above {highest}.',
  },
  figure_has_too_many_decimals: {
    vi: 'Chỉ tiêu {indicator} lấy tối đa {decimals} chữ số thập phân.',
    en: '{indicator} has {decimals} decimals at most.',
  },
})
