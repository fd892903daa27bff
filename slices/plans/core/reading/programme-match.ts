/**
 * The node of the programme that a clause speaks of, where its words leave no doubt.
 *
 * Words of two syllables are compared, since most Vietnamese words have two. A pair weighs more the
 * fewer titles hold it: "xóa mù" names one node, "dân tộc" none. A node is proposed when the pairs
 * it shares weigh enough, cover enough of its title or are several, and no other node comes near
 * (the nodes above and below it apart: there the one whose title fits better is taken).
 */
import { phrases } from './phrasebook.ts'
import { syllableKeys } from './syllable.ts'

interface IndexedNode extends Words {
  readonly code: string
}

/** A title or a clause as it is compared. */
export interface Words {
  readonly pairs: ReadonlySet<string>
  readonly syllables: ReadonlySet<string>
}

export interface ProgrammeIndex {
  readonly nodes: readonly IndexedNode[]
  /** How telling each pair of the titles is: 1 for a pair of one title alone, 0 for a common one. */
  readonly weights: ReadonlyMap<string, number>
  readonly codes: ReadonlySet<string>
}

/** Pairs that any plan holds in any sentence; in a title they name nothing. */
export const EMPTY_PAIRS: ReadonlySet<string> = new Set(
  phrases(`
    đảm bảo | bảo đảm | thực hiện | phát triển | nâng cao | tổ chức | triển khai | đầu tư | hỗ trợ
    xây dựng | giải quyết | chương trình | quản lý | người dân | kinh tế | xã hội | cộng đồng
    tham gia | đời sống | phục vụ | tình trạng | công tác | hoạt động | đổi mới | cán bộ | các cấp
 khó khăn | nhân dân | dân tộc | thiểu số
    miền núi | đồng bào | vùng đồng | tổng thể | chính sách | cơ sở | vai trò | phát huy | năng lực
    chất lượng | thu nhập | cho người | phòng chống | nhu cầu | đáp ứng | thúc đẩy | vấn đề
    và phát | tiên tiến | bền vững | thu hút | củng cố | tập trung | theo quy | của người
    cần thiết | lĩnh vực | thế mạnh | tiềm năng | ổn định | đề án | dự án | giám sát | đánh giá
    kiểm tra | an ninh | trật tự | đối với | gắn với | công trình | đào tạo | lao động | ứng dụng
  `).map((pair) => syllableKeys(pair).join(' ')),
)

/** A pair held by more than this share of the titles names none of them. */
const COMMON_SHARE = 0.12
/** Least weight of a pair that says something by itself. */
const TELLING_WEIGHT = 0.3
const SURE_WEIGHT = 0.95
const SURE_COVER = 0.7
const SURE_PAIRS = 2
const CLEAR_MARGIN = 1.35

export function indexProgramme(
  nodes: readonly { readonly code: string; readonly title: string }[],
): ProgrammeIndex {
  const indexed = nodes.map(({ code, title }) => ({ code, ...toWords(syllableKeys(title)) }))
  const counts = new Map<string, number>()
  for (const { pairs } of indexed) {
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const common = Math.max(2, nodes.length * COMMON_SHARE) + 1
  const weigh = (count: number) => Math.max(0, Math.log(common / count)) / Math.log(common)
  const weights = new Map([...counts].map(([pair, count]) => [pair, weigh(count)]))
  return { nodes: indexed, weights, codes: new Set(indexed.map((node) => node.code)) }
}

export function toWords(keys: readonly string[]): Words {
  return { pairs: pairsOf(keys), syllables: new Set(keys.filter((key) => /^\p{L}/u.test(key))) }
}

/** The node that the words name beyond doubt. */
export function nodeByWords(words: Words, index: ProgrammeIndex): string | undefined {
  const scored = index.nodes
    .map((node) => scoreOf(node, words, index))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const [best] = scored
  if (best === undefined || !isSure(best)) return undefined
  const rival = scored.find(({ code }) => !isRelated(best.code, code))
  const isClear = rival === undefined || best.score >= rival.score * CLEAR_MARGIN
  return isClear ? (onlyPartOf(best.code, scored) ?? best.code) : undefined
}

/** Of the nodes beneath, the one whose own title fits, when it is the only one: "đất sản xuất" is ND3a. */
function onlyPartOf(code: string, scored: readonly Score[]): string | undefined {
  const fitting = scored.filter(
    (one) => isBeneath(one.code, code) && one.cover > SURE_COVER && one.telling > 0,
  )
  return fitting.length === 1 ? fitting[0]?.code : undefined
}

/** Whether the words share anything telling with a node or with one beneath it. */
export function speaksOf(words: Words, code: string, index: ProgrammeIndex): boolean {
  return index.nodes.some(
    (node) =>
      (node.code === code || isBeneath(node.code, code)) && scoreOf(node, words, index).telling > 0,
  )
}

export function isBeneath(code: string, above: string): boolean {
  return code.startsWith(`${above}.`)
}

interface Score {
  readonly code: string
  readonly score: number
  readonly weight: number
  /** Share of the title's syllables that the words hold. */
  readonly cover: number
  /** Number of shared pairs that say something by themselves. */
  readonly telling: number
}

function scoreOf(node: IndexedNode, words: Words, index: ProgrammeIndex): Score {
  const weights = [...node.pairs.intersection(words.pairs)].map(
    (pair) => index.weights.get(pair) ?? 0,
  )
  const weight = weights.reduce((sum, one) => sum + one, 0)
  const cover = node.syllables.intersection(words.syllables).size / Math.max(1, node.syllables.size)
  const telling = weights.filter((one) => one >= TELLING_WEIGHT).length
  return { code: node.code, score: weight * (0.5 + cover / 2), weight, cover, telling }
}

function isSure({ weight, cover, telling }: Score): boolean {
  if (cover > SURE_COVER && telling > 0) return true
  return weight >= SURE_WEIGHT && telling >= SURE_PAIRS
}

function isRelated(code: string, other: string): boolean {
  return code === other || isBeneath(code, other) || isBeneath(other, code)
}

/** Neighbouring syllables, empty pairs taken out first: "thực hiện chương trình" holds no "hiện chương". */
function pairsOf(keys: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  const pairAt = (at: number) => `${keys[at] ?? ''} ${keys[at + 1] ?? ''}`
  for (let at = 0; at + 1 < keys.length; at += 1) {
    if (EMPTY_PAIRS.has(pairAt(at))) at += 1
    else if (!EMPTY_PAIRS.has(pairAt(at + 1)) && isPair(keys[at], keys[at + 1]))
      pairs.add(pairAt(at))
  }
  return pairs
}

function isPair(...syllables: readonly (string | undefined)[]): boolean {
  return syllables.every((syllable = '') => /^\p{L}/u.test(syllable) && !SMALL_WORDS.has(syllable))
}

/** Syllables that join words and belong to none. */
const SMALL_WORDS = new Set(
  phrases(`và | của | các | cho | trong | những | với | theo | để | từ | được | người | vùng | có`),
)
