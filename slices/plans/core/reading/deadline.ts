/**
 * When a task is due: "trước ngày 30/6/2024", "chậm nhất 15/12", "hoàn thành trong quý II/2024",
 * "trong tháng 9"; or how often it returns: "hằng quý", "trước ngày 25 hằng tháng".
 */
import type { Day } from '#kernel/day.ts'
import { hasPhrase, phrasebook, findPhrase, phraseEndingAt } from './phrasebook.ts'
import type { Recurrence } from './proposal.ts'
import { lastDayOf, type TimeWords } from './time-words.ts'
import type { Token } from './token.ts'

/** `end`: a deadline whatever follows. `within`: one when a month, quarter or half-year follows. */
export const DUE_WORDS: readonly (readonly [string, 'end' | 'within'])[] = [
  ['trước', 'end'],
  ['xong trước', 'end'],
  ['hoàn thành trước', 'end'],
  ['chậm nhất', 'end'],
  ['chậm nhất là', 'end'],
  ['chậm nhất đến', 'end'],
  ['chậm nhất vào', 'end'],
  ['không quá', 'end'],
  ['hạn', 'end'],
  ['thời hạn', 'end'],
  ['hạn hoàn thành', 'end'],
  ['thời hạn hoàn thành', 'end'],
  ['thời gian hoàn thành', 'end'],
  ['thời gian thực hiện', 'end'],
  ['thời gian', 'end'],
  ['hoàn thành', 'end'],
  ['hoàn thành trong', 'end'],
  ['hoàn thành vào', 'end'],
  ['hoàn thành đến', 'end'],
  ['xong', 'end'],
  ['xong trong', 'end'],
  ['đến hết', 'within'],
  ['hết', 'within'],
  ['trong', 'within'],
  ['vào', 'within'],
  ['đến', 'within'],
  ['(', 'within'],
]

export const RHYTHMS: readonly (readonly [string, Recurrence])[] = [
  ['hằng tháng', 'monthly'],
  ['hàng tháng', 'monthly'],
  ['mỗi tháng', 'monthly'],
  ['định kỳ tháng', 'monthly'],
  ['hằng quý', 'quarterly'],
  ['hàng quý', 'quarterly'],
  ['mỗi quý', 'quarterly'],
  ['định kỳ quý', 'quarterly'],
  ['của tháng cuối quý', 'quarterly'],
  ['6 tháng', 'half-yearly'],
  ['06 tháng', 'half-yearly'],
  ['sáu tháng', 'half-yearly'],
  ['định kỳ hằng năm', 'yearly'],
  ['định kỳ hàng năm', 'yearly'],
]

const DUES = phrasebook(DUE_WORDS)
const RECURRENCES = phrasebook(RHYTHMS)
const YEARLY_REPORTS = phrasebook([
  ['hằng năm', true],
  ['hàng năm', true],
] as const)
const REPORTING = phrasebook([
  ['báo cáo', true],
  ['định kỳ', true],
  ['rà soát', true],
] as const)

export interface Deadline {
  readonly due?: Day
  readonly recurrence?: Recurrence
}

export function readDeadline(tokens: readonly Token[], year: number | undefined): Deadline {
  const due = dueIn(tokens, year)
  const recurrence = recurrenceIn(tokens)
  return {
    ...(due === undefined ? {} : { due }),
    ...(recurrence === undefined ? {} : { recurrence }),
  }
}

function dueIn(tokens: readonly Token[], year: number | undefined): Day | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'time') continue
    const lead = phraseEndingAt(DUES, tokens, lastWordBefore(tokens, at))
    if (lead === undefined || !isDue(lead.meaning, token.time)) continue
    const day = lastDayOf(token.time, year)
    if (day !== undefined) return day
  }
  return undefined
}

/** "Thời gian hoàn thành: Quý II/2024": the colon is passed. */
function lastWordBefore(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.key === ':' ? at - 2 : at - 1
}

function isDue(lead: 'end' | 'within', time: TimeWords): boolean {
  if (time.unit === 'years') return false
  return lead === 'end' || (time.unit !== 'year' && time.unit !== 'day-of-month')
}

function recurrenceIn(tokens: readonly Token[]): Recurrence | undefined {
  const rhythm = findPhrase(RECURRENCES, tokens)
  if (rhythm !== undefined) return rhythm.meaning
  const isYearly = hasPhrase(YEARLY_REPORTS, tokens) && hasPhrase(REPORTING, tokens)
  return isYearly ? 'yearly' : undefined
}
