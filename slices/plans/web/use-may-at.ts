import { useSuspenseQuery } from '@tanstack/react-query'
import { placeQuery } from '#slices/places/web/place-fetch.ts'
import type { Action } from '#slices/users/core/action.ts'
import { useMay } from '#web/session.tsx'

/** Whether to offer an act at a place: a grant over it, or over a unit in which it lies. */
export function useMayAt(action: Action, placeId: string): boolean {
  const place = useSuspenseQuery(placeQuery(placeId)).data
  return useMay(action, [placeId, ...place.path.map((unit) => unit.id)])
}
