/**
 * What a part of a plan is about, by the words of its heading or of the sentence that leads into it.
 */
import { findPhrase, phraseAt, phrasebook, phrases } from './phrasebook.ts'
import type { Token } from './token.ts'

export type Section =
  'targets' | 'tasks' | 'solutions' | 'work' | 'purpose' | 'background' | 'funding' | 'closing'

/** `none` hides a phrase: the "mục tiêu" of "chương trình mục tiêu quốc gia" is no target. */
type Meaning = Section | 'none'

/** Words of headings. `work` is made of tasks and solutions together. */
export const HEADING_WORDS: readonly (readonly [string, Meaning])[] = [
  ['mục tiêu quốc gia', 'none'],
  ['chương trình mục tiêu', 'none'],
  ['mục tiêu', 'targets'],
  ['mục tiêu cụ thể', 'targets'],
  ['chỉ tiêu', 'targets'],
  ['dự kiến kết quả', 'targets'],
  ['kết quả dự kiến', 'targets'],
  ['kết quả cần đạt', 'targets'],
  ['kết quả mong đợi', 'targets'],
  ['phấn đấu', 'targets'],
  ['mục tiêu chung', 'purpose'],
  ['mục tiêu tổng quát', 'purpose'],
  ['mục đích', 'purpose'],
  ['yêu cầu', 'purpose'],
  ['quan điểm', 'purpose'],
  ['nguyên tắc', 'purpose'],
  ['phạm vi', 'purpose'],
  ['đối tượng', 'purpose'],
  ['đánh giá chung', 'background'],
  ['đánh giá kết quả', 'background'],
  ['đánh giá tình hình', 'background'],
  ['đánh giá thực trạng', 'background'],
  ['kết quả', 'background'],
  ['thực trạng', 'background'],
  ['tình hình', 'background'],
  ['đặc điểm', 'background'],
  ['khái quát', 'background'],
  ['tồn tại', 'background'],
  ['hạn chế', 'background'],
  ['khó khăn', 'background'],
  ['thuận lợi', 'background'],
  ['nguyên nhân', 'background'],
  ['bài học', 'background'],
  ['căn cứ', 'background'],
  ['cơ sở pháp lý', 'background'],
  ['sự cần thiết', 'background'],
  ['bối cảnh', 'background'],
  ['nhiệm vụ', 'tasks'],
  ['phương hướng', 'tasks'],
  ['nội dung', 'tasks'],
  ['tổ chức thực hiện', 'tasks'],
  ['phân công', 'tasks'],
  ['trách nhiệm', 'tasks'],
  ['tiến độ thực hiện', 'tasks'],
  ['chế độ báo cáo', 'tasks'],
  ['thông tin báo cáo', 'tasks'],
  ['giải pháp', 'solutions'],
  ['biện pháp', 'solutions'],
  ['kinh phí', 'funding'],
  ['nguồn vốn', 'funding'],
  ['vốn', 'funding'],
  ['nguồn lực', 'funding'],
  ['dự toán', 'funding'],
  ['nhu cầu vốn', 'funding'],
  ['khái toán', 'funding'],
  ['cơ chế tài chính', 'funding'],
  ['nơi nhận', 'closing'],
]

/** Words that turn what follows in running text, up to a colon. */
export const LEAD_IN_WORDS: readonly (readonly [string, Meaning])[] = [
  ['mục tiêu quốc gia', 'none'],
  ['chương trình mục tiêu', 'none'],
  ['mục tiêu', 'targets'],
  ['mục tiêu chung', 'purpose'],
  ['mục tiêu tổng quát', 'purpose'],
  ['chỉ tiêu', 'targets'],
  ['phấn đấu', 'targets'],
  ['nhiệm vụ', 'tasks'],
  ['giải pháp', 'solutions'],
  ['biện pháp', 'solutions'],
  ['đạt được kết quả', 'background'],
  ['kết quả cụ thể', 'background'],
  ['kết quả như sau', 'background'],
  ['kết quả đạt được', 'background'],
  ['nơi nhận', 'closing'],
]

/** Headings that open a paper and are no section of it. */
export const TITLE_WORDS: readonly string[] = phrases(`
  kế hoạch | quyết định | nghị quyết | chương trình | đề án | báo cáo | tờ trình | công văn
  về việc
`)

/** How far into a heading its word may stand: "Một số nhiệm vụ, giải pháp chủ yếu". */
const REACH: Readonly<Record<Section, number>> = {
  targets: 6,
  tasks: 6,
  solutions: 6,
  work: 6,
  purpose: 2,
  background: 2,
  funding: 2,
  closing: 1,
}

const HEADINGS = phrasebook(HEADING_WORDS)
const LEAD_INS = phrasebook(LEAD_IN_WORDS)
const TITLES = phrasebook(TITLE_WORDS.map((words) => [words, true] as const))

/** The section a heading opens; the first of its words that says one. */
export function sectionOfHeading(heading: readonly Token[]): Section | undefined {
  if (phraseAt(TITLES, heading, 0) !== undefined) return undefined
  const [first, ...others] = sectionWords(heading, HEADINGS).filter(
    ({ section, at }) => at <= REACH[section],
  )
  return first === undefined ? undefined : together(first.section, others)
}

/** The section that a lead-in turns to; the last of its words, since "để đạt mục tiêu" looks back. */
export function sectionOfLeadIn(leadIn: readonly Token[]): Section | undefined {
  const words = sectionWords(leadIn, LEAD_INS)
  const last = words.at(-1)
  if (last === undefined) return undefined
  const beside = words.filter(({ at }) => last.at - at <= 4 && at !== last.at)
  return together(last.section, beside)
}

function sectionWords(
  tokens: readonly Token[],
  book: typeof HEADINGS,
): readonly { readonly section: Section; readonly at: number }[] {
  const words: { section: Section; at: number }[] = []
  let at = 0
  for (;;) {
    const found = findPhrase(book, tokens, at)
    if (found === undefined) return words
    if (found.meaning !== 'none') words.push({ section: found.meaning, at: found.at })
    at = found.at + found.length
  }
}

/** Tasks and solutions under one heading are told apart by their own words, later. */
function together(section: Section, others: readonly { readonly section: Section }[]): Section {
  const isWork = (one: Section) => one === 'tasks' || one === 'solutions'
  const hasOther = others.some((other) => isWork(other.section) && other.section !== section)
  return isWork(section) && hasOther ? 'work' : section
}
