import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeVersionId } from '#slices/programmes/core/programme-id.ts'
import type { PlanId } from './plan-id.ts'

/** The plan of a year of one place. What it sets is in its targets and tasks. */
export interface Plan {
  readonly id: PlanId
  readonly placeId: PlaceId
  readonly year: number
  readonly title: string
  readonly documentId?: DocumentId
  readonly programmeVersionId?: ProgrammeVersionId
  /** The office that leads it. */
  readonly organisationId?: OrganisationId
  readonly state: 'draft' | 'in_force' | 'closed'
  readonly version: number
}
