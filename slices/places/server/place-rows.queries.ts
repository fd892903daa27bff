/** Writes units that no table holds yet, each row once, as it stands after all that befell it. */
import { sql } from 'kysely'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Tx } from '#platform/db.ts'
import type { PlaceChangeId, PlaceId } from '../core/place-id.ts'
import type { PlaceRows } from '../core/place.ts'
import { toRange } from './span.ts'

/** The decisions behind the rows, which the rows themselves do not name. */
export interface RowOrigins {
  readonly begunBy: ReadonlyMap<PlaceId, PlaceChangeId>
  readonly endedBy: ReadonlyMap<PlaceId, PlaceChangeId>
  readonly succeededBy: (link: PlaceRows['successions'][number]) => PlaceChangeId
}

/** Inserts the rows. Throws, by the tables' own constraints, when one of them is there already. */
export async function insertPlaceRows(
  tx: Tx,
  rows: PlaceRows,
  { begunBy, endedBy, succeededBy }: RowOrigins,
): Promise<void> {
  const { places, names, codes, parents, successions } = rows
  await sql`
    insert into place (id, level, existed, created_by_change, ended_by_change)
    select * from unnest(${places.map(({ id }) => id)}::uuid[],
                         ${places.map(({ level }) => level)}::text[],
                         ${places.map(({ existed }) => toRange(existed))}::daterange[],
                         ${places.map(({ id }) => begunBy.get(id) ?? null)}::uuid[],
                         ${places.map(({ id }) => endedBy.get(id) ?? null)}::uuid[])`.execute(tx)
  await sql`
    insert into place_name (place_id, name, kind, folded, validity)
    select * from unnest(${names.map(({ placeId }) => placeId)}::uuid[],
                         ${names.map(({ name }) => name)}::text[],
                         ${names.map(({ kind }) => kind)}::text[],
                         ${names.map(({ name }) => foldVietnamese(name))}::text[],
                         ${names.map(({ validity }) => toRange(validity))}::daterange[])`.execute(
    tx,
  )
  await sql`
    insert into place_code (place_id, code, validity)
    select * from unnest(${codes.map(({ placeId }) => placeId)}::uuid[],
                         ${codes.map(({ code }) => code)}::text[],
                         ${codes.map(({ validity }) => toRange(validity))}::daterange[])`.execute(
    tx,
  )
  await sql`
    insert into place_parent (place_id, parent_id, validity)
    select * from unnest(${parents.map(({ placeId }) => placeId)}::uuid[],
                         ${parents.map(({ parentId }) => parentId)}::uuid[],
                         ${parents.map(({ validity }) => toRange(validity))}::daterange[])`.execute(
    tx,
  )
  await sql`
    insert into place_succession (from_id, to_id, on_date, share, is_main, change_id)
    select * from unnest(${successions.map(({ fromId }) => fromId)}::uuid[],
                         ${successions.map(({ toId }) => toId)}::uuid[],
                         ${successions.map(({ on }) => on)}::date[],
                         ${successions.map(({ share }) => share)}::numeric[],
                         ${successions.map(({ isMain }) => isMain)}::boolean[],
                         ${successions.map(succeededBy)}::uuid[])`.execute(tx)
}
