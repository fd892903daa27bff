import { addDays, toDay } from '#kernel/day.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { adminText } from '../core/admin.text.ts'
import type { GrantView } from '../core/grant.contract.ts'

/** A grant's period as people say it: with its last day, where the record holds the day after. */
export function useGrantPeriod(): (grant: Pick<GrantView, 'from' | 'to'>) => string {
  const t = useT()
  const format = useFormat()
  return ({ from, to }) => {
    const first = from === null ? undefined : format.day(toDay(from))
    const last = to === null ? undefined : format.day(addDays(toDay(to), -1))
    if (first !== undefined && last !== undefined) {
      return t(adminText.periodBoth, { from: first, last })
    }
    if (first !== undefined) return t(adminText.periodOpen, { from: first })
    if (last !== undefined) return t(adminText.periodUntil, { last })
    return t(adminText.always)
  }
}
