/**
 * The small words around a figure: at least, below, about, down to. Read outwards from the figure,
 * the longest phrase first, until a word is none of them.
 */
import { phraseAt, phrasebook, phraseEndingAt, phrases } from './phrasebook.ts'
import type { Comparator } from './proposal.ts'
import type { Token } from './token.ts'

type Bound = Exclude<Comparator, 'between' | '='>

type Sense =
  | { readonly is: 'bound'; readonly bound: Bound }
  | { readonly is: 'about' }
  /** The level that a change ends at: "xuống còn 30%". */
  | { readonly is: 'level' }
  | { readonly is: 'change'; readonly change: 'increase' | 'decrease' }
  /** The lower end of a range, or of "từ … trở lên". */
  | { readonly is: 'from' }
  | { readonly is: 'predicate' }
  /** A verb or mark that only attaining has: đạt, là, a colon. */
  | { readonly is: 'attained' }
  /** The whole that a part is taken of: "trên tổng số 151 xã". No figure of its own. */
  | { readonly is: 'whole' }
  | { readonly is: 'filler' }
  /** A verb that ends in one of the other words; it belongs to the subject. */
  | { readonly is: 'verb' }

const DECREASE: Sense = { is: 'change', change: 'decrease' }
const INCREASE: Sense = { is: 'change', change: 'increase' }

export const WORDS_BEFORE_A_FIGURE: readonly (readonly [string, Sense])[] = [
  ...list(bound('>'), 'trên | hơn | vượt | vượt mức | cao hơn | lớn hơn | nhiều hơn | quá | >'),
  ...list(bound('>='), 'ít nhất | ít nhất là | ít nhất từ | tối thiểu | tối thiểu là | chí ít'),
  ...list(bound('>='), 'không dưới | không thấp hơn | không ít hơn | không nhỏ hơn | không kém'),
  ...list(bound('>='), 'đạt và vượt | bằng hoặc cao hơn | bằng hoặc trên | ≥ | > ='),
  ...list(bound('<='), 'không quá | tối đa | tối đa là | không vượt | không vượt quá | nhiều nhất'),
  ...list(bound('<='), 'không cao hơn | không lớn hơn | không trên | không nhiều hơn | ≤ | < ='),
  ...list(bound('<'), 'dưới | thấp hơn | ít hơn | nhỏ hơn | chưa đến | chưa tới | không đến | <'),
  ...list({ is: 'about' }, 'khoảng | xấp xỉ | gần | ước | ước khoảng | dự kiến | ước đạt'),
  ...list({ is: 'level' }, 'còn | chỉ còn | xuống | xuống còn | xuống mức | xuống đến | lên'),
  ...list({ is: 'level' }, 'lên tới | lên đến | lên mức | lên thành | thành | ở mức'),
  ...list(DECREASE, 'giảm | giảm được | giảm thêm | hạ | kéo giảm | mức giảm'),
  ...list(INCREASE, 'tăng | tăng được | tăng thêm | thêm | tăng trưởng | nâng | nâng thêm'),
  ...list({ is: 'verb' }, 'hoàn thành | trưởng thành | hình thành'),
  ...list({ is: 'from' }, 'từ'),
  ...list({ is: 'attained' }, 'đạt | đạt được | đạt tỷ lệ | đạt mức | phải đạt | là | : | ='),
  ...list({ is: 'predicate' }, 'bằng | có | được | chiếm | tương đương | với'),
  ...list({ is: 'whole' }, 'trên tổng số | trong tổng số | trong số | so với | trên tổng'),
  ...list({ is: 'filler' }, 'bình quân | trung bình | bình quân đạt | mức | tỷ lệ | tổng số'),
  ...list({ is: 'filler' }, 'mỗi năm | hằng năm | hàng năm | bình quân mỗi năm | đến'),
  ...list({ is: 'filler' }, 'bình quân hằng năm | bình quân hàng năm | cho | phấn đấu'),
]

export const WORDS_AFTER_A_FIGURE: readonly (readonly [string, Bound])[] = [
  ['trở lên', '>='],
  ['đổ lên', '>='],
  ['hoặc hơn', '>='],
  ['trở xuống', '<='],
]

const PREDICATES: ReadonlySet<Sense['is']> = new Set(['predicate', 'attained', 'level'])

const BEFORE = phrasebook(WORDS_BEFORE_A_FIGURE)
const AFTER = phrasebook(WORDS_AFTER_A_FIGURE)

export interface Surroundings {
  /** First token of the small words before the figure; the figure's own when there are none. */
  readonly first: number
  /** What the words say of the bound; undefined when they say nothing. */
  readonly bound?: Bound
  readonly isApproximate: boolean
  readonly change?: 'increase' | 'decrease'
  /** Whether the figure is the level a change ends at. */
  readonly isLevel: boolean
  readonly hasFrom: boolean
  /** Whether a verb of attaining stands before the figure: đạt, là, có, or a colon. */
  readonly hasPredicate: boolean
  readonly isAttained: boolean
  /** Whether the figure is the whole that another is a part of. */
  readonly isWhole: boolean
}

/** Reads the small words before the figure whose first token is `at`. */
export function wordsBefore(tokens: readonly Token[], at: number): Surroundings {
  const senses: Sense[] = []
  let first = at
  for (;;) {
    const found = phraseEndingAt(BEFORE, tokens, first - 1)
    if (found === undefined || found.meaning.is === 'verb') break
    senses.push(found.meaning)
    first -= found.length
  }
  const change = senses.find((sense) => sense.is === 'change')
  const nearestBound = senses.find((sense) => sense.is === 'bound')
  return {
    first,
    ...(nearestBound === undefined ? {} : { bound: nearestBound.bound }),
    ...(change === undefined ? {} : { change: change.change }),
    isApproximate: senses.some((sense) => sense.is === 'about'),
    isLevel: senses.some((sense) => sense.is === 'level'),
    hasFrom: senses.some((sense) => sense.is === 'from'),
    hasPredicate: senses.some((sense) => PREDICATES.has(sense.is)),
    isAttained: senses.some((sense) => sense.is === 'attained'),
    isWhole: senses.some((sense) => sense.is === 'whole'),
  }
}

/** The bound that follows a figure: "trở lên". */
export function boundAfter(
  tokens: readonly Token[],
  at: number,
): { readonly bound: Bound; readonly length: number } | undefined {
  const found = phraseAt(AFTER, tokens, at)
  return found === undefined ? undefined : { bound: found.meaning, length: found.length }
}

function bound(bound: Bound): Sense {
  return { is: 'bound', bound }
}

function list(sense: Sense, words: string): readonly (readonly [string, Sense])[] {
  return phrases(words).map((phrase) => [phrase, sense] as const)
}
