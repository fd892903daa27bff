import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { UserView } from './user.contract.ts'
import type { User } from './user.ts'

/** An account with the office it belongs to. */
export interface UserInOffice extends User {
  readonly organisation: string | null
  readonly placeId: PlaceId | null
}

export function toUserView(user: UserInOffice): UserView {
  return {
    id: user.id,
    username: user.username,
    name: user.name,
    position: user.position,
    organisationId: user.organisationId,
    organisation: user.organisation,
    placeId: user.placeId,
    state: user.state,
    mustChange: user.mustChange,
    secondFactor: user.hasSecondFactor,
    isDemonstration: user.isDemonstration,
  }
}
