import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** What places are called now, or were called last, by id. */
export async function namePlaces(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ place_id: string; name: string }>`
    select distinct on (place_id) place_id, name
      from place_name
     where place_id = any(${[...new Set(ids)]}::uuid[]) and kind = 'official' and not isempty(validity)
     order by place_id, upper(validity) desc nulls first
  `.execute(db)
  return new Map(rows.map((row) => [row.place_id, row.name]))
}

/** What people are called, by id. */
export async function nameUsers(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('app_user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
