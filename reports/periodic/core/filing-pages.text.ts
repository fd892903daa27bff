import { defineText } from '#kernel/text.ts'

/** Texts of the pages on which reports are written, filed and looked at. */
export const filingsText = defineText({
  title: { vi: 'Báo cáo định kỳ', en: 'Periodic reports' },
  lead: {
    vi: 'Soạn, ký gửi và xem lại báo cáo kết quả thực hiện kế hoạch. Báo cáo đã gửi được đóng băng: muốn thay đổi thì gửi báo cáo đính chính.',
    en: 'Write, file and look up reports on the plan. A filed report is frozen: to change it, file a correction.',
  },
  drafts: { vi: 'Đang soạn', en: 'Being written' },
  filed: { vi: 'Đã gửi', en: 'Filed' },
  newReport: { vi: 'Soạn báo cáo', en: 'Write a report' },
  noFilings: { vi: 'Chưa có báo cáo nào được gửi.', en: 'No report has been filed yet.' },
  noFilingsAdvice: {
    vi: 'Hãy soạn báo cáo của kỳ vừa kết thúc; số liệu được lấy từ kết quả các xã đã báo cáo.',
    en: 'Write the report of the period that has just ended; its figures come from what communes reported.',
  },
  report: { vi: 'Báo cáo', en: 'Report' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  office: { vi: 'Đơn vị', en: 'Office' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  signedOn: { vi: 'Ngày ký', en: 'Signed on' },
  filedAt: { vi: 'Gửi lúc', en: 'Filed at' },
  filedBy: { vi: 'Người gửi', en: 'Filed by' },
  updated: { vi: 'Sửa lần cuối', en: 'Last changed' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  stands: { vi: 'Đang có hiệu lực', en: 'Stands' },
  corrected: { vi: 'Đã được đính chính', en: 'Corrected' },
  isCorrection: { vi: 'Báo cáo đính chính', en: 'A correction' },
  map: { vi: 'Bản đồ hành chính ngày', en: 'Administrative map of' },

  begin: { vi: 'Bắt đầu soạn', en: 'Begin' },
  beginLead: {
    vi: 'Chọn kế hoạch, đơn vị và kỳ báo cáo. Nếu đã có người bắt đầu soạn báo cáo này thì dự thảo đó được mở ra.',
    en: 'Choose plan, office and period. If somebody has begun this report, that draft is opened.',
  },
  noChoices: {
    vi: 'Chưa có kế hoạch nào để báo cáo.',
    en: 'There is no plan to report on.',
  },
  noChoicesAdvice: {
    vi: 'Báo cáo lập trên kế hoạch đã có hiệu lực, ở địa bàn mà bạn được giao soạn báo cáo.',
    en: 'A report is written on a plan in force, for an area where you may prepare reports.',
  },

  draftTitle: { vi: 'Dự thảo báo cáo {period}', en: 'Draft report, {period}' },
  draftLead: {
    vi: 'Số liệu, nhiệm vụ và văn bản được lấy từ hệ thống, luôn mới đến lúc ký gửi. Ở đây chỉ viết phần lời; mỗi dòng là một đoạn.',
    en: 'Figures, tasks and documents come from the system and are fresh until the report is filed. Here only the words are written; each line is a paragraph.',
  },
  save: { vi: 'Lưu dự thảo', en: 'Save the draft' },
  saved: { vi: 'Đã lưu dự thảo.', en: 'The draft is saved.' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  file: { vi: 'Ký gửi', en: 'File' },
  filedNow: { vi: 'Báo cáo đã được gửi và đóng băng.', en: 'The report is filed and frozen.' },
  fileTitle: { vi: 'Ký gửi báo cáo', en: 'File the report' },
  fileDescription: {
    vi: 'Nội dung và số liệu tại thời điểm này được đóng băng, ba tệp .docx, .xlsx, .pdf được lưu. Không sửa được nữa.',
    en: 'Words and figures of this moment are frozen and three files (.docx, .xlsx, .pdf) are kept. Nothing can be changed afterwards.',
  },
  fileCorrects: {
    vi: 'Kỳ này đã có báo cáo được gửi: báo cáo này sẽ là báo cáo đính chính.',
    en: 'This period has been filed already: this report will be its correction.',
  },
  numberHint: {
    vi: 'Do văn thư cấp, ví dụ 412. Để trống nếu ghi tay sau khi in.',
    en: 'Given by the clerical office, such as 412. Leave empty to write it by hand after printing.',
  },
  otherMustFile: {
    vi: 'Người sửa dự thảo sau cùng không tự ký gửi; người có thẩm quyền khác kiểm tra và ký gửi.',
    en: 'Whoever changed the draft last does not file it; another person with the authority checks and files.',
  },
  drop: { vi: 'Bỏ dự thảo', en: 'Drop the draft' },
  dropDescription: {
    vi: 'Phần lời đã viết sẽ mất. Số liệu đã báo cáo không bị ảnh hưởng.',
    en: 'The words written here are lost. Reported figures are not affected.',
  },
  dropped: { vi: 'Đã bỏ dự thảo.', en: 'The draft is dropped.' },

  content: { vi: 'Nội dung', en: 'Content' },
  form: { vi: 'Thể thức', en: 'Form of the document' },
  earlierOf: { vi: 'Kỳ trước ({number}, {period})', en: 'Last period ({number}, {period})' },
  earlierEmpty: {
    vi: 'Kỳ trước không viết phần này.',
    en: 'Nothing was written here last period.',
  },
  oneALine: { vi: 'Mỗi dòng là một đoạn.', en: 'One paragraph a line.' },
  proposalHint: {
    vi: 'Mỗi dòng một kiến nghị, ghi “nơi nhận: nội dung”, ví dụ “Ủy ban nhân dân tỉnh: cho phép…”.',
    en: 'A proposal a line, as “to whom: what”, such as “Provincial People’s Committee: allow …”.',
  },
  proposalWithoutReceiver: {
    vi: 'Mỗi dòng cần ghi nơi nhận, dấu hai chấm rồi nội dung.',
    en: 'Each line needs to whom it goes, a colon, and what is asked.',
  },
  summary: { vi: 'Trích yếu', en: 'Subject' },
  opening: { vi: 'Lời mở đầu', en: 'Opening' },
  addressees: { vi: 'Kính gửi', en: 'To' },
  legalBasis: { vi: 'Căn cứ', en: 'Legal basis' },
  issuerParent: { vi: 'Cơ quan chủ quản (nếu có)', en: 'Parent body (if any)' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  place: { vi: 'Địa danh', en: 'Place' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  authority: { vi: 'Thay mặt', en: 'In the name of' },
  capacity: { vi: 'Chức vụ người ký', en: 'Capacity of the signer' },
  capacityHint: {
    vi: 'Cấp phó ký thay ghi hai dòng: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.',
    en: 'A deputy signs in two lines: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.',
  },
  signer: { vi: 'Họ tên người ký', en: 'Name of the signer' },

  previewTitle: { vi: 'Xem trước báo cáo {period}', en: 'Preview, {period}' },
  previewLead: {
    vi: 'Báo cáo như sẽ được gửi tại thời điểm này. Chưa có số và ngày ký.',
    en: 'The report as it would be filed at this moment. Number and day are still open.',
  },
  backToDraft: { vi: 'Sửa tiếp', en: 'Go on writing' },
  download: { vi: 'Tải {format}', en: 'Download {format}' },

  hash: { vi: 'Mã băm nội dung (SHA-256)', en: 'Hash of the content (SHA-256)' },
  whole: {
    vi: 'Nội dung nguyên vẹn: khớp mã băm khi gửi.',
    en: 'The content is whole: it has the hash it was filed with.',
  },
  broken: {
    vi: 'Nội dung không còn khớp mã băm khi gửi. Hãy báo quản trị hệ thống.',
    en: 'The content no longer has the hash it was filed with. Please tell the administrator.',
  },
  corrects: { vi: 'Đính chính cho', en: 'Corrects' },
  correctedBy: { vi: 'Được đính chính bởi', en: 'Corrected by' },
  thatFiling: { vi: 'báo cáo này', en: 'this filing' },
  compare: { vi: 'So sánh', en: 'Compare' },
  compareTitle: { vi: 'So sánh báo cáo', en: 'Compare reports' },
  compareWith: { vi: 'So với', en: 'Compared with' },
  compareChoose: {
    vi: 'Chọn báo cáo khác của cùng đơn vị và kế hoạch để so sánh.',
    en: 'Choose another report of the same office and plan.',
  },
  compareNothing: {
    vi: 'Chưa có báo cáo nào khác của đơn vị này để so sánh.',
    en: 'There is no other report of this office to compare with.',
  },
})
