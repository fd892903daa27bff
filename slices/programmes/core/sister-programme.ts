/**
 * Programmes that run beside the national target programme and support the same households. Only
 * their name, period and basis are known here, so they are flat: a version without parts, to which
 * an office may add contents.
 */
import * as z from 'zod/mini'
import { dayOf, parseDay } from '#kernel/day.ts'
import type { ProgrammeHeader } from './programme-tree.ts'

export const SisterProgrammeFile = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    basis: z.optional(z.string()),
    overlaps: z.array(z.string()),
  }),
)
export type SisterProgrammeFile = z.infer<typeof SisterProgrammeFile>

const YEARS = /(\d{4})-(\d{4})/
const BASIS = /^(\S+) \((\d{4}-\d{2}-\d{2})\)$/

/** The period is read from the title ("giai đoạn 2021-2025"), where these programmes carry it. */
export function toSisterHeader(programme: SisterProgrammeFile[number]): ProgrammeHeader {
  const years = YEARS.exec(programme.title)
  if (years === null) throw new Error(`no years in the title of ${programme.id}`)
  const [, number, day] = BASIS.exec(programme.basis ?? '') ?? []
  return {
    code: programme.id,
    shortTitle: programme.title,
    titleVi: programme.title,
    titleEn: undefined,
    basis:
      number === undefined ? [] : [{ kind: 'Quyết định', number, issuedOn: parseDay(day ?? '') }],
    from: dayOf(Number(years[1]), 1, 1),
    to: dayOf(Number(years[2]), 12, 31),
    spendableUntil: undefined,
    owner: undefined,
    levelLabels: ['Dự án', 'Tiểu dự án', 'Nội dung'],
    note: programme.overlaps.join('; '),
  }
}
