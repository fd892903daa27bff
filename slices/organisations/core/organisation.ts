/** A body that leads, carries out, reports or watches: committees, departments, commune offices, banks. */
import type { Day } from '#kernel/day.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { OrganisationId } from './organisation-id.ts'

export const ORGANISATION_KINDS = [
  'ministry',
  'province-peoples-committee',
  'district-peoples-committee',
  'commune-peoples-committee',
  'steering-committee',
  'department',
  'public-unit',
  'mass-organisation',
  'front',
  'policy-bank',
  'treasury',
  'partner',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export interface Organisation {
  readonly id: OrganisationId
  /** The area it works for; a department of a district has the whole district. */
  readonly placeId: PlaceId
  /** Short and stable, for files: phong-dan-toc. Unique among the bodies of its place. */
  readonly code: string
  readonly name: string
  readonly shortName: string | undefined
  readonly kind: OrganisationKind
  readonly parentId: OrganisationId | undefined
  /** What it answers for, in the office's own words. */
  readonly mandate: string
  readonly existsFrom: Day | undefined
  /** The first day on which it is no more. */
  readonly existsTo: Day | undefined
  readonly version: number
}

export const LEAD_PARTS = ['lead', 'coordinate'] as const
/** Chủ trì or phối hợp. */
export type LeadPart = (typeof LEAD_PARTS)[number]

/** Which part of a programme a body leads or coordinates in its area. */
export interface OrganisationLead {
  readonly organisationId: OrganisationId
  readonly nodeId: ProgrammeNodeId
  readonly part: LeadPart
}

/** Whether the body is there on that day. */
export function existsOn(
  organisation: Pick<Organisation, 'existsFrom' | 'existsTo'>,
  day: Day,
): boolean {
  const hasBegun = organisation.existsFrom === undefined || organisation.existsFrom <= day
  return hasBegun && (organisation.existsTo === undefined || day < organisation.existsTo)
}
