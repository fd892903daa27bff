/**
 * Who issues a paper, by the symbol in its number. Bodies below the centre sign with a symbol that
 * many share (UBND, HĐND, HU): without a place in the text the symbol is all that is known.
 */
import { phrases } from './phrasebook.ts'

export const ISSUERS: ReadonlyMap<string, string> = new Map([
  ['TTG', 'Thủ tướng Chính phủ'],
  ['CP', 'Chính phủ'],
  ['QH', 'Quốc hội'],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
  ['CTN', 'Chủ tịch nước'],
  ['VPCP', 'Văn phòng Chính phủ'],
  ['TTCP', 'Thanh tra Chính phủ'],
  ['KTNN', 'Kiểm toán nhà nước'],
  ['NHNN', 'Ngân hàng Nhà nước Việt Nam'],
  ['UBDT', 'Ủy ban Dân tộc'],
  ['BDTTG', 'Bộ Dân tộc và Tôn giáo'],
  ['BTC', 'Bộ Tài chính'],
  ['BKHĐT', 'Bộ Kế hoạch và Đầu tư'],
  ['BNNPTNT', 'Bộ Nông nghiệp và Phát triển nông thôn'],
  ['BNN', 'Bộ Nông nghiệp và Phát triển nông thôn'],
  ['BNNMT', 'Bộ Nông nghiệp và Môi trường'],
  ['BTNMT', 'Bộ Tài nguyên và Môi trường'],
  ['BLĐTBXH', 'Bộ Lao động - Thương binh và Xã hội'],
  ['LĐTBXH', 'Bộ Lao động - Thương binh và Xã hội'],
  ['BGDĐT', 'Bộ Giáo dục và Đào tạo'],
  ['BYT', 'Bộ Y tế'],
  ['BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['BXD', 'Bộ Xây dựng'],
  ['BGTVT', 'Bộ Giao thông vận tải'],
  ['BCT', 'Bộ Công Thương'],
  ['BTTTT', 'Bộ Thông tin và Truyền thông'],
  ['BKHCN', 'Bộ Khoa học và Công nghệ'],
  ['BNV', 'Bộ Nội vụ'],
  ['BTP', 'Bộ Tư pháp'],
  ['BQP', 'Bộ Quốc phòng'],
  ['BCA', 'Bộ Công an'],
  ['BNG', 'Bộ Ngoại giao'],
  ['TANDTC', 'Tòa án nhân dân tối cao'],
  ['TW', 'Trung ương Đảng'],
  ['TU', 'Tỉnh ủy'],
  ['HU', 'Huyện ủy'],
  ['ĐU', 'Đảng ủy'],
  ['HĐND', 'HĐND'],
  ['UBND', 'UBND'],
  ['MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['BCĐ', 'Ban Chỉ đạo'],
])

/** A ministry's letters begin with its symbol; after a kind the same letters are an office of the district. */
const ONLY_FIRST: ReadonlySet<string> = new Set(['LĐTBXH'])

/** The kind of a paper by its symbol, for papers cited by number alone. */
export const KINDS_BY_SYMBOL: ReadonlyMap<string, string> = new Map([
  ['QĐ', 'Quyết định'],
  ['NĐ', 'Nghị định'],
  ['NQ', 'Nghị quyết'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['KH', 'Kế hoạch'],
  ['CT', 'Chỉ thị'],
  ['TB', 'Thông báo'],
  ['BC', 'Báo cáo'],
  ['HD', 'Hướng dẫn'],
  ['KL', 'Kết luận'],
  ['TTr', 'Tờ trình'],
  ['CTr', 'Chương trình'],
  ['CĐ', 'Công điện'],
  ['PL', 'Pháp lệnh'],
])

/** Kinds of papers, as they stand before a number. */
export const DOCUMENT_KINDS: readonly string[] = phrases(`
  quyết định | nghị quyết | nghị định | thông tư | thông tư liên tịch | kế hoạch | công văn
  chỉ thị | thông báo | văn bản | tờ trình | báo cáo | hướng dẫn | kết luận | chương trình
  công điện | luật | bộ luật | pháp lệnh | đề án | chương trình hành động | quy định | quy chế
  thông báo kết luận | nghị quyết liên tịch | văn bản hợp nhất | giấy mời | lệnh
`)

/** Who issued a paper with this symbol; several for a joint circular. */
export function issuerBySymbol(symbol: string): string | undefined {
  const parts = symbol.split(/[-/]/u).map((part) => part.toUpperCase().replace(/\d+$/, ''))
  const issuers = parts
    .filter((part, at) => at === 0 || !ONLY_FIRST.has(part))
    .flatMap((part) => ISSUERS.get(part) ?? [])
  return issuers.length === 0 ? undefined : issuers.join(', ')
}

export function kindBySymbol(symbol: string): string | undefined {
  const [first = ''] = symbol.split(/[-/]/u)
  return KINDS_BY_SYMBOL.get(first)
}
