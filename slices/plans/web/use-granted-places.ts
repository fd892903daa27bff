import type { Action } from '#slices/users/core/action.ts'
import type { Choice } from '#web/forms/select-field.tsx'
import { useSession } from '#web/session.tsx'

/** The places over which the person holds an action, to choose one for something new. */
export function useGrantedPlaces(action: Action): readonly Choice[] {
  const { grants } = useSession()
  const held = grants.filter((grant) => grant.action === action)
  const nameById = new Map(held.map((grant) => [grant.placeId, grant.placeName]))
  return [...nameById].map(([value, label]) => ({ value, label }))
}
