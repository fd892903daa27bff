import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { targetsText } from '../core/target-screen.text.ts'
import { methodWords, targetWordsText } from '../core/target-words.text.ts'
import type { BreakdownMethod } from '../core/target.ts'
import type { BalanceView, TargetListView } from '../core/target.contract.ts'

type TargetFacts = TargetListView['items'][number]

interface Measured {
  readonly comparator: string
  readonly value: string
  readonly valueTo: string | null
  readonly unit: string
}

/** Targets in the words of a decision: "trên 500 hộ", "còn 20", "giao vượt 20". */
export function useTargetWords() {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  return {
    title: (target: Pick<TargetFacts, 'title'>) => target.title[language],
    asked: ({ comparator, value, valueTo, unit }: Measured) =>
      t(targetWordsText[comparator as TargetFacts['comparator']], {
        value: format.number(value),
        valueTo: format.number(valueTo ?? '0'),
        unit,
      }),
    method: (method: string, figure: string | null = null) =>
      t(methodWords(method as BreakdownMethod, figure), { figure: figure ?? '' }).trim(),
    balance: (balance: BalanceView) => {
      if (balance.kind === 'does_not_add') return t(targetsText.doesNotAdd)
      if (balance.isOver) {
        return t(targetsText.overBy, { value: format.number(balance.remaining.replace('-', '')) })
      }
      return balance.remaining === '0'
        ? t(targetsText.fully)
        : t(targetsText.leftBy, { value: format.number(balance.remaining) })
    },
  }
}
