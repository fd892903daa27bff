import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { PlanTable } from '#platform/schema.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeVersionId } from '#slices/programmes/core/programme-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { PlanId } from '../core/plan-id.ts'
import type { Plan } from '../core/plan.ts'

export async function findPlan(db: Db, id: string): Promise<Plan | undefined> {
  const row = await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toPlan(row)
}

export async function lockPlan(tx: Tx, id: string): Promise<Plan | undefined> {
  const row = await tx
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : toPlan(row)
}

export async function insertPlan(
  tx: Tx,
  plan: Plan,
  by: { readonly userId: UserId; readonly at: Date; readonly generated: boolean },
): Promise<void> {
  await tx
    .insertInto('plan')
    .values({
      id: plan.id,
      ...toColumns(plan),
      version: plan.version,
      generated: by.generated,
      created_by: by.userId,
      created_at: by.at,
    })
    .execute()
}

/** Writes what was decided of a locked plan; its version must be the one after the stored one. */
export async function savePlan(tx: Tx, plan: Plan): Promise<void> {
  const saved = await tx
    .updateTable('plan')
    .set({ ...toColumns(plan), version: plan.version })
    .where('id', '=', plan.id)
    .where('version', '=', plan.version - 1)
    .executeTakeFirst()
  if (saved.numUpdatedRows !== 1n) throw new Error(`plan ${plan.id} changed while locked`)
}

function toColumns(plan: Plan) {
  return {
    place_id: plan.placeId,
    year: plan.year,
    title: plan.title,
    document_id: plan.documentId ?? null,
    programme_version_id: plan.programmeVersionId ?? null,
    organisation_id: plan.organisationId ?? null,
    state: plan.state,
  }
}

function toPlan(row: Selectable<PlanTable>): Plan {
  return {
    id: row.id as PlanId,
    placeId: row.place_id as PlaceId,
    year: row.year,
    title: row.title,
    ...(row.document_id === null ? {} : { documentId: row.document_id as DocumentId }),
    ...(row.programme_version_id === null
      ? {}
      : { programmeVersionId: row.programme_version_id as ProgrammeVersionId }),
    ...(row.organisation_id === null
      ? {}
      : { organisationId: row.organisation_id as OrganisationId }),
    state: row.state as Plan['state'],
    version: row.version,
  }
}
