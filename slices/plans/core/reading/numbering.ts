/**
 * Numbers that count nothing: Điều 5, khoản 2, Dự án 1, thôn 3, lớp 1, quốc lộ 32, điện thoại, 24/7.
 */
import { phraseEndingAt, phrasebook, phrases } from './phrasebook.ts'
import type { Token } from './token.ts'
import type { UnitKind } from './unit.ts'

/** Nouns that a number after them names and does not count. */
export const NUMBERED_THINGS: readonly string[] = phrases(`
  điều | khoản | điểm | mục | chương | phần | phụ lục | phụ biểu | biểu | biểu số | mẫu
  mẫu số | trang | bảng | bảng số | hình | số | tiêu chí | tiêu chí số | chỉ tiêu số | luật số
  dự án | dự án số | tiểu dự án | nội dung | nội dung số | hợp phần | hoạt động | nhiệm vụ
  thứ | lần thứ | khóa | kỳ họp thứ | kỳ họp | nhiệm kỳ | giai đoạn | cấp | loại | hạng
  mức độ | cấp độ | nhóm | vùng | khu vực | quốc lộ | tỉnh lộ | đường tỉnh | ql | đt | tl
  đường huyện | thôn | bản | tổ | tổ dân phố | khu | khu phố | khối | ấp | xóm | đội | buôn
  lớp | tiểu khu | khoảnh | điện thoại | đt: | sđt | số điện thoại | fax | tài khoản | mã số
  quyết định | nghị quyết | nghị định | thông tư | chỉ thị | kế hoạch | công văn
  chương trình | đề án | luật | thông báo | kết luận | văn bản | tuần | bước | ngày | tháng
  quý | năm | công nghiệp | cách mạng công nghiệp | lần | km số | phiên bản | tập | quyển
  vòng | mức
`)

/** Nouns of the list that are also counted or measured when a unit stands after the number. */
export const SOMETIMES_COUNTED: ReadonlySet<string> = new Set(
  phrases(`
    cấp | loại | hạng | số | tổ | đội | lớp | bản | thôn | xóm | ấp | buôn | nhóm | tháng | quý | mức | kế hoạch
    chương trình | đề án | dự án | lần | tiêu chí | công nghiệp | nhiệm vụ | nội dung | ngày | năm
    khu | đường huyện | mức độ | hoạt động | khu vực | vùng | điểm
  `),
)

const NUMBERED = phrasebook(NUMBERED_THINGS.map((noun) => [noun, noun] as const))

/** Whether the number at a token only names something, given the unit that follows it. */
export function isNumbering(
  tokens: readonly Token[],
  at: number,
  unit: UnitKind | undefined,
): boolean {
  const token = tokens[at]
  if (token?.kind !== 'number') return false
  if (isTelephone(token.text)) return true
  const noun = phraseEndingAt(NUMBERED, tokens, at - 1)
  if (noun === undefined) return false
  if (unit === undefined) return true
  if (unit !== 'count') return false
  return !SOMETIMES_COUNTED.has(noun.meaning) || isNamedPlace(tokens, at)
}

/** "thôn 3 xã Bản Mù": what follows is the place's own name, not a unit. */
function isNamedPlace(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at + 2]
  return name?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(name.text)
}

function isTelephone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '')
  return digits.startsWith('0') && digits.length >= 9 && !/^0[.,]\d+$/.test(text)
}
