import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ProgressView, TargetProgressView } from '../core/dashboard.contract.ts'
import { dashboardText, expectationText, planValueText } from '../core/result-screen.text.ts'

type PlanFacts = Pick<TargetProgressView, 'comparator' | 'unit'> & {
  readonly value: string
  readonly valueTo?: string | null | undefined
}

export interface ProgressWords {
  /** "trên 6,5 điểm %": a plan with its comparator, as its sentence says it. */
  readonly plan: (facts: PlanFacts) => string
  /** "96 hộ", or that there is none. */
  readonly figure: (value: string | null, unit?: string) => string
  /** The rule by which the year's end is expected; undefined when nothing can be expected. */
  readonly rule: (progress: ProgressView) => string | undefined
  readonly title: (target: Pick<TargetProgressView, 'title'>) => string
}

export function useProgressWords(): ProgressWords {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  return {
    plan: ({ comparator, value, valueTo, unit }) => {
      const words = t(planValueText[comparator], {
        value: format.number(value),
        valueTo: format.number(valueTo ?? value),
      })
      return `${words} ${unit}`
    },
    figure: (value, unit) => {
      if (value === null) return t(dashboardText.none)
      return unit === undefined ? format.number(value) : `${format.number(value)} ${unit}`
    },
    rule: ({ expected, throughMonth }) =>
      expected === null
        ? undefined
        : t(expectationText[expected.rule], { month: throughMonth ?? 12 }),
    title: ({ title }) => title[language],
  }
}
