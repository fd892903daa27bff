import type { Db } from '#platform/db.ts'
import { namePlaces } from '#slices/users/server/names.queries.ts'
import type { OrganisationView } from '../core/organisation.contract.ts'
import type { Organisation } from '../core/organisation.ts'
import { listLeads } from './lead.queries.ts'

export async function toOrganisationViews(
  db: Db,
  organisations: readonly Organisation[],
): Promise<OrganisationView[]> {
  const ids = organisations.map((organisation) => organisation.id)
  const leads = await listLeads(db, ids)
  const places = await namePlaces(
    db,
    organisations.map((organisation) => organisation.placeId),
  )
  return organisations.map((organisation) => ({
    id: organisation.id,
    placeId: organisation.placeId,
    placeName: places.get(organisation.placeId) ?? '',
    code: organisation.code,
    name: organisation.name,
    shortName: organisation.shortName ?? null,
    kind: organisation.kind,
    parentId: organisation.parentId ?? null,
    mandate: organisation.mandate,
    existsFrom: organisation.existsFrom ?? null,
    existsTo: organisation.existsTo ?? null,
    version: organisation.version,
    leads: [...(leads.get(organisation.id) ?? [])],
  }))
}

export async function toOrganisationView(
  db: Db,
  organisation: Organisation,
): Promise<OrganisationView> {
  const [view] = await toOrganisationViews(db, [organisation])
  if (view === undefined) throw new Error(`organisation ${organisation.id} has no view`)
  return view
}
