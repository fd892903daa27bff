import { defineText } from '#kernel/text.ts'

/** Texts of fields and forms. Each says what to do, not only what is wrong. */
export const formsText = defineText({
  required: { vi: 'bắt buộc', en: 'required' },
  missing: { vi: 'Cần nhập “{label}”.', en: 'Enter “{label}”.' },
  tooLong: { vi: 'Tối đa {max, number} ký tự.', en: 'At most {max, number} characters.' },
  wrongForm: { vi: 'Nội dung chưa đúng dạng.', en: 'This is not in the right form.' },
  errorsTitle: {
    vi: 'Còn {n, number} chỗ cần sửa trước khi gửi',
    en: '{n, plural, one {# place to mend before sending} other {# places to mend before sending}}',
  },
  readAs: { vi: 'Đọc là: {reading}', en: 'Read as: {reading}' },
  notANumber: {
    vi: 'Đây không phải là số. Ví dụ đúng: 1.250.000 hoặc 6,5.',
    en: 'This is not a number. For example: 1.250.000 or 6,5.',
  },
  ambiguousNumber: {
    vi: 'Có thể hiểu là {readings}. Hãy viết rõ hơn, ví dụ thêm ,0 hoặc bỏ dấu.',
    en: 'This may mean {readings}. Write it more clearly, for example add ,0 or drop the mark.',
  },
  numberHasUnit: {
    vi: 'Chỉ nhập số, không nhập đơn vị “{unit}”.',
    en: 'Enter the number only, without the unit “{unit}”.',
  },
  scientificNumber: {
    vi: 'Hãy viết đầy đủ các chữ số, không viết dạng 1E+05.',
    en: 'Write all the digits, not a form like 1E+05.',
  },
  numberTooLong: { vi: 'Số có quá nhiều chữ số.', en: 'The number has too many digits.' },
  mustBeWhole: { vi: 'Cần là số nguyên.', en: 'This must be a whole number.' },
  mustNotBeNegative: { vi: 'Không được là số âm.', en: 'This must not be negative.' },
  dayHint: { vi: 'ngày/tháng/năm, ví dụ 09/03/2024', en: 'day/month/year, e.g. 09/03/2024' },
  notADay: {
    vi: 'Chưa đúng dạng ngày. Ví dụ đúng: 09/03/2024.',
    en: 'This is not a day. For example: 09/03/2024.',
  },
  noSuchDay: { vi: 'Trong lịch không có ngày này.', en: 'There is no such day in the calendar.' },
  wholeYear: { vi: 'Cần viết năm đủ bốn chữ số.', en: 'Write the year with four digits.' },
  wholeDay: { vi: 'Cần đủ ngày, tháng và năm.', en: 'Give the day, the month and the year.' },
  yearOutOfRange: { vi: 'Năm này nằm ngoài phạm vi.', en: 'This year is out of range.' },
  pickDay: { vi: 'Chọn trên lịch', en: 'Pick from the calendar' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  restored: {
    vi: 'Đã khôi phục nội dung chưa gửi.',
    en: 'What you had typed and not sent has been restored.',
  },
  discard: { vi: 'Bỏ nội dung này', en: 'Discard it' },
  send: { vi: 'Gửi', en: 'Send' },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  dropFile: { vi: 'Kéo tệp vào đây hoặc', en: 'Drop a file here or' },
  pickFile: { vi: 'Chọn tệp', en: 'Choose a file' },
  fileLimit: { vi: 'Tối đa {size}.', en: 'At most {size}.' },
  fileTooLarge: {
    vi: 'Tệp “{name}” có dung lượng {size}, vượt mức {limit}. Hãy nén ảnh hoặc tách tệp rồi thử lại.',
    en: 'The file “{name}” is {size}, more than {limit}. Shrink its pictures or split it, then try again.',
  },
  fileKind: {
    vi: 'Tệp “{name}” không thuộc loại nhận được ({kinds}).',
    en: 'The file “{name}” is not of a kind taken here ({kinds}).',
  },
  chosenFile: { vi: 'Đã chọn: {name} ({size})', en: 'Chosen: {name} ({size})' },
  uploading: { vi: 'Đang tải lên', en: 'Uploading' },
})
