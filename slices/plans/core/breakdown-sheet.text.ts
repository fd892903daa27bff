import { defineText } from '#kernel/text.ts'

/** What is wrong with a line of a breakdown that came back as a spreadsheet, by code. */
export const sheetLineText = defineText({
  sheet_place_unknown: {
    vi: 'Không có xã, phường, thị trấn nào mang mã {placeCode}. Xin kiểm tra lại mã.',
    en: 'No commune bears the code {placeCode}. Please check it.',
  },
  sheet_place_outside: {
    vi: '{name} (mã {placeCode}) không thuộc địa bàn của kế hoạch nên không giao được.',
    en: '{name} (code {placeCode}) lies outside the area of the plan and can have no share.',
  },
  sheet_place_twice: {
    vi: 'Mã {placeCode} đã có ở dòng {first}. Mỗi đơn vị chỉ một dòng; hệ thống không tự cộng.',
    en: 'The code {placeCode} stands in line {first} already. One line for each unit; nothing is added up.',
  },
  sheet_share_negative: {
    vi: 'Chỉ tiêu giao không thể là số âm.',
    en: 'A share cannot be negative.',
  },
  sheet_share_too_fine: {
    vi: 'Chỉ tiêu này chỉ nhận {decimals} chữ số thập phân. Xin làm tròn rồi gửi lại.',
    en: 'This target takes {decimals} decimals. Please round and send it again.',
  },
})

/** Headings and notes of the exported breakdown: the file is Vietnamese, as what offices exchange. */
export const SHEET_HEADINGS = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  basis: 'Căn cứ giao hiện tại',
  value: 'Chỉ tiêu giao',
} as const

/** Marks illustrative figures on the first lines of an export; the screens' badge says the same. */
export const GENERATED_LABEL = 'SỐ LIỆU MINH HỌA / GENERATED'
