import { defineText } from '#kernel/text.ts'

/** Texts of the problems in file.problems.ts, by code. */
export const fileProblemText = defineText({
  file_too_large: {
    vi: 'Tệp lớn hơn mức cho phép ({limitMb} MB). Xin chia nhỏ, hoặc giảm kích thước ảnh rồi gửi lại.',
    en: 'The file is larger than allowed ({limitMb} MB). Please split it, or make its pictures smaller, and send it again.',
  },
  file_empty: {
    vi: 'Tệp “{name}” trống (0 byte). Xin kiểm tra tệp trên máy rồi gửi lại.',
    en: 'The file “{name}” is empty (0 bytes). Please check it on your machine and send it again.',
  },
  file_is_not_what_it_says: {
    vi: 'Tên tệp “{name}” không đúng với nội dung: nội dung thật là {kind}. Xin mở tệp bằng phần mềm gốc và lưu lại đúng định dạng (.docx, .xlsx, .pdf, .jpg, .png, .txt, .csv), đừng chỉ đổi tên.',
    en: 'The file is not what its name “{name}” says: it is {kind}. Please open it in the program that made it and save it in the right format (.docx, .xlsx, .pdf, .jpg, .png, .txt, .csv); renaming is not enough.',
  },
  file_kind_not_allowed: {
    vi: 'Tệp “{name}” thuộc loại {kind}, hệ thống không nhận. Xin lưu thành .docx, .xlsx, .pdf, .jpg, .png, .txt hoặc .csv.',
    en: 'The file “{name}” is of the kind {kind}, which is not accepted. Please save it as .docx, .xlsx, .pdf, .jpg, .png, .txt or .csv.',
  },
  file_unpacks_too_large: {
    vi: 'Tệp “{name}” bung ra quá lớn nên không được mở. Xin xóa các trang tính, hình ảnh thừa rồi lưu lại.',
    en: 'The file “{name}” would unpack to too much and was not opened. Please remove unused sheets and pictures and save it again.',
  },
  file_damaged: {
    vi: 'Tệp “{name}” bị hỏng hoặc tải lên chưa trọn vẹn. Xin mở thử trên máy, lưu lại rồi gửi lại.',
    en: 'The file “{name}” is damaged or did not arrive whole. Please open it on your machine, save it again and send it again.',
  },
  file_has_password: {
    vi: 'Tệp “{name}” có mật khẩu. Xin bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi gửi lại.',
    en: 'The file “{name}” has a password. Please remove it (File → Info → Protect) and send it again.',
  },
  file_has_macros: {
    vi: 'Tệp “{name}” có macro nên không được nhận. Xin lưu thành .xlsx hoặc .docx (không có macro) rồi gửi lại.',
    en: 'The file “{name}” has macros and is not accepted. Please save it as .xlsx or .docx without macros and send it again.',
  },
  image_too_large: {
    vi: 'Ảnh “{name}” có quá nhiều điểm ảnh (tối đa {limitMegapixels} triệu). Xin chụp hoặc xuất lại ở cỡ nhỏ hơn.',
    en: 'The picture “{name}” has too many pixels (at most {limitMegapixels} million). Please take or export it at a smaller size.',
  },
  image_not_readable: {
    vi: 'Không đọc được ảnh “{name}”: tệp bị hỏng hoặc chưa trọn vẹn. Xin gửi lại ảnh gốc.',
    en: 'The picture “{name}” cannot be read: it is damaged or incomplete. Please send the original again.',
  },
  upload_interrupted: {
    vi: 'Việc tải tệp “{name}” bị ngắt giữa chừng, chưa có gì được lưu. Xin gửi lại.',
    en: 'The upload of “{name}” was interrupted and nothing was kept. Please send it again.',
  },
  disk_full: {
    vi: 'Máy chủ hết chỗ lưu tệp. Chưa có gì được lưu; xin báo quản trị viên rồi gửi lại sau.',
    en: 'The server has no room left for files. Nothing was kept; please tell the administrator and send it again later.',
  },
  file_not_found: {
    vi: 'Không tìm thấy tệp này, hoặc tài khoản chưa được xem.',
    en: 'This file was not found, or your account may not see it.',
  },
})
