import { defineText } from '#kernel/text.ts'

export const programmesText = defineText({
  title: { vi: 'Chương trình', en: 'Programmes' },
  intro: {
    vi: 'Cây dự án, tiểu dự án, nội dung của từng giai đoạn theo đúng văn bản phê duyệt.',
    en: 'The projects, sub-projects and contents of each period, as their legal basis sets them.',
  },
  none: { vi: 'Chưa có chương trình nào.', en: 'There are no programmes yet.' },
  noneFirst: {
    vi: 'Hãy nạp cây chương trình từ tệp JSON hoặc bảng tính.',
    en: 'Begin by importing a programme from a JSON file or a spreadsheet.',
  },
  version: { vi: 'Giai đoạn', en: 'Period' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  treeTab: { vi: 'Cây chương trình', en: 'Tree' },
  crosswalkTab: { vi: 'Nội dung tiếp nối', en: 'Where contents go on' },
  basisTab: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  owner: { vi: 'Chủ chương trình', en: 'Owner' },
  period: { vi: 'Thời gian thực hiện', en: 'Carried out' },
  periodValue: { vi: '{from} – {to}', en: '{from} – {to}' },
  spendableUntil: { vi: 'Được giải ngân đến hết', en: 'Money may be spent until' },
  officialTitle: { vi: 'Tên đầy đủ', en: 'Full title' },
  overlaps: { vi: 'Ghi chú', en: 'Note' },
  parts: { vi: '{n, number} nội dung', en: '{n, plural, one {# part} other {# parts}}' },
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên', en: 'Title' },
  nameEn: { vi: 'Tên tiếng Anh (nếu có)', en: 'English title (if any)' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead' },
  capital: { vi: 'Loại vốn', en: 'Kinds of capital' },
  norms: { vi: 'Định mức', en: 'Norms' },
  note: { vi: 'Ghi chú', en: 'Note' },
  investment: { vi: 'Đầu tư phát triển', en: 'Investment' },
  investmentShort: { vi: 'ĐTPT', en: 'Inv.' },
  recurrent: { vi: 'Sự nghiệp / chi thường xuyên', en: 'Recurrent' },
  recurrentShort: { vi: 'SN', en: 'Rec.' },
  credit: { vi: 'Tín dụng chính sách', en: 'Policy credit' },
  creditShort: { vi: 'TD', en: 'Credit' },
  openAll: { vi: 'Mở tất cả', en: 'Expand all' },
  closeAll: { vi: 'Thu gọn', en: 'Collapse' },
  treeHelp: {
    vi: 'Dùng phím mũi tên để đi trong cây: phải để mở, trái để thu gọn.',
    en: 'Move through the tree with the arrow keys: right opens, left closes.',
  },
  noParts: {
    vi: 'Chương trình này chưa có nội dung nào.',
    en: 'This programme has no parts yet.',
  },
  searchTree: { vi: 'Tìm trong cây', en: 'Search the tree' },
  notFound: { vi: 'Không có nội dung nào khớp.', en: 'Nothing matches.' },
  addContent: { vi: 'Thêm nội dung', en: 'Add a content' },
  addUnder: { vi: 'Thêm nội dung vào {code}', en: 'Add a content under {code}' },
  added: { vi: 'Đã thêm {code}.', en: '{code} was added.' },
  codeHint: {
    vi: 'Chữ, số và dấu chấm; nên bắt đầu bằng mã cấp trên.',
    en: 'Letters, digits and dots; best begun with the code of the part above.',
  },
  capitalHint: {
    vi: 'Bỏ trống nếu theo các nội dung bên dưới.',
    en: 'Leave empty when its own parts say it.',
  },
  import: { vi: 'Nạp chương trình', en: 'Import a programme' },
  importIntro: {
    vi: 'Chọn tệp JSON hoặc bảng tính (.xlsx, .csv) có các cột: Mã, Cấp, Tên, Cha, Loại vốn, Đơn vị chủ trì. Hệ thống cho xem trước; chưa ghi gì cho đến khi xác nhận.',
    en: 'Choose a JSON file or a spreadsheet (.xlsx, .csv) with the columns code, level, title, parent, kinds of capital and lead. You see a preview first; nothing is kept until you confirm.',
  },
  importFile: { vi: 'Tệp chương trình', en: 'File' },
  importRead: { vi: 'Xem trước', en: 'Preview' },
  importConfirm: {
    vi: 'Nạp {n, number} nội dung',
    en: 'Import {n, plural, one {# part} other {# parts}}',
  },
  imported: { vi: 'Đã nạp chương trình.', en: 'The programme was imported.' },
  importProblems: {
    vi: 'Có {n, number} chỗ cần sửa trong tệp trước khi nạp.',
    en: '{n, plural, one {One thing} other {# things}} in the file must be mended first.',
  },
  importClean: { vi: 'Tệp không có lỗi.', en: 'The file has no problems.' },
  line: { vi: 'Dòng', en: 'Line' },
  level: { vi: 'Cấp', en: 'Level' },
  parent: { vi: 'Thuộc', en: 'Parent' },
  problem: { vi: 'Lỗi', en: 'Problem' },
  columnIgnored: { vi: 'không dùng', en: 'not used' },
  columnsRead: { vi: 'Các cột đã nhận', en: 'Columns as read' },
  headerTitle: { vi: 'Thông tin chung', en: 'The programme itself' },
  shortTitle: { vi: 'Tên ngắn', en: 'Short title' },
  programmeCode: { vi: 'Mã chương trình', en: 'Code of the programme' },
  programmeCodeHint: {
    vi: 'Chữ thường không dấu, số và gạch nối; ví dụ: nong-thon-moi.',
    en: 'Small letters without marks, digits and hyphens, such as new-rural.',
  },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  basisNumber: { vi: 'Số văn bản phê duyệt', en: 'Number of the approving document' },
  basisKind: { vi: 'Loại văn bản', en: 'Kind of document' },
  basisDay: { vi: 'Ngày ban hành', en: 'Issued on' },
  levelLabels: { vi: 'Tên các cấp, từ trên xuống', en: 'Names of the levels, from the top' },
  levelLabelsHint: {
    vi: 'Mỗi cấp cách nhau bằng dấu phẩy: Dự án, Tiểu dự án, Nội dung.',
    en: 'Parted by commas: Project, Sub-project, Content.',
  },
  oldToNew: { vi: 'Từ cũ sang mới', en: 'From old to new' },
  newToOld: { vi: 'Từ mới về cũ', en: 'From new to old' },
  goesOnIn: { vi: 'Tiếp nối ở', en: 'Goes on in' },
  comesFrom: { vi: 'Tiếp nối từ', en: 'Comes from' },
  needsConfirming: { vi: 'Cần xác nhận', en: 'To be confirmed' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  crosswalkWarning: {
    vi: 'Bảng đối chiếu này suy ra từ tên gọi, chưa được chủ chương trình xác nhận.',
    en: 'This cross-walk was inferred from the titles; the programme’s owner has not confirmed it.',
  },
  noCrosswalk: {
    vi: 'Chưa có bảng đối chiếu cho giai đoạn này.',
    en: 'There is no cross-walk for this period.',
  },
  withoutCounterpart: {
    vi: 'Không có nội dung tương ứng',
    en: 'Without a counterpart',
  },
  itsIndicators: { vi: 'Chỉ tiêu của phần này', en: 'Indicators of this part' },
  certainty: { vi: 'Mức chắc chắn', en: 'Certainty' },
  noBasis: {
    vi: 'Chưa ghi căn cứ pháp lý.',
    en: 'No legal basis is recorded.',
  },
  inDocuments: { vi: 'Trong kho văn bản', en: 'In the documents' },
  findDocument: { vi: 'Tìm văn bản này', en: 'Find this document' },
})

/** Texts of the problems of programme.problems.ts, by code. */
export const programmeProblemText = defineText({
  programme_version_not_found: {
    vi: 'Không tìm thấy giai đoạn này của chương trình.',
    en: 'This version of a programme was not found.',
  },
  programme_node_not_found: {
    vi: 'Không tìm thấy nội dung này trong cây chương trình.',
    en: 'This part was not found in the programme.',
  },
  programme_code_in_use: {
    vi: 'Mã {given} đã có trong cây chương trình. Xin chọn mã khác.',
    en: 'The code {given} is in the tree already. Please choose another.',
  },
  programme_code_malformed: {
    vi: 'Mã “{given}” chưa đúng: chỉ gồm chữ, số, dấu chấm, gạch nối, dài không quá 40 ký tự.',
    en: 'The code “{given}” is not right: letters, digits, dots and hyphens, 40 at most.',
  },
  programme_too_deep: {
    vi: 'Chương trình này chỉ có {levels} cấp.',
    en: 'This programme has {levels} levels only.',
  },
  programme_title_missing: { vi: 'Xin nhập tên nội dung.', en: 'Please give a title.' },
  programme_version_exists: {
    vi: 'Giai đoạn {label} của chương trình này đã được nạp. Không có gì thay đổi.',
    en: 'The version {label} of this programme is loaded already. Nothing was changed.',
  },
  programme_tree_has_problems: {
    vi: 'Cây chương trình còn {count} lỗi, đầu tiên ở dòng {line}. Chưa có gì được ghi.',
    en: 'The tree has {count} problems, the first in line {line}. Nothing was kept.',
  },
  programme_tree_is_empty: {
    vi: 'Tệp không có nội dung nào.',
    en: 'The file has no parts.',
  },
  programme_period_is_backward: {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'The last day must come after the first.',
  },
  programme_file_not_understood: {
    vi: 'Không đọc được tệp này ({reason}). Hãy dùng tệp JSON theo mẫu hoặc bảng tính .xlsx, .csv.',
    en: 'This file cannot be read ({reason}). Use a JSON file of the known shape, or an .xlsx or .csv spreadsheet.',
  },
  programme_file_lacks_columns: {
    vi: 'Bảng tính thiếu cột: {missing}.',
    en: 'The spreadsheet lacks these columns: {missing}.',
  },
})

/** Texts of the problems of single rows (TreeRowProblem), by code. */
export const treeRowProblemText = defineText({
  row_code_missing: { vi: 'Thiếu mã.', en: 'The code is missing.' },
  row_code_malformed: {
    vi: 'Mã “{given}” có ký tự không dùng được.',
    en: 'The code “{given}” has letters that cannot be used.',
  },
  row_code_repeated: {
    vi: 'Mã {given} đã có ở dòng {firstLine}.',
    en: 'The code {given} is in line {firstLine} already.',
  },
  row_title_missing: { vi: 'Thiếu tên.', en: 'The title is missing.' },
  row_parent_unknown: {
    vi: 'Không có nội dung cha {given} trong tệp.',
    en: 'There is no parent {given} in the file.',
  },
  row_goes_round: {
    vi: 'Nội dung này và cha {given} thuộc lẫn nhau.',
    en: 'This part and its parent {given} hang from each other.',
  },
  row_level_wrong: {
    vi: 'Ghi cấp {given}, nhưng theo nội dung cha thì là cấp {expected}.',
    en: 'It says level {given}, but by its parent it is level {expected}.',
  },
  row_too_deep: {
    vi: 'Sâu hơn {levels} cấp của chương trình.',
    en: 'Deeper than the {levels} levels of the programme.',
  },
  row_capital_unknown: {
    vi: 'Không rõ loại vốn “{given}”. Dùng: ĐTPT, SN, TD.',
    en: 'Unknown kind of capital “{given}”. Use ĐTPT, SN or TD.',
  },
})
