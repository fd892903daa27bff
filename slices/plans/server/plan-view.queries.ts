import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { placesWhere } from '#slices/users/server/access.ts'
import type { PlanView } from '../core/plan.contract.ts'

/** The plans the actor may see, the newest year first; a place has a few, so there is one page. */
export function listPlanViews(db: Db, actor: Actor): Promise<readonly PlanView[]> {
  return readPlanViews(db, placesWhere(actor, 'plan.read', 'p.place_id'))
}

export async function findPlanView(db: Db, id: string): Promise<PlanView | undefined> {
  const views = await readPlanViews(db, sql`p.id = ${id}`)
  return views[0]
}

async function readPlanViews(db: Db, which: RawBuilder<unknown>): Promise<readonly PlanView[]> {
  const { rows } = await sql<PlanView>`
    select p.id, p.place_id as "placeId", n.name as "placeName", p.year, p.title,
           p.document_id as "documentId", p.programme_version_id as "programmeVersionId",
           p.organisation_id as "organisationId", p.state, p.version, p.generated,
           (select count(*)::int from target_current t
             where t.plan_id = p.id and t.parent_id is null) as targets,
           (select count(*)::int from task t where t.plan_id = p.id) as tasks,
           (select count(*)::int from plan_proposal q where q.plan_id = p.id) as proposals,
           (select count(*)::int from plan_proposal q
             where q.plan_id = p.id and q.state = 'open') as "openProposals"
      from plan p
      join lateral (select name from place_name
                     where place_id = p.place_id and kind = 'official'
                     order by upper(validity) desc nulls first limit 1) n on true
     where ${which}
     order by p.year desc, p.id
     limit 200`.execute(db)
  return rows
}
