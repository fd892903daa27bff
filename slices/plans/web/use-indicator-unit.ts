import { useSuspenseQuery } from '@tanstack/react-query'
import { catalogueQuery } from './plan-fetch.ts'

/** The unit in which an indicator is counted; a target's value is in it. */
export function useIndicatorUnit(indicatorId: string | undefined): string | undefined {
  const { items } = useSuspenseQuery(catalogueQuery).data
  return items.find(({ id }) => id === indicatorId)?.unit
}
