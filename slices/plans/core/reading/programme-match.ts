/**
 * The node of the programme that a clause speaks of, where its words leave no doubt.
 *
 * Words of two syllables are compared, since most Vietnamese words have two. A pair weighs more the
 * fewer titles hold it: "xóa mù" names one node, "dân tộc" none. A node is proposed when the pairs
 * it shares weigh enough, cover enough of its title or are several, and no other node comes near
 * (the nodes above and below it apart: there the one whose title fits better is taken).
 */
import { phrases } from './phrasebook.ts'
import type { Heading } from './outline.ts'
import { syllableKeys } from './syllable.ts'
import type { Token } from './token.ts'

interface Node {
  readonly code: string
  readonly title: string
}

interface IndexedNode {
  readonly code: string
  readonly pairs: ReadonlySet<string>
  /** Sum of the weights of its pairs. */
  readonly weight: number
}

export interface ProgrammeIndex {
  readonly nodes: readonly IndexedNode[]
  readonly weights: ReadonlyMap<string, number>
  readonly byCode: ReadonlyMap<string, IndexedNode>
}

/** Pairs that any plan holds in any sentence; in a title they name nothing. */
export const EMPTY_PAIRS: ReadonlySet<string> = new Set(
  phrases(`
  đảm bảo | bảo đảm | thực hiện | phát triển | nâng cao | tổ chức | triển khai | đầu tư
  hỗ trợ | xây dựng | giải quyết | chương trình | quản lý | người dân | kinh tế | xã hội
  cộng đồng | tham gia | đời sống | phục vụ | tình trạng | công tác | hoạt động | đổi mới
  cán bộ | các cấp | ở các | của các | cho các | và các | trong vùng | khó khăn | nhân dân
  dân tộc | thiểu số | miền núi | đồng bào | vùng đồng | tổng thể | chính sách | cơ sở
  vai trò | phát huy | năng lực | chất lượng | thu nhập | cho người | phòng chống | nhu cầu
  đáp ứng | thúc đẩy | vấn đề | và phát | tiên tiến | bền vững | thu hút | củng cố | tập trung
  theo quy | của người | cần thiết | lĩnh vực | thế mạnh | tiềm năng | ổn định | đề án | dự án
  giám sát | đánh giá | kiểm tra | cao năng | cao chất | đối với | gắn với | công trình
  đào tạo | người lao | lao động
`).map((pair) => syllableKeys(pair).join(' ')),
)

const WORD_PAIR = /^\p{L}\S* \p{L}/u

/** A pair held by more than this share of the titles names none of them. */
const COMMON_SHARE = 0.12
/** Least weight, as if one pair stood in one title alone. */
const SURE_WEIGHT = 0.95
const SURE_COVER = 0.5
const SURE_PAIRS = 2
const CLEAR_MARGIN = 1.35

export function indexProgramme(nodes: readonly Node[]): ProgrammeIndex {
  const titles = nodes.map((node) => ({
    code: node.code,
    pairs: pairsOf(syllableKeys(node.title)),
  }))
  const counts = new Map<string, number>()
  for (const { pairs } of titles) {
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const most = Math.max(2, nodes.length * COMMON_SHARE)
  const rarest = Math.log(most + 1)
  const weights = new Map(
    [...counts].map(([pair, count]) => [pair, Math.max(0, Math.log((most + 1) / count)) / rarest]),
  )
  const indexed = titles.map(({ code, pairs }) => ({ code, pairs, weight: sum(pairs, weights) }))
  return { nodes: indexed, weights, byCode: new Map(indexed.map((node) => [node.code, node])) }
}

/** The node by number where a heading names it ("Dự án 5: …"), else by the words of the clause. */
export function nodeOf(
  tokens: readonly Token[],
  above: readonly Heading[],
  index: ProgrammeIndex,
): string | undefined {
  const named = nodeNamedIn(tokens, index, undefined) ?? nodeNamedAbove(above, index)
  const matched = nodeByWords(tokens, index)
  if (named === undefined) return matched
  return matched !== undefined && isBeneath(matched, named) ? matched : named
}

function nodeByWords(tokens: readonly Token[], index: ProgrammeIndex): string | undefined {
  const pairs = pairsOf(tokens.map((token) => token.key))
  const scored = index.nodes
    .map((node) => scoreOf(node, pairs, index))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const [best] = scored
  if (best === undefined || !isSure(best)) return undefined
  const rival = scored.find(
    ({ code }) => code !== best.code && !isBeneath(best.code, code) && !isBeneath(code, best.code),
  )
  return rival === undefined || best.score >= rival.score * CLEAR_MARGIN ? best.code : undefined
}

interface Score {
  readonly code: string
  readonly score: number
  readonly shared: number
  readonly cover: number
  readonly pairs: number
}

function scoreOf(node: IndexedNode, pairs: ReadonlySet<string>, index: ProgrammeIndex): Score {
  const common = [...node.pairs].filter((pair) => pairs.has(pair))
  const shared = sum(common, index.weights)
  const cover = coverOf(node.pairs, pairs)
  const telling = common.filter((pair) => (index.weights.get(pair) ?? 0) > 0).length
  return { code: node.code, score: shared * (0.5 + cover / 2), shared, cover, pairs: telling }
}

/** How much of the title's syllables stand in shared pairs. */
function coverOf(title: ReadonlySet<string>, pairs: ReadonlySet<string>): number {
  const syllables = new Set([...title].flatMap((pair) => pair.split(' ')))
  const covered = new Set([...title].filter((pair) => pairs.has(pair)).flatMap((p) => p.split(' ')))
  return syllables.size === 0 ? 0 : covered.size / syllables.size
}

function isSure({ shared, cover, pairs }: Score): boolean {
  if (cover >= SURE_COVER && pairs > 0) return shared >= SURE_WEIGHT / 2
  return shared >= SURE_WEIGHT && pairs >= SURE_PAIRS
}

function nodeNamedAbove(above: readonly Heading[], index: ProgrammeIndex): string | undefined {
  let parent: string | undefined
  for (const heading of above) {
    parent = nodeNamedIn(heading.tokens, index, parent) ?? parent
  }
  return parent
}

/**
 * "Dự án 5: Phát triển giáo dục đào tạo…", "Tiểu dự án 1, Dự án 4", "Nội dung số 2". Other
 * programmes number their projects too, so the words beside the number must share a telling pair
 * with the node, or with a node beneath it.
 */
function nodeNamedIn(
  tokens: readonly Token[],
  index: ProgrammeIndex,
  parent: string | undefined,
): string | undefined {
  const project = numberAfter(tokens, ['dự', 'án'], 'tiểu')
  const subproject = numberAfter(tokens, ['tiểu', 'dự', 'án'])
  const content = numberAfter(tokens, ['nội', 'dung'])
  const base = project === undefined ? topOf(parent) : `DA${project}`
  if (base === undefined || (project ?? subproject ?? content) === undefined) return undefined
  const middle = subproject === undefined ? (parent ?? base) : `${base}.TDA${subproject}`
  const holder = project === undefined || subproject !== undefined ? middle : base
  const code = content === undefined ? holder : `${holder}.ND${content}`
  const found = index.byCode.has(code) ? code : holder
  return isConfirmed(tokens, found, parent, index) ? found : undefined
}

function isConfirmed(
  tokens: readonly Token[],
  code: string,
  parent: string | undefined,
  index: ProgrammeIndex,
): boolean {
  if (!index.byCode.has(code)) return false
  if (parent !== undefined && (code === parent || isBeneath(code, parent))) return true
  const pairs = pairsOf(tokens.map((token) => token.key))
  return index.nodes.some(
    (node) =>
      (node.code === code || isBeneath(node.code, code)) && scoreOf(node, pairs, index).pairs > 0,
  )
}

function numberAfter(
  tokens: readonly Token[],
  words: readonly string[],
  notAfter?: string,
): string | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!words.every((word, offset) => tokens[at + offset]?.key === word)) continue
    if (notAfter !== undefined && tokens[at - 1]?.key === notAfter) continue
    const skip = tokens[at + words.length]?.key === 'số' ? 1 : 0
    const number = tokens[at + words.length + skip]
    if (number?.kind === 'number' && /^0?\d{1,2}$/.test(number.text)) {
      return String(Number(number.text))
    }
  }
  return undefined
}

function topOf(code: string | undefined): string | undefined {
  return code?.split('.')[0]
}

function isBeneath(code: string, above: string): boolean {
  return code.startsWith(`${above}.`)
}

/** Neighbouring syllables, empty pairs taken out first: "thực hiện chương trình" holds no "hiện chương". */
function pairsOf(keys: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  let at = 0
  while (at + 1 < keys.length) {
    const pair = `${keys[at] ?? ''} ${keys[at + 1] ?? ''}`
    if (EMPTY_PAIRS.has(pair)) {
      at += 2
      continue
    }
    const nextIsEmpty = EMPTY_PAIRS.has(`${keys[at + 1] ?? ''} ${keys[at + 2] ?? ''}`)
    if (WORD_PAIR.test(pair) && !nextIsEmpty) pairs.add(pair)
    at += 1
  }
  return pairs
}

function sum(pairs: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0
  for (const pair of pairs) total += weights.get(pair) ?? 0
  return total
}
