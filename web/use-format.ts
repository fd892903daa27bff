import { useMemo } from 'react'
import type { Day } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import {
  formatDay,
  formatInstant,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatPeriod,
  type Figure,
} from './format.ts'
import { useLanguage } from './language.tsx'

interface Format {
  readonly number: (figure: Figure, options?: { readonly decimals?: number }) => string
  readonly percent: (percent: Figure, options?: { readonly decimals?: number }) => string
  readonly money: (dong: Figure) => string
  readonly moneyShort: (dong: Figure) => string
  readonly day: (day: Day) => string
  readonly instant: (instant: Date | string) => string
  readonly period: (period: Period) => string
}

/** The formats of `format.ts` in the language of the screen: `const f = useFormat(); f.day(due)`. */
export function useFormat(): Format {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      number: (figure, options) => formatNumber(figure, language, options),
      percent: (percent, options) => formatPercent(percent, language, options),
      money: (dong) => formatMoney(dong, language),
      moneyShort: (dong) => formatMoneyShort(dong, language),
      day: (day) => formatDay(day, language),
      instant: (instant) => formatInstant(instant, language),
      period: (period) => formatPeriod(period, language),
    }),
    [language],
  )
}
