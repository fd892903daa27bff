/** The issuer of a paper as the words around its number give it. */
import { findPhrase, phraseAt, phrases, wordList } from './phrasebook.ts'
import type { Token } from './token.ts'
import { toText } from './words-text.ts'

/** Words at which the issuer's name has ended: what the paper is about, or the next paper. */
export const ISSUER_ENDS: readonly string[] = phrases(`
  về | phê duyệt | ban hành | quy định | hướng dẫn | sửa đổi | bổ sung | khóa | kèm theo | tại
  ngày | được | để | do | theo | giao | thực hiện | triển khai | nhằm | trên | cho | đã | là
  thông qua | yêu cầu | trong | có | v | với | gồm | và quyết định | và nghị quyết
  và kế hoạch | và thông tư | và nghị định | và công văn | và chỉ thị | và các | chỉ đạo
  đối với | kỳ họp | cụ thể | quy định chi tiết | công bố | điều chỉnh | tổ chức thực hiện
  và văn bản | và luật | và hướng dẫn
`)

/** Bodies whose own names hold a comma. */
const NAMES_WITH_COMMA = wordList([
  'văn hóa, thể thao',
  'văn hóa, khoa học',
  'lao động, thương binh',
  'kinh tế, hạ tầng',
])
const LONGEST_NAME = 16
const ENDS = wordList(ISSUER_ENDS)
const ISSUES = wordList(['ban hành', 'ký ban hành', 'phê duyệt', 'xây dựng'])
const ADVERBS = new Set(['đã', 'vừa', 'cũng', 'mới', 'tiếp', 'tục', 'có'])

/** Places that stand for the body that governs them: "huyện X đã ban hành Kế hoạch …/KH-UBND". */
const PLACE_HEADS = new Set(['huyện', 'tỉnh', 'xã', 'phường', 'quận'])
const TWO_WORD_PLACE_HEADS = wordList(['thị xã', 'thành phố', 'thị trấn', 'đặc khu'])
const BODY_HEADS = wordList(
  phrases(`
    ubnd | ủy ban nhân dân | hđnd | hội đồng nhân dân | huyện ủy | tỉnh ủy | đảng ủy | ban chỉ đạo
    thủ tướng chính phủ | chính phủ | quốc hội | sở | bộ | chủ tịch ubnd | ủy ban dân tộc
  `),
)

/** "… của Thủ tướng Chính phủ": the issuer whose "của" stands at a token. */
export function issuerAfter(
  tokens: readonly Token[],
  at: number,
): { readonly issuer: string; readonly to: number } | undefined {
  if (tokens[at]?.key !== 'của') return undefined
  let to = at + 1
  while (to < tokens.length && to - at <= LONGEST_NAME && isInName(tokens, to)) to += 1
  const issuer = toText(tokens.slice(at + 1, to))
  return issuer === '' ? undefined : { issuer, to }
}

/** "Huyện Trạm Tấu đã ban hành Kế hoạch số …": who issues the paper whose kind stands at a token. */
export function issuerBefore(
  tokens: readonly Token[],
  at: number,
  symbol: string,
): string | undefined {
  if (tokens[at - 1]?.key === 'tại') return issuerOfRequest(tokens, at - 1)
  const issues = [1, 2, 3].find((back) => phraseAt(ISSUES, tokens, at - back)?.length === back)
  if (issues === undefined) return undefined
  let to = at - issues
  while (ADVERBS.has(tokens[to - 1]?.key ?? '')) to -= 1
  const from = nameStart(tokens, to)
  if (from === undefined) return undefined
  return withBody(tokens.slice(from, to), symbol)
}

/** "Theo đề nghị của Trưởng phòng Dân tộc tại Tờ trình số …". */
function issuerOfRequest(tokens: readonly Token[], to: number): string | undefined {
  const near = tokens.slice(Math.max(0, to - LONGEST_NAME), to)
  const of = near.findLastIndex((token) => token.key === 'của')
  const name = of < 0 ? '' : toText(near.slice(of + 1))
  return name === '' ? undefined : name
}

function isInName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.key === ',') return isCommaOfName(tokens, at)
  if (token?.key === '-' || token?.key === '&') return true
  if (token?.kind !== 'word') return false
  return phraseAt(ENDS, tokens, at) === undefined || isCapitalBan(tokens, at)
}

/** "Ban hành" ends a name, "Ban Bí thư" is one. */
function isCapitalBan(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'Ban' && tokens[at + 1]?.key !== 'hành'
}

function isCommaOfName(tokens: readonly Token[], comma: number): boolean {
  return findPhrase(NAMES_WITH_COMMA, tokens, Math.max(0, comma - 2), comma + 3) !== undefined
}

/** The nearest beginning of a place's or body's name before a token. */
function nameStart(tokens: readonly Token[], to: number): number | undefined {
  const earliest = Math.max(0, to - LONGEST_NAME)
  for (let at = earliest; at < to; at += 1) {
    const between = tokens.slice(at, to)
    if (between.some((token) => token.kind !== 'word' && token.key !== '-')) continue
    if (phraseAt(BODY_HEADS, tokens, at) !== undefined || isPlace(tokens, at)) return at
  }
  return undefined
}

function isPlace(tokens: readonly Token[], at: number): boolean {
  return (
    PLACE_HEADS.has(tokens[at]?.key ?? '') ||
    phraseAt(TWO_WORD_PLACE_HEADS, tokens, at) !== undefined
  )
}

/** A place alone is named with the body of the symbol: KH-UBND of "Huyện X" is "UBND huyện X". */
function withBody(name: readonly Token[], symbol: string): string {
  const text = toText(name)
  if (!isPlace(name, 0)) return text
  const body = /HĐND/u.test(symbol) ? 'HĐND' : 'UBND'
  return `${body} ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}
