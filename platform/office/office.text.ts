import { defineText } from '#kernel/text.ts'

/** Texts of the problems in office.problems.ts, by code: what is wrong, where, and what to do. */
export const officeProblemText = defineText({
  office_file_empty: {
    vi: 'Tệp trống (0 byte). Xin kiểm tra tệp trên máy rồi gửi lại.',
    en: 'The file is empty (0 bytes). Please check it on your machine and send it again.',
  },
  office_file_too_large: {
    vi: 'Tệp lớn hơn {limitMb} MB. Xin bỏ hình ảnh và trang tính thừa, hoặc chia thành nhiều tệp.',
    en: 'The file is larger than {limitMb} MB. Please remove pictures and unused sheets, or split it.',
  },
  office_file_has_password: {
    vi: 'Tệp có mật khẩu nên không đọc được. Xin bỏ mật khẩu (Tệp → Thông tin → Bảo vệ), lưu lại rồi gửi lại.',
    en: 'The file has a password and cannot be read. Please remove it (File → Info → Protect), save and send it again.',
  },
  office_file_is_old: {
    vi: 'Tệp ở định dạng cũ: {kind}. Xin mở bằng Office rồi chọn Lưu thành (Save As): {saveAs}.',
    en: 'The file is in an old format: {kind}. Please open it in Office and use Save As: {saveAs}.',
  },
  office_file_is_another_kind: {
    vi: 'Nội dung tệp là {kind}, không phải loại cần ở đây; đổi tên tệp không làm đổi nội dung. Xin mở bằng phần mềm gốc và lưu thành {saveAs}.',
    en: 'The file is really {kind}, which is not what is needed here; renaming does not change it. Please open it in the program that made it and save it as {saveAs}.',
  },
  office_file_unpacks_too_large: {
    vi: 'Tệp bung ra quá lớn nên không được mở. Xin chép riêng phần dữ liệu cần nộp sang tệp mới.',
    en: 'The file would unpack to too much and was not opened. Please copy just the data needed into a new file.',
  },
  office_file_damaged: {
    vi: 'Tệp bị hỏng hoặc chưa trọn vẹn (phần {part}). Xin mở thử trên máy, lưu lại rồi gửi lại.',
    en: 'The file is damaged or incomplete (part {part}). Please open it on your machine, save it again and send it again.',
  },
  text_encoding_unknown: {
    vi: 'Không nhận ra bảng mã của tệp văn bản. Xin mở tệp và lưu lại với bảng mã UTF-8 (Unicode).',
    en: 'The encoding of the text file is not known. Please open it and save it as UTF-8 (Unicode).',
  },
  document_has_no_text: {
    vi: 'Văn bản không có chữ nào (có thể chỉ là ảnh quét). Xin gửi bản có chữ (.docx, .txt) hoặc dán nội dung.',
    en: 'The document has no text (perhaps it is only a scan). Please send one with text (.docx, .txt) or paste the content.',
  },
  sheet_empty: {
    vi: 'Trang tính không có dữ liệu. Xin kiểm tra đã chọn đúng trang tính và đã lưu tệp.',
    en: 'The sheet has no data. Please check that it is the right sheet and that the file was saved.',
  },
  sheet_not_found: {
    vi: 'Không có trang tính “{name}”. Các trang tính trong tệp: {names}.',
    en: 'There is no sheet “{name}”. The sheets of the file are: {names}.',
  },
  sheet_too_many_rows: {
    vi: 'Trang tính có hơn {limit} dòng dữ liệu. Chưa có gì được nhập; xin chia thành nhiều tệp.',
    en: 'The sheet has more than {limit} rows. Nothing was taken in; please split it into several files.',
  },
  sheet_too_many_columns: {
    vi: 'Ô {address} nằm ngoài {limit} cột được đọc. Xin xóa nội dung thừa ở bên phải bảng rồi gửi lại.',
    en: 'Cell {address} lies beyond the {limit} columns that are read. Please clear what is to the right of the table and send it again.',
  },
  table_has_no_header: {
    vi: 'Không tìm thấy dòng tiêu đề của bảng. Xin chọn dòng tiêu đề, hoặc dùng tệp mẫu đã xuất từ hệ thống.',
    en: 'The heading row of the table was not found. Please choose it, or use the file exported from here.',
  },
  table_has_merged_cells: {
    vi: 'Trong phần số liệu có ô gộp ({ranges}) nên không biết số thuộc dòng nào. Xin bỏ gộp ô (Unmerge), điền đủ từng dòng rồi gửi lại.',
    en: 'There are merged cells among the figures ({ranges}), so it is not clear to which row a figure belongs. Please unmerge them, fill each row and send it again.',
  },
  table_lacks_columns: {
    vi: 'Bảng thiếu cột: {columns}. Xin chọn cột tương ứng hoặc thêm cột rồi gửi lại.',
    en: 'The table lacks the columns: {columns}. Please choose the matching columns, or add them and send it again.',
  },
})

/** Texts of refused cells, by code. Every one names the cell. */
export const cellProblemText = defineText({
  cell_is_an_error: {
    vi: 'Ô {cell}: công thức báo lỗi {text}. Xin sửa công thức hoặc nhập số.',
    en: 'Cell {cell}: the formula gives the error {text}. Please mend it or type the figure.',
  },
  cell_is_true_or_false: {
    vi: 'Ô {cell}: là giá trị đúng/sai (TRUE/FALSE). Xin nhập giá trị đúng loại.',
    en: 'Cell {cell}: holds TRUE or FALSE. Please type a value of the right kind.',
  },
  empty_number: {
    vi: 'Ô {cell}: chưa có số. Nếu không có thì nhập 0.',
    en: 'Cell {cell}: has no number. If there is none, type 0.',
  },
  not_a_number: {
    vi: 'Ô {cell}: “{text}” không phải là số. Xin nhập dạng 1.234,5.',
    en: 'Cell {cell}: “{text}” is not a number. Please write it as 1.234,5.',
  },
  ambiguous_number: {
    vi: 'Ô {cell}: “{text}” có thể đọc là {readings}. Xin chọn cách đọc đúng; hệ thống không tự đoán.',
    en: 'Cell {cell}: “{text}” can be read as {readings}. Please choose; it is not guessed.',
  },
  number_has_unit: {
    vi: 'Ô {cell}: “{text}” có đơn vị “{unit}”. Xin kiểm tra đơn vị của cột và chỉ nhập số.',
    en: 'Cell {cell}: “{text}” has the unit “{unit}”. Please check the unit of the column and type the number only.',
  },
  number_in_scientific_form: {
    vi: 'Ô {cell}: “{text}” đã bị Excel rút gọn, mất chữ số. Xin định dạng ô là Văn bản (Text) rồi nhập lại.',
    en: 'Cell {cell}: “{text}” was shortened by Excel and has lost digits. Please format the cell as Text and type it again.',
  },
  number_too_long: {
    vi: 'Ô {cell}: “{text}” có quá nhiều chữ số. Xin kiểm tra lại.',
    en: 'Cell {cell}: “{text}” has too many digits. Please check it.',
  },
  number_became_a_day: {
    vi: 'Ô {cell}: Excel đã đổi số thành ngày {text}. Xin định dạng ô là Số (Number) rồi nhập lại.',
    en: 'Cell {cell}: Excel has turned the number into the day {text}. Please format the cell as Number and type it again.',
  },
  empty_day: {
    vi: 'Ô {cell}: chưa có ngày. Xin nhập ngày/tháng/năm.',
    en: 'Cell {cell}: has no day. Please type day/month/year.',
  },
  not_a_day: {
    vi: 'Ô {cell}: “{text}” không phải là ngày. Xin nhập ngày/tháng/năm, ví dụ 14/10/2021.',
    en: 'Cell {cell}: “{text}” is not a day. Please type day/month/year, such as 14/10/2021.',
  },
  no_such_day: {
    vi: 'Ô {cell}: không có ngày “{text}” trong lịch (đọc theo ngày/tháng/năm). Xin kiểm tra lại.',
    en: 'Cell {cell}: there is no day “{text}” in the calendar (read as day/month/year). Please check it.',
  },
  short_year: {
    vi: 'Ô {cell}: “{text}” thiếu năm đủ bốn chữ số. Xin nhập đủ, ví dụ 14/10/2021.',
    en: 'Cell {cell}: “{text}” lacks a year of four digits. Please type it in full, such as 14/10/2021.',
  },
  year_out_of_range: {
    vi: 'Ô {cell}: năm trong “{text}” không hợp lý (1900–2100). Xin kiểm tra lại.',
    en: 'Cell {cell}: the year in “{text}” is not plausible (1900–2100). Please check it.',
  },
  year_only: {
    vi: 'Ô {cell}: chỉ có năm {year}, chưa có ngày và tháng.',
    en: 'Cell {cell}: has only the year {year}, no day and month.',
  },
  month_only: {
    vi: 'Ô {cell}: chỉ có tháng {month}/{year}, chưa có ngày.',
    en: 'Cell {cell}: has only the month {month}/{year}, no day.',
  },
  day_is_a_number: {
    vi: 'Ô {cell}: là số {text}; nếu là ngày của Excel thì là {reading}. Xin xác nhận hoặc nhập lại dạng ngày/tháng/năm.',
    en: 'Cell {cell}: holds the number {text}; as a day of Excel it is {reading}. Please confirm, or type day/month/year.',
  },
  code_empty: {
    vi: 'Ô {cell}: chưa có mã.',
    en: 'Cell {cell}: has no code.',
  },
  not_a_code: {
    vi: 'Ô {cell}: “{text}” không phải là mã gồm {width} chữ số. Xin kiểm tra lại.',
    en: 'Cell {cell}: “{text}” is not a code of {width} digits. Please check it.',
  },
  code_lost_zeros: {
    vi: 'Ô {cell}: mã “{text}” thiếu chữ số (cần {width}); có thể Excel đã bỏ số 0 ở đầu của {reading}. Xin xác nhận hoặc nhập lại.',
    en: 'Cell {cell}: the code “{text}” is short of {width} digits; perhaps Excel has dropped the zeros of {reading}. Please confirm or type it again.',
  },
  code_too_long: {
    vi: 'Ô {cell}: mã “{text}” dài hơn {width} chữ số. Xin kiểm tra lại.',
    en: 'Cell {cell}: the code “{text}” is longer than {width} digits. Please check it.',
  },
  code_lost_digits: {
    vi: 'Ô {cell}: “{text}” dài hơn 15 chữ số nên Excel đã làm mất các số cuối. Xin định dạng ô là Văn bản (Text) rồi nhập lại.',
    en: 'Cell {cell}: “{text}” has more than 15 digits, and Excel has lost the last ones. Please format the cell as Text and type it again.',
  },
})

/** Texts of what was noted while reading, by code of the note. */
export const officeNoteText = defineText({
  text_converted: {
    vi: 'Ô {address}: chữ theo bảng mã cũ ({encoding}) đã được chuyển: “{from}” → “{to}”.',
    en: 'Cell {address}: text in an old encoding ({encoding}) was converted: “{from}” → “{to}”.',
  },
  text_perhaps_in_old_encoding: {
    vi: 'Ô {address}: “{text}” có thể là chữ theo bảng mã cũ; hệ thống giữ nguyên. Xin kiểm tra.',
    en: 'Cell {address}: “{text}” may be in an old encoding; it was left as it is. Please check it.',
  },
  formula_without_value: {
    vi: 'Ô {address}: công thức chưa được tính nên được đọc là trống. Xin mở tệp bằng Excel, lưu lại rồi gửi lại.',
    en: 'Cell {address}: the formula was never calculated and reads as empty. Please open the file in Excel, save it and send it again.',
  },
})
