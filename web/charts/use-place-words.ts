import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { chartsText } from './charts.text.ts'
import type { MappedPlace } from './mapped-place.ts'

/** The value of a place with its unit, or the words for none. */
export function usePlaceWords(unit: string): (place: MappedPlace) => string {
  const t = useT()
  const format = useFormat()
  return ({ value }) => {
    if (value === undefined) return t(chartsText.noValue)
    return unit === '%' ? format.percent(value) : `${format.number(value)} ${unit}`
  }
}
