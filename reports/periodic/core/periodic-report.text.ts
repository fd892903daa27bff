import { defineText } from '#kernel/text.ts'

/** Headings of the report and of its forms, as domain.md 2.4 and the offices name them. */
export const periodicReportText = defineText({
  kind: { vi: 'BÁO CÁO', en: 'REPORT' },
  generatedData: {
    vi: 'SỐ LIỆU MINH HỌA',
    en: 'GENERATED DATA FOR DEMONSTRATION',
  },

  direction: { vi: 'Công tác chỉ đạo, điều hành', en: 'Direction and management' },
  targets: { vi: 'Kết quả thực hiện mục tiêu, chỉ tiêu', en: 'Results by target' },
  outputs: {
    vi: 'Kết quả thực hiện theo dự án, tiểu dự án, nội dung',
    en: 'Results by project, sub-project and content',
  },
  tasks: { vi: 'Tình hình thực hiện nhiệm vụ', en: 'Tasks' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  proposals: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' },
  nextPeriod: { vi: 'Nhiệm vụ trọng tâm kỳ tới', en: 'Work of the next period' },

  documentsIssued: { vi: 'Văn bản đã ban hành trong kỳ', en: 'Documents issued in the period' },
  overdueTasks: { vi: 'Nhiệm vụ quá hạn', en: 'Overdue tasks' },
  seeAnnex: { vi: '(Chi tiết tại {annex} kèm theo)', en: '(Details in {annex})' },
  noFigures: {
    vi: 'Chưa có số liệu trong kỳ báo cáo.',
    en: 'No figures in this reporting period.',
  },
  nothingToReport: { vi: 'Không có.', en: 'None.' },
  taskSummary: {
    vi: 'Tổng số {total} nhiệm vụ, trong đó: hoàn thành đúng hạn {doneInTime}; hoàn thành chậm {doneLate}; đang thực hiện trong hạn {underWay}; quá hạn chưa hoàn thành {overdue}.',
    en: '{total} tasks in all: done in time {doneInTime}; done late {doneLate}; under way {underWay}; overdue and not done {overdue}.',
  },
  notCertified: {
    vi: 'số liệu của {units} đơn vị chưa xác thực',
    en: 'figures of {units} units are not certified yet',
  },
  notReported: {
    vi: '{units} đơn vị chưa báo cáo kỳ này',
    en: '{units} units have not reported this period',
  },
  proposalTo: { vi: 'Đối với {to}: {text}', en: 'To {to}: {text}' },
  outputSentence: {
    vi: '{title}: lũy kế {accumulated} {unit}',
    en: '{title}: {accumulated} {unit} so far',
  },
  ofPlan: { vi: ', đạt {percent}% kế hoạch năm ({plan})', en: ', {percent}% of the plan ({plan})' },
  inPeriodPart: { vi: ', trong kỳ {inPeriod}', en: ', {inPeriod} in the period' },

  annex: { vi: 'Phụ lục {number}', en: 'Annex {number}' },
  attachedTo: {
    vi: '(Kèm theo Báo cáo số {number} {date} của {issuer})',
    en: '(Attached to Report No. {number} of {issuer}, {date})',
  },
  mapRemark: {
    vi: 'Địa bàn theo đơn vị hành chính ngày {day}',
    en: 'Places by the administrative map of {day}',
  },
  formB1: {
    vi: 'Biểu B1. Kết quả thực hiện mục tiêu, chỉ tiêu {period}',
    en: 'Form B1. Results by target, {period}',
  },
  formB1Communes: {
    vi: 'Biểu B1a. Kết quả thực hiện chỉ tiêu theo xã, thị trấn {period}',
    en: 'Form B1a. Results by target and commune, {period}',
  },
  formB2: {
    vi: 'Biểu B2. Kết quả đầu ra theo dự án, tiểu dự án, nội dung {period}',
    en: 'Form B2. Outputs by project, sub-project and content, {period}',
  },
  formB2Communes: {
    vi: 'Biểu B2a. Kết quả đầu ra theo xã, thị trấn (lũy kế) {period}',
    en: 'Form B2a. Accumulated outputs by commune, {period}',
  },
  formComparison: {
    vi: 'So sánh với Báo cáo số {number} ({period})',
    en: 'Comparison with Report No. {number} ({period})',
  },
  formSnapshots: {
    vi: 'Số liệu đã xác thực làm căn cứ báo cáo',
    en: 'Certified figures that the report rests on',
  },

  sheetComparison: { vi: 'So sánh', en: 'Comparison' },
  sheetSnapshots: { vi: 'Căn cứ số liệu', en: 'Certified figures' },

  columnOrder: { vi: 'STT', en: 'No.' },
  columnTarget: { vi: 'Mục tiêu, chỉ tiêu', en: 'Target' },
  columnOutput: { vi: 'Dự án, nội dung / Chỉ tiêu đầu ra', en: 'Project, content / Output' },
  columnUnit: { vi: 'ĐVT', en: 'Unit' },
  columnPlanPhase: { vi: 'Kế hoạch giai đoạn {phase}', en: 'Plan {phase}' },
  columnPlanYear: { vi: 'Kế hoạch năm {year}', en: 'Plan {year}' },
  columnPrevious: { vi: 'Kỳ trước (lũy kế)', en: 'Before (accumulated)' },
  columnInPeriod: { vi: 'Trong kỳ', en: 'In the period' },
  columnAccumulated: { vi: 'Lũy kế đến kỳ báo cáo', en: 'To date' },
  columnPercentYear: { vi: '% KH năm', en: '% of year' },
  columnPercentPhase: { vi: '% KH giai đoạn', en: '% of phase' },
  columnEstimate: { vi: 'Ước thực hiện năm', en: 'Expected for the year' },
  columnNote: { vi: 'Ghi chú', en: 'Note' },
  columnPlace: { vi: 'Xã, thị trấn', en: 'Commune' },
  columnWhole: { vi: 'Toàn địa bàn', en: 'Whole area' },
  columnPlanShort: { vi: 'KH năm', en: 'Plan' },
  columnAccumulatedShort: { vi: 'Lũy kế', en: 'To date' },
  groupPlan: { vi: 'Kế hoạch', en: 'Plan' },
  groupDone: { vi: 'Thực hiện', en: 'Done' },
  groupShare: { vi: 'Tỷ lệ đạt (%)', en: 'Reached (%)' },
  groupAmong: { vi: 'Trong đó', en: 'Of which' },
  groupCommunes: { vi: 'Chia theo xã, thị trấn', en: 'By commune' },
  amongPoor: { vi: 'Hộ nghèo', en: 'Poor' },
  amongNearPoor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  amongNewlyEscaped: { vi: 'Hộ mới thoát nghèo', en: 'Newly escaped' },
  amongEthnicMinority: { vi: 'DTTS', en: 'Ethnic minority' },
  amongFemaleHeaded: { vi: 'Chủ hộ là nữ', en: 'Female-headed' },

  columnNumber: { vi: 'Số, ký hiệu', en: 'Number' },
  columnIssuedOn: { vi: 'Ngày ban hành', en: 'Issued' },
  columnIssuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  columnSummary: { vi: 'Trích yếu', en: 'Subject' },
  columnTask: { vi: 'Nhiệm vụ', en: 'Task' },
  columnOrganisation: { vi: 'Cơ quan thực hiện', en: 'Responsible' },
  columnDueOn: { vi: 'Hạn', en: 'Due' },
  columnDaysLate: { vi: 'Số ngày quá hạn', en: 'Days late' },
  columnFigure: { vi: 'Chỉ tiêu', en: 'Figure' },
  columnPreviousReport: { vi: 'Báo cáo trước', en: 'Previous report' },
  columnThisReport: { vi: 'Báo cáo này', en: 'This report' },
  columnChange: { vi: 'Tăng (+), giảm (-)', en: 'Change' },
  columnStanding: { vi: 'Ghi chú', en: 'Note' },
  standingNew: { vi: 'Chỉ tiêu mới', en: 'New figure' },
  standingDropped: { vi: 'Không còn báo cáo', en: 'No longer reported' },
  columnCertifiedBy: { vi: 'Đơn vị xác thực', en: 'Certified by' },
  columnCertifiedOn: { vi: 'Ngày xác thực', en: 'Certified on' },
  columnHash: { vi: 'Mã băm (SHA-256)', en: 'Hash (SHA-256)' },
  columnSnapshot: { vi: 'Mã bản ghi', en: 'Record' },
})
