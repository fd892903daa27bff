import { defineText, type Message } from '#kernel/text.ts'
import type { ValueState } from './duty.ts'
import type { ReportState } from './periodic-report.ts'

/** Texts of the pages on which reports are owed, followed, entered and certified. */
export const reportsText = defineText({
  title: { vi: 'Báo cáo', en: 'Reports' },
  owedTitle: { vi: 'Báo cáo phải nộp', en: 'Reports we owe' },
  owedLead: {
    vi: '{office}: các báo cáo phải nộp trong năm {year}, việc gấp đứng trước.',
    en: '{office}: the reports owed in {year}, the most pressing first.',
  },
  year: { vi: 'Năm', en: 'Year' },
  duty: { vi: 'Chế độ báo cáo', en: 'Reporting duty' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  dueOn: { vi: 'Hạn nộp', en: 'Due' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  state: { vi: 'Tình trạng', en: 'State' },
  daysLeft: {
    vi: '{n, plural, =0 {hết hạn hôm nay} other {còn # ngày}}',
    en: '{n, plural, =0 {due today} one {# day left} other {# days left}}',
  },
  daysLate: {
    vi: 'quá hạn {n} ngày',
    en: '{n, plural, one {# day late} other {# days late}}',
  },
  openUntil: { vi: 'được mở lại đến {day}', en: 're-opened until {day}' },
  certaintyRecalled: { vi: 'Hạn cần đối chiếu', en: 'Date to be checked' },
  certaintyRecalledWhy: {
    vi: 'Hạn này ghi theo trí nhớ, chưa đối chiếu văn bản; sửa được trong lịch báo cáo.',
    en: 'This date was recalled and not checked against the text; it can be mended in the calendar.',
  },
  reminders: { vi: 'Lịch báo cáo khác', en: 'Other dates of the calendar' },
  remindersWhy: {
    vi: 'Chưa có biểu nhập trong hệ thống; ngày được nêu để nhắc lịch.',
    en: 'These have no form in the system yet; their dates are here as a reminder.',
  },
  noneOwed: { vi: 'Năm này chưa có báo cáo nào phải nộp', en: 'Nothing is owed this year' },
  noneOwedFirst: {
    vi: 'Chọn năm khác, hoặc xem các xã đã nộp đến đâu.',
    en: 'Choose another year, or see how far the communes have come.',
  },
  noOffice: { vi: 'Tài khoản chưa gắn với cơ quan nào', en: 'This account belongs to no office' },
  noOfficeFirst: {
    vi: 'Nhờ người quản trị gắn tài khoản với cơ quan của mình.',
    en: 'Ask the administrator to put it into your office.',
  },
  tracking: { vi: 'Theo dõi nộp báo cáo', en: 'Follow the reports' },
  trackingLead: {
    vi: 'Đơn vị nào đã gửi, bị trả lại, đã xác thực, chưa nộp, và đã đổi sau khi xác thực.',
    en: 'Who has submitted, been returned, been certified, not begun, or changed since.',
  },
  ownCalendar: { vi: 'Lịch báo cáo của đơn vị', en: 'Our own calendar' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  submittedAt: { vi: 'Gửi lúc', en: 'Submitted at' },
  changedSince: { vi: 'Đã đổi từ khi xác thực', en: 'Changed since certified' },
  notBegun: { vi: 'Chưa nhập', en: 'Not begun' },
  notSubmitted: { vi: 'Chưa gửi', en: 'Not submitted' },
  late: { vi: 'Quá hạn', en: 'Late' },
  ofUnits: { vi: 'trên {n} đơn vị', en: 'of {n, plural, one {# unit} other {# units}}' },
  trackedCaption: { vi: '{duty}, {period}', en: '{duty}, {period}' },
  nobodyOwes: { vi: 'Không đơn vị nào phải nộp kỳ này', en: 'Nobody owes this period' },
  nobodyOwesFirst: { vi: 'Chọn chế độ hoặc kỳ khác.', en: 'Choose another duty or period.' },
  noDuties: { vi: 'Chưa có chế độ báo cáo nào có biểu', en: 'No duty has a form yet' },
  noDutiesFirst: {
    vi: 'Nạp lịch báo cáo (data/calendar) rồi mở lại trang này.',
    en: 'Load the calendar (data/calendar), then open this page again.',
  },
  reopenings: { vi: 'Đề nghị mở lại kỳ báo cáo', en: 'Requests to re-open a period' },
  noReopenings: { vi: 'Không có đề nghị nào đang chờ.', en: 'No request is waiting.' },
  grant: { vi: 'Đồng ý mở lại', en: 'Re-open' },
  grantTitle: { vi: 'Mở lại kỳ báo cáo cho {place}', en: 'Re-open the period for {place}' },
  grantUntil: { vi: 'Mở đến hết ngày', en: 'Open until the end of' },
  grantHint: {
    vi: 'Tối đa {days} ngày kể từ hôm nay.',
    en: 'At most {days} days from today.',
  },
  grantNote: { vi: 'Ghi chú cho đơn vị (nếu có)', en: 'Note to the unit (if any)' },
  granted: { vi: 'Đã mở lại kỳ báo cáo.', en: 'The period was re-opened.' },
  refuse: { vi: 'Không đồng ý', en: 'Refuse' },
  refuseTitle: { vi: 'Từ chối mở lại cho {place}', en: 'Refuse to re-open for {place}' },
  refused: { vi: 'Đã trả lời đề nghị.', en: 'The request was answered.' },
})

/** How a report stands, in the words of the unit that owes it. */
export const reportStateText: Readonly<Record<ReportState, Message>> = defineText({
  draft: { vi: 'Đang nhập', en: 'Being entered' },
  submitted: { vi: 'Đã gửi, chờ xác thực', en: 'Submitted, to be certified' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  certified: { vi: 'Đã xác thực', en: 'Certified' },
})

/** What the figures of a duty are. */
export const valueStateText: Readonly<Record<ValueState, Message>> = defineText({
  reported: { vi: 'Số liệu của kỳ', en: 'Figures of the period' },
  estimate: { vi: 'Ước thực hiện cả năm (tháng 9)', en: 'Estimate of the year (September)' },
  final: { vi: 'Số chính thức cả năm (tháng 1)', en: 'Final figures of the year (January)' },
})

/** Headings of the list of owed reports, by what is to be done about them. */
export const urgencyText = defineText({
  to_certify: { vi: 'Chờ ông/bà xác thực', en: 'For you to certify' },
  returned: { vi: 'Bị trả lại, cần sửa', en: 'Returned, to be corrected' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  reopened: { vi: 'Được mở lại', en: 'Re-opened' },
  due_soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  open: { vi: 'Đang mở', en: 'Open' },
  submitted: { vi: 'Đã gửi', en: 'Submitted' },
  certified: { vi: 'Đã xác thực', en: 'Certified' },
  not_open: { vi: 'Chưa đến kỳ', en: 'Not open yet' },
})

/** Texts of the form in which a report is entered, submitted and certified. */
export const reportFormText = defineText({
  title: { vi: '{duty}: {period}', en: '{duty}: {period}' },
  lead: { vi: '{office}. Hạn nộp {day}.', en: '{office}. Due {day}.' },
  entry: { vi: 'Nhập số liệu', en: 'Enter the figures' },
  lastPeriod: { vi: 'Kỳ trước', en: 'Last period' },
  soFar: { vi: 'Lũy kế năm', en: 'Year so far' },
  plan: { vi: 'Kế hoạch năm', en: 'Plan of the year' },
  noFigure: { vi: 'chưa có', en: 'none' },
  increment: { vi: 'nhập số phát sinh trong kỳ', en: 'enter what this period added' },
  cumulative: { vi: 'nhập số lũy kế từ đầu năm', en: 'enter the total since 1 January' },
  stock: { vi: 'nhập số tại cuối kỳ', en: 'enter the figure at the end of the period' },
  divided: { vi: '{code}, trong đó: {part}', en: '{code}, of which: {part}' },
  divide: { vi: 'Chia theo đối tượng', en: 'Divide the figure' },
  divideOf: { vi: 'Chia theo đối tượng: {code}', en: 'Divide the figure: {code}' },
  divideTitle: { vi: 'Trong đó, của đối tượng nào?', en: 'Of which: whose?' },
  divideHint: {
    vi: 'Chọn một hoặc nhiều nhóm. Phần không chia vẫn được giữ trong số chung.',
    en: 'Choose one group or several. What is not divided stays in the whole figure.',
  },
  divideAdd: { vi: 'Thêm dòng', en: 'Add the line' },
  divideNothing: { vi: 'Chọn ít nhất một nhóm.', en: 'Choose at least one group.' },
  divideThere: { vi: 'Dòng này đã có.', en: 'This line is there already.' },
  anyGroup: { vi: 'Không chia', en: 'Not divided' },
  definition: { vi: 'Giải thích chỉ tiêu', en: 'What this counts' },
  note: { vi: 'Ghi chú của đơn vị', en: 'Note of the unit' },
  noteHint: {
    vi: 'Nguyên nhân chậm, cách tính, việc cần cấp trên biết.',
    en: 'Why something is late, how it was counted, what should be known above.',
  },
  save: { vi: 'Lưu số liệu', en: 'Save the figures' },
  saveCorrections: { vi: 'Lưu đính chính', en: 'Save the corrections' },
  saved: {
    vi: '{n, plural, =0 {Đã lưu báo cáo.} other {Đã lưu # số liệu.}}',
    en: '{n, plural, =0 {The report was saved.} one {# figure was saved.} other {# figures were saved.}}',
  },
  savedWithWarnings: {
    vi: 'Đã lưu. Có {n} dòng cần xem lại, nêu rõ bên cạnh.',
    en: '{n, plural, one {Saved. # line needs another look, said beside it.} other {Saved. # lines need another look, said beside them.}}',
  },
  erased: {
    vi: 'Số đã nhập không xóa trắng được. Nếu không phát sinh, nhập 0.',
    en: 'A figure once entered cannot be emptied. If there was none, enter 0.',
  },
  noLines: { vi: 'Báo cáo này chưa có biểu nhập', en: 'This report has no form yet' },
  noLinesFirst: {
    vi: 'Chế độ này có trong lịch để nhắc hạn; lập báo cáo theo mẫu của ngành.',
    en: 'This duty is in the calendar as a reminder; report on the form of the sector.',
  },
  unsaved: {
    vi: 'Còn số liệu đã nhập mà chưa lưu. Lưu trước rồi mới gửi.',
    en: 'Some figures are typed and not saved. Save them before submitting.',
  },
  submit: { vi: 'Gửi để xác thực', en: 'Submit for certification' },
  submitTitle: { vi: 'Gửi báo cáo cho người ký xác thực?', en: 'Submit the report?' },
  submitWords: {
    vi: 'Đã nhập {filled} trên {all} chỉ tiêu. Sau khi gửi, số liệu không sửa được cho đến khi được trả lại hoặc xác thực.',
    en: '{filled} of {all} indicators are entered. Afterwards the figures stand until the report is returned or certified.',
  },
  submitWarnings: {
    vi: 'Còn {n} dòng có cảnh báo chưa giải thích trong ghi chú.',
    en: '{n, plural, one {# line carries a warning.} other {# lines carry warnings.}}',
  },
  submitted: { vi: 'Đã gửi báo cáo.', en: 'The report was submitted.' },
  return: { vi: 'Trả lại', en: 'Return' },
  returnTitle: { vi: 'Trả lại báo cáo để sửa', en: 'Return the report' },
  returnWords: {
    vi: 'Người lập báo cáo đọc được lý do và sửa ngay, kể cả khi kỳ đã đóng.',
    en: 'Who prepared it reads the reason and may correct it, even when the period has closed.',
  },
  returned: { vi: 'Đã trả lại báo cáo.', en: 'The report was returned.' },
  certify: { vi: 'Xác thực', en: 'Certify' },
  certifyAgain: { vi: 'Xác thực lại', en: 'Certify anew' },
  certifyTitle: { vi: 'Xác thực số liệu của báo cáo?', en: 'Certify the figures?' },
  certifyWords: {
    vi: 'Số liệu được đóng băng kèm mã băm. Sửa sau này là đính chính, có lý do, và hiện trong bảng “Thay đổi kể từ khi xác thực”.',
    en: 'The figures are frozen with a hash. Later changes are corrections with a reason, shown as “Changed since certified”.',
  },
  certified: { vi: 'Đã xác thực báo cáo.', en: 'The report was certified.' },
  makerWords: {
    vi: 'Người lập hoặc gửi không tự xác thực: chủ tịch hoặc người được ủy quyền ký.',
    en: 'Who prepared or submitted it does not certify it: the chair or a deputy does.',
  },
  bannerDraft: {
    vi: 'Đang nhập. Hạn nộp {day}. Lưu bao nhiêu lần cũng được; gửi khi đã đủ.',
    en: 'Being entered. Due {day}. Save as often as you like; submit when it is complete.',
  },
  bannerReopened: {
    vi: 'Kỳ đã được mở lại đến hết {day}.',
    en: 'The period is re-opened until {day}.',
  },
  bannerClosed: {
    vi: 'Kỳ báo cáo đã đóng sau ngày {day}. Muốn nhập, đề nghị mở lại và nêu lý do.',
    en: 'The period closed after {day}. To enter, ask for it to be re-opened and say why.',
  },
  bannerNotOpen: {
    vi: 'Chưa đến kỳ nhập số liệu này.',
    en: 'This period is not open for entry yet.',
  },
  bannerSubmitted: {
    vi: 'Đã gửi, chờ người có thẩm quyền xác thực hoặc trả lại.',
    en: 'Submitted; it waits to be certified or returned.',
  },
  bannerReturned: { vi: 'Bị trả lại: {reason}', en: 'Returned: {reason}' },
  bannerCertified: {
    vi: 'Đã xác thực. Số liệu này được đưa vào báo cáo của huyện.',
    en: 'Certified. These figures go into the report of the district.',
  },
  bannerChanged: {
    vi: 'Đã xác thực, nhưng có {n} số liệu đính chính từ đó; cần xác thực lại.',
    en: '{n, plural, one {Certified, but # figure was corrected since; certify it anew.} other {Certified, but # figures were corrected since; certify them anew.}}',
  },
  correct: { vi: 'Đính chính', en: 'Correct' },
  stopCorrecting: { vi: 'Thôi đính chính', en: 'Stop correcting' },
  correctionReason: { vi: 'Lý do đính chính {code}', en: 'Reason for correcting {code}' },
  correctionReasonMissing: {
    vi: 'Số liệu đã xác thực: phải nêu lý do đính chính.',
    en: 'A certified figure: say why it is corrected.',
  },
  askReopening: { vi: 'Đề nghị mở lại kỳ', en: 'Ask to re-open' },
  askReopeningWords: {
    vi: 'Đề nghị được gửi lên cơ quan thường trực cấp trên. Kỳ được mở lại tối đa 15 ngày.',
    en: 'The request goes to the standing office above. A period is re-opened for 15 days at most.',
  },
  reopeningAsked: { vi: 'Đã gửi đề nghị mở lại kỳ.', en: 'The request was sent.' },
  reopeningWaiting: {
    vi: 'Đã đề nghị mở lại ngày {at}, đang chờ trả lời: {reason}',
    en: 'Re-opening was asked for at {at} and waits: {reason}',
  },
  reopeningRefused: {
    vi: 'Đề nghị mở lại không được chấp nhận: {reason}',
    en: 'The request to re-open was refused: {reason}',
  },
  conflictTitle: {
    vi: 'Báo cáo vừa được người khác sửa',
    en: 'Somebody has just changed the report',
  },
  conflictWords: {
    vi: 'Số đã gõ vẫn còn nguyên. Đối chiếu từng dòng dưới đây rồi lưu lại.',
    en: 'What you typed is still here. Compare the lines below, then save again.',
  },
  conflictNone: {
    vi: 'Không dòng nào khác với số đang gõ; lưu lại là được.',
    en: 'No line differs from what you typed; save again.',
  },
  line: { vi: 'Dòng', en: 'Line' },
  yours: { vi: 'Số đang gõ', en: 'Yours' },
  theirs: { vi: 'Số vừa lưu', en: 'Theirs' },
  takeTheirs: { vi: 'Lấy số vừa lưu', en: 'Take theirs' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  unit: { vi: 'ĐVT', en: 'Unit' },
  thisPeriod: { vi: 'Kỳ này', en: 'This period' },
  sheet: { vi: 'Số liệu của báo cáo', en: 'Figures of the report' },
  files: { vi: 'Tài liệu kèm theo', en: 'Files' },
  fileSaveFirst: {
    vi: 'Lưu số liệu một lần rồi mới đính kèm tệp được.',
    en: 'Save the figures once, then files can be attached.',
  },
  changes: { vi: 'Thay đổi kể từ khi xác thực', en: 'Changed since certified' },
  changesWhy: {
    vi: 'Bản xác thực giữ nguyên; cột “Hiện nay” là số sau đính chính.',
    en: 'The certified version stays as it was; “Now” is the figure after corrections.',
  },
  certifiedValue: { vi: 'Khi xác thực', en: 'When certified' },
  nowValue: { vi: 'Hiện nay', en: 'Now' },
  certificates: { vi: 'Các lần xác thực', en: 'Certificates' },
  certifiedBy: { vi: '{name} xác thực lúc {at}', en: 'Certified by {name} at {at}' },
  hash: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
  history: { vi: 'Quá trình', en: 'History' },
})

/** What happened to a report, for its history. Kinds of another version are shown as they are. */
export const reportEventText: Readonly<Record<string, Message>> = defineText({
  saved: { vi: 'Nhập số liệu', en: 'Figures entered' },
  submitted: { vi: 'Gửi báo cáo', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  certified: { vi: 'Xác thực', en: 'Certified' },
  corrected: { vi: 'Đính chính', en: 'Corrected' },
  reopening_asked: { vi: 'Đề nghị mở lại kỳ', en: 'Asked to re-open' },
  reopened: { vi: 'Mở lại kỳ', en: 'Re-opened' },
  reopening_refused: { vi: 'Không mở lại kỳ', en: 'Re-opening refused' },
})

/** Doubts about a figure: questions to the officer, never verdicts. */
export const entryWarningText = defineText({
  cumulative_fell: {
    vi: 'Số lũy kế giảm {by} so với kỳ trước ({previous}). Lũy kế chỉ tăng hoặc giữ nguyên: kiểm tra lại, hoặc nêu lý do trong ghi chú.',
    en: 'The total since January fell by {by} from the last period ({previous}). A total only grows: check it, or say why in the note.',
  },
  beyond_plan: {
    vi: 'Cộng cả năm là {soFar}, vượt xa kế hoạch {plan}. Kiểm tra xem có nhập nhầm hoặc thừa số 0.',
    en: 'The year so far is {soFar}, far beyond the plan of {plan}. Check for a slip or one nought too many.',
  },
  part_beyond_whole: {
    vi: 'Phần này lớn hơn cả số chung ({whole}). Kiểm tra lại một trong hai số.',
    en: 'This part is greater than the whole ({whole}). Check one of the two.',
  },
  unlike_own_history: {
    vi: 'Khác hẳn các kỳ trước của chính đơn vị (thường khoảng {typical}). Nếu đúng, nêu lý do trong ghi chú.',
    en: 'Quite unlike your own earlier periods (usually about {typical}). If it is right, say why in the note.',
  },
  unknown: {
    vi: 'Hệ thống đề nghị xem lại số này ({code}).',
    en: 'The system asks for another look at this figure ({code}).',
  },
})

/** Why a figure cannot be, said at its field. */
export const impossibleFigureText = defineText({
  figure_below_lowest: { vi: 'Không thể nhỏ hơn {lowest}.', en: 'It cannot be below {lowest}.' },
  figure_above_highest: {
    vi: 'Không thể lớn hơn {highest}.',
    en: 'It cannot be above {highest}.',
  },
  figure_has_too_many_decimals: {
    vi: 'Chỉ được {decimals, plural, =0 {số nguyên} other {# chữ số thập phân}}.',
    en: 'It takes {decimals, plural, =0 {whole numbers only} one {# decimal at most} other {# decimals at most}}.',
  },
  figure_is_derived: {
    vi: 'Số này do hệ thống tự tính, không nhập.',
    en: 'This figure is worked out and never typed.',
  },
  unknown: { vi: 'Số này không thể có.', en: 'This figure cannot be.' },
})

/** By what a figure may be divided. Dimensions that an office adds are shown by their key. */
export const tagDimensionText: Readonly<Record<string, Message>> = defineText({
  household_class: { vi: 'Loại hộ', en: 'Class of household' },
  head_sex: { vi: 'Giới tính chủ hộ', en: 'Sex of the household’s head' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  ethnic_group: { vi: 'Dân tộc', en: 'Ethnic group' },
})
