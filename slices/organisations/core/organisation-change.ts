/** What may become of an organisation: it is set up, renamed, and one day it ends. */
import type { Day } from '#kernel/day.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { Organisation } from './organisation.ts'

export type EndRefusal =
  | { readonly code: 'organisation_has_ended'; readonly on: Day }
  | { readonly code: 'organisation_ends_before_it_begins'; readonly from: Day }
  | { readonly code: 'organisation_has_bodies'; readonly bodies: number }

/**
 * Ends a body on a day, the first on which it is no more. What it did stays under its name; a body
 * that still has bodies of its own must see them end or move first.
 */
export function endOrganisation(
  organisation: Organisation,
  end: { readonly on: Day; readonly bodiesThen: number },
): Result<Organisation, EndRefusal> {
  if (organisation.existsTo !== undefined) {
    return refuse({ code: 'organisation_has_ended', on: organisation.existsTo })
  }
  if (organisation.existsFrom !== undefined && end.on <= organisation.existsFrom) {
    return refuse({
      code: 'organisation_ends_before_it_begins',
      from: organisation.existsFrom,
    })
  }
  if (end.bodiesThen > 0) {
    return refuse({ code: 'organisation_has_bodies', bodies: end.bodiesThen })
  }
  return ok({ ...organisation, existsTo: end.on, version: organisation.version + 1 })
}

export interface Renaming {
  readonly name: string
  readonly shortName: string | undefined
  readonly mandate: string
}

/** A new name is for a body that goes on; one that takes over from another is set up anew. */
export function renameOrganisation(
  organisation: Organisation,
  renaming: Renaming,
): Result<Organisation, { readonly code: 'organisation_has_ended'; readonly on: Day }> {
  if (organisation.existsTo !== undefined) {
    return refuse({ code: 'organisation_has_ended', on: organisation.existsTo })
  }
  return ok({ ...organisation, ...renaming, version: organisation.version + 1 })
}
