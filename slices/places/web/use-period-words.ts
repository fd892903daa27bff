import type { Day } from '#kernel/day.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { placesText } from '../core/place.text.ts'

interface Period {
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

/** The days of something in words: `đến 30/06/2025`, `từ 01/07/2025`. */
export function usePeriodWords(): (period: Period) => string {
  const t = useT()
  const { day } = useFormat()
  return ({ firstDay, lastDay }) => {
    if (firstDay !== null && lastDay !== null) {
      return t(placesText.between, { from: day(firstDay), to: day(lastDay) })
    }
    if (lastDay !== null) return t(placesText.until, { day: day(lastDay) })
    return firstDay === null ? t(placesText.now) : t(placesText.since, { day: day(firstDay) })
  }
}
