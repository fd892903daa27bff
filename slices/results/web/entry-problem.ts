import * as z from 'zod/mini'
import { ProblemError } from '#web/answer-problem.ts'
import { formatNumber } from '#web/format.ts'
import type { FieldErrors } from '#web/forms/form-errors.ts'
import type { Translate } from '#web/text.ts'
import type { Language } from '#kernel/text.ts'
import { impossibleFigureText } from '../core/report-screen.text.ts'
import { valueName } from './entry-name.ts'

const ImpossibleEntries = z.object({
  entries: z.array(
    z.object({
      indicatorId: z.string(),
      tags: z.string(),
      code: z.string(),
      lowest: z.optional(z.string()),
      highest: z.optional(z.string()),
      decimals: z.optional(z.int()),
    }),
  ),
})

/** What the server found impossible, at the field of each figure. */
export function impossibleFields(
  problem: Error | null,
  t: Translate,
  language: Language,
): FieldErrors {
  if (!(problem instanceof ProblemError) || problem.code !== 'entry_impossible') return {}
  const details = z.safeParse(ImpossibleEntries, problem.details)
  if (!details.success) return {}
  return Object.fromEntries(
    details.data.entries.map((entry) => {
      const { lowest, highest, decimals } = entry
      const text =
        impossibleFigureText[entry.code as keyof typeof impossibleFigureText] ??
        impossibleFigureText.unknown
      return [
        valueName(entry),
        t(text, {
          ...(lowest === undefined ? {} : { lowest: formatNumber(lowest, language) }),
          ...(highest === undefined ? {} : { highest: formatNumber(highest, language) }),
          ...(decimals === undefined ? {} : { decimals }),
        }),
      ]
    }),
  )
}

/** Whether somebody else saved the report since this form was opened. */
export function isOvertaken(problem: Error | null): boolean {
  return problem instanceof ProblemError && problem.code === 'report_changed'
}
