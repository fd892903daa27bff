import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { isAction } from '../core/action.ts'
import type { GrantView } from '../core/grant.contract.ts'
import type { UserId } from '../core/user-id.ts'
import { inForce, toPeriod } from './grant.queries.ts'
import { namePlaces } from './names.queries.ts'

/** All grants a person holds or held, those in force first, then the newest. */
export function listHeldGrants(db: Db, userId: UserId, today: Day): Promise<readonly GrantView[]> {
  return listGrantViews(db, { holder: userId }, today)
}

/** What a person has lent to others out of their own grants. */
export function listLentGrants(db: Db, userId: UserId, today: Day): Promise<readonly GrantView[]> {
  return listGrantViews(db, { lender: userId }, today)
}

/** More than anybody holds; a role is some fifteen grants. */
const MOST_SHOWN = 500

async function listGrantViews(
  db: Db,
  whose: { readonly holder: UserId } | { readonly lender: UserId },
  today: Day,
): Promise<readonly GrantView[]> {
  let query = db
    .selectFrom('user_grant as g')
    .innerJoin('app_user as holder', 'holder.id', 'g.user_id')
    .leftJoin('app_user as giver', 'giver.id', 'g.granted_by')
    .leftJoin('user_grant as source', 'source.id', 'g.delegated_from')
    .leftJoin('app_user as lender', 'lender.id', 'source.user_id')
    .leftJoin('programme_node as node', 'node.id', 'g.node_id')
    .selectAll('g')
    .select(['holder.name as holder_name', 'giver.name as giver_name'])
    .select(['lender.name as lender_name', 'node.title_vi as node_title'])
    .select(inForce(today).as('is_in_force'))
    .orderBy(sql`is_in_force`, 'desc')
    .orderBy('g.granted_at', 'desc')
    .orderBy('g.id')
    .limit(MOST_SHOWN)
  query =
    'holder' in whose
      ? query.where('g.user_id', '=', whose.holder)
      : query.where('source.user_id', '=', whose.lender)
  const rows = await query.execute()
  const places = await namePlaces(
    db,
    rows.map((row) => row.place_id),
  )
  return rows.flatMap((row) => {
    if (!isAction(row.action)) return []
    const period = toPeriod(row.validity)
    return [
      {
        id: row.id,
        userId: row.user_id,
        userName: row.holder_name,
        action: row.action,
        placeId: row.place_id,
        placeName: places.get(row.place_id) ?? '',
        nodeId: row.node_id,
        nodeTitle: row.node_title,
        from: period.from,
        to: period.to,
        basis: row.basis,
        basisDocumentId: row.basis_document_id,
        grantedByName: row.giver_name,
        delegatedFrom: row.delegated_from,
        lenderName: row.lender_name,
        isInForce: row.is_in_force === true,
        revokedAt: row.revoked_at?.toISOString() ?? null,
      },
    ]
  })
}
