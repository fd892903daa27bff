/** Who leads or coordinates which part of a programme. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { OrganisationId } from '../core/organisation-id.ts'
import type { OrganisationLeadView } from '../core/organisation.contract.ts'
import type { LeadPart, OrganisationLead } from '../core/organisation.ts'

/** The parts of these bodies, each body's in the order of the trees. */
export async function listLeads(
  db: Db,
  organisations: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, readonly OrganisationLeadView[]>> {
  if (organisations.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation_lead as l')
    .innerJoin('programme_node as n', 'n.id', 'l.node_id')
    .innerJoin('programme_version as v', 'v.id', 'n.version_id')
    .select(['l.organisation_id', 'l.part', 'n.id', 'n.code', 'n.title_vi', 'n.title_en'])
    .where('l.organisation_id', 'in', organisations)
    .orderBy('v.validity')
    .orderBy('n.position')
    .orderBy('l.part', 'desc')
    .execute()
  const byOrganisation = Map.groupBy(rows, (row) => row.organisation_id as OrganisationId)
  return new Map(
    [...byOrganisation].map(([id, leads]) => [
      id,
      leads.map((lead) => ({
        nodeId: lead.id,
        nodeCode: lead.code,
        nodeTitleVi: lead.title_vi,
        nodeTitleEn: lead.title_en,
        part: lead.part as LeadPart,
      })),
    ]),
  )
}

/**
 * The body that answers for a part in a place: the one that leads the part itself, or the nearest
 * part above it. Undefined when nobody was assigned.
 */
export async function findLeadOf(
  db: Db,
  placeId: PlaceId,
  nodeId: ProgrammeNodeId,
): Promise<OrganisationId | undefined> {
  const row = await db
    .selectFrom('organisation_lead as l')
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .innerJoin('programme_node_reach as r', 'r.node_id', 'l.node_id')
    .innerJoin('programme_node as n', 'n.id', 'l.node_id')
    .select('o.id')
    .where('r.reached_id', '=', nodeId)
    .where('o.place_id', '=', placeId)
    .where('l.part', '=', 'lead')
    .orderBy('n.depth', 'desc')
    .orderBy('o.id')
    .limit(1)
    .executeTakeFirst()
  return row?.id as OrganisationId | undefined
}

/** Whether every node is a part of some programme. */
export async function areParts(db: Db, nodeIds: readonly ProgrammeNodeId[]): Promise<boolean> {
  if (nodeIds.length === 0) return true
  const row = await db
    .selectFrom('programme_node')
    .select(sql<number>`count(*)::integer`.as('known'))
    .where('id', 'in', nodeIds)
    .executeTakeFirstOrThrow()
  return row.known === new Set(nodeIds).size
}

/** Puts these leads in the place of all that the body had. The body must be locked. */
export async function replaceLeads(
  tx: Tx,
  organisationId: OrganisationId,
  leads: readonly Pick<OrganisationLead, 'nodeId' | 'part'>[],
): Promise<void> {
  await tx.deleteFrom('organisation_lead').where('organisation_id', '=', organisationId).execute()
  if (leads.length === 0) return
  await tx
    .insertInto('organisation_lead')
    .values(
      leads.map(({ nodeId, part }) => ({
        organisation_id: organisationId,
        node_id: nodeId,
        part,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
