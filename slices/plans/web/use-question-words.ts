import type { Message } from '#kernel/text.ts'
import { useT } from '#web/text.ts'
import type { ProposalView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'

type Question = ProposalView['questions'][number]

const QUESTIONS: Readonly<Record<string, Message>> = {
  year_before_plan: readingText.year_before_plan,
  figure_is_approximate: readingText.figure_is_approximate,
  figure_ambiguous: readingText.figure_ambiguous,
  share_above_hundred: readingText.share_above_hundred,
  year_unknown: readingText.year_unknown,
}

/** A doubt of the reader in words; one that a newer server adds is still said to be there. */
export function useQuestionWords(): (question: Question) => string {
  const t = useT()
  return ({ code, ...details }) => {
    const values = Object.fromEntries(
      Object.entries(details).map(([name, value]) => [name, String(value)]),
    )
    return t(QUESTIONS[code] ?? readingText.other_question, values)
  }
}
