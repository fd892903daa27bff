/**
 * The year of a target: named in its own words, in the opening of its sentence, in a heading above,
 * or that of the plan; the nearest wins. "So với năm 2020" names a base and not a target year.
 */
import type { Heading } from './outline.ts'
import { phraseEndingAt, phrases, wordList } from './phrasebook.ts'
import type { ReadingQuestion } from './proposal.ts'
import { yearNamedBy } from './time-words.ts'
import type { TimeToken, Token } from './token.ts'

/** Before a time that is compared with, or that dates something else. */
export const BASE_WORDS: readonly string[] = phrases(`
  hiện còn đến | hiện có đến | tính đến | tính đến hết | tính đến cuối | tính từ | đầu
  định hướng | định hướng đến | tầm nhìn | tầm nhìn đến | so với | so với cuối | so với đầu | so với cùng kỳ | so với thực hiện | so với kế hoạch | so
  từ | kể từ | từ đầu | bằng | so với thời điểm | so với thời điểm cuối | chuyển từ | của
  ban hành | ban hành ngày | giá so sánh | theo giá | tại thời điểm | chuẩn | tiêu chí
`)

/** Before the year that a target is to be met in. */
export const END_WORDS: readonly string[] = phrases(`
  đến | đến hết | đến cuối | hết | cuối | tới | trong | vào | vào cuối | trước
`)

const BASES = wordList(BASE_WORDS)
const ENDS = wordList(END_WORDS)

export interface TargetYear {
  readonly year?: number
  readonly question?: ReadingQuestion
}

export function yearOfTarget(words: {
  readonly own: readonly Token[]
  /** The clauses before it in its sentence. */
  readonly earlier: readonly Token[]
  readonly above: readonly Heading[]
  readonly planYear: number | undefined
}): TargetYear {
  const outer = yearAbove(words.above) ?? words.planYear
  const earlier = yearNamedIn(words.earlier)
  // An earlier year inside a sentence is told of one thing ("hộ di cư đến năm 2020"), not of all.
  const inherited =
    earlier === undefined || (outer !== undefined && earlier < outer) ? outer : earlier
  const own = yearNamedIn(words.own)
  if (own === undefined) {
    return inherited === undefined ? { question: { code: 'year_unknown' } } : { year: inherited }
  }
  if (inherited !== undefined && own < inherited) {
    const question = { code: 'year_before_plan', stated: own, plan: inherited } as const
    return { year: inherited, question }
  }
  return { year: own }
}

/** The year that the words set; of several, the one after "đến", "hết", "trong". */
export function yearNamedIn(tokens: readonly Token[]): number | undefined {
  const named = tokens.flatMap((token, at) =>
    token.kind === 'time' && isOwn(token, tokens, at) ? [{ token, at }] : [],
  )
  const ending = named.find(({ at }) => phraseEndingAt(ENDS, tokens, at - 1) !== undefined)
  const chosen = (ending ?? named[0])?.token.time
  return chosen === undefined ? undefined : yearNamedBy(chosen)
}

function yearAbove(above: readonly Heading[]): number | undefined {
  for (const heading of above.toReversed()) {
    const year = yearNamedIn(heading.tokens) ?? endOfPeriod(heading)
    if (year !== undefined) return year
  }
  return undefined
}

/** "Mục tiêu giai đoạn 2021-2025" is to be met by 2025. */
function endOfPeriod(heading: Heading): number | undefined {
  if (heading.section !== 'targets') return undefined
  const period = heading.tokens.find(
    (token) => token.kind === 'time' && token.time.unit === 'years',
  )
  return period?.kind === 'time' ? yearNamedBy(period.time) : undefined
}

function isOwn(token: TimeToken, tokens: readonly Token[], at: number): boolean {
  if (yearNamedBy(token.time) === undefined || token.time.unit === 'years') return false
  if (tokens[at - 1]?.kind === 'document' || tokens[at - 2]?.kind === 'document') return false
  return phraseEndingAt(BASES, tokens, at - 1) === undefined
}
