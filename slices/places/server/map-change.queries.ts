/**
 * What a change of the map does to the tables: set by set, so that the reform of ten thousand
 * communes takes seconds. core/map-change.ts says the same of rows in memory, and
 * map-change.queries.test.ts proves that the two agree. Change them together.
 */
import { sql } from 'kysely'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Tx } from '#platform/db.ts'
import type { MapChange } from '../core/map-change.ts'
import type { PlaceChangeId } from '../core/place-id.ts'

/** Writes the change. Assumes that a rule has allowed it and that the map is locked. */
export async function saveMapChange(tx: Tx, id: PlaceChangeId, change: MapChange): Promise<void> {
  await closeEnded(tx, id, change)
  await closeReplaced(tx, change)
  await insertBegun(tx, id, change)
  await insertReplacing(tx, change)
  await insertSuccessions(tx, id, change)
}

/** Writes the map as if the change had never been. The same assumptions. */
export async function saveMapChangeUndone(tx: Tx, change: MapChange): Promise<void> {
  const { on, ends } = change
  const begun = change.begins.map((begin) => begin.id)
  const renamed = change.renames.map((rename) => rename.id)
  const moved = change.moves.map((move) => move.id)

  await sql`update place set existed = 'empty' where id = any(${begun}::uuid[])`.execute(tx)
  for (const table of ['place_name', 'place_code', 'place_parent'] as const) {
    await sql`update ${sql.table(table)} set validity = 'empty'
               where place_id = any(${begun}::uuid[])`.execute(tx)
  }
  await sql`delete from place_name
             where place_id = any(${renamed}::uuid[]) and kind = 'official'
               and lower(validity) = ${on}::date`.execute(tx)
  await sql`delete from place_parent
             where place_id = any(${moved}::uuid[]) and lower(validity) = ${on}::date`.execute(tx)

  await sql`update place set existed = daterange(lower(existed), null), ended_by_change = null
             where id = any(${ends}::uuid[])`.execute(tx)
  const reopened = { place_name: renamed, place_code: [], place_parent: moved }
  for (const table of ['place_name', 'place_code', 'place_parent'] as const) {
    await sql`update ${sql.table(table)} set validity = daterange(lower(validity), null)
               where place_id = any(${[...ends, ...reopened[table]]}::uuid[])
                 and upper(validity) = ${on}::date`.execute(tx)
  }
  // The lineage of what never was is kept: a figure reported for it must still find its place.
  await sql`delete from place_succession
             where on_date = ${on}::date and to_id <> all(${begun}::uuid[])
               and (from_id, to_id) in (
                 select * from unnest(${change.successions.map((link) => link.fromId)}::uuid[],
                                      ${change.successions.map((link) => link.toId)}::uuid[]))
  `.execute(tx)
}

async function closeEnded(tx: Tx, id: PlaceChangeId, { on, ends }: MapChange): Promise<void> {
  if (ends.length === 0) return
  await sql`update place set existed = daterange(lower(existed), ${on}), ended_by_change = ${id}
             where id = any(${ends}::uuid[])`.execute(tx)
  for (const table of ['place_name', 'place_code', 'place_parent']) {
    await sql`update ${sql.table(table)} set validity = daterange(lower(validity), ${on})
               where place_id = any(${ends}::uuid[]) and upper_inf(validity)`.execute(tx)
  }
}

async function closeReplaced(tx: Tx, { on, renames, moves }: MapChange): Promise<void> {
  await sql`update place_name set validity = daterange(lower(validity), ${on})
             where place_id = any(${renames.map((rename) => rename.id)}::uuid[])
               and kind = 'official' and upper_inf(validity)`.execute(tx)
  await sql`update place_parent set validity = daterange(lower(validity), ${on})
             where place_id = any(${moves.map((move) => move.id)}::uuid[])
               and upper_inf(validity)`.execute(tx)
}

async function insertBegun(tx: Tx, id: PlaceChangeId, { begins }: MapChange): Promise<void> {
  if (begins.length === 0) return
  const ids = begins.map((begin) => begin.id)
  const since = begins.map((begin) => begin.since)
  await sql`
    insert into place (id, level, existed, created_by_change)
    select b.id, b.level, daterange(b.since, null), ${id}
      from unnest(${ids}::uuid[], ${begins.map((begin) => begin.level)}::text[], ${since}::date[])
           as b (id, level, since)`.execute(tx)
  await sql`
    insert into place_name (place_id, name, kind, folded, validity)
    select b.id, b.name, 'official', b.folded, daterange(b.since, null)
      from unnest(${ids}::uuid[], ${begins.map((begin) => begin.name)}::text[],
                  ${begins.map((begin) => foldVietnamese(begin.name))}::text[], ${since}::date[])
           as b (id, name, folded, since)`.execute(tx)
  await sql`
    insert into place_code (place_id, code, validity)
    select b.id, b.code, daterange(b.since, null)
      from unnest(${ids}::uuid[], ${begins.map((begin) => begin.code)}::text[], ${since}::date[])
           as b (id, code, since)
     where b.code is not null`.execute(tx)
  await sql`
    insert into place_parent (place_id, parent_id, validity)
    select b.id, b.parent_id, daterange(b.since, null)
      from unnest(${ids}::uuid[], ${begins.map((begin) => begin.parentId)}::uuid[],
                  ${since}::date[]) as b (id, parent_id, since)
     where b.parent_id is not null`.execute(tx)
}

async function insertReplacing(tx: Tx, { on, renames, moves }: MapChange): Promise<void> {
  await sql`
    insert into place_name (place_id, name, kind, folded, validity)
    select r.id, r.name, 'official', r.folded, daterange(${on}, null)
      from unnest(${renames.map((rename) => rename.id)}::uuid[],
                  ${renames.map((rename) => rename.name)}::text[],
                  ${renames.map((rename) => foldVietnamese(rename.name))}::text[])
           as r (id, name, folded)`.execute(tx)
  await sql`
    insert into place_parent (place_id, parent_id, validity)
    select m.id, m.parent_id, daterange(${on}, null)
      from unnest(${moves.map((move) => move.id)}::uuid[],
                  ${moves.map((move) => move.parentId)}::uuid[]) as m (id, parent_id)`.execute(tx)
}

async function insertSuccessions(
  tx: Tx,
  id: PlaceChangeId,
  { on, successions }: MapChange,
): Promise<void> {
  await sql`
    insert into place_succession (from_id, to_id, on_date, share, is_main, change_id)
    select s.from_id, s.to_id, ${on}, s.share, s.is_main, ${id}
      from unnest(${successions.map((link) => link.fromId)}::uuid[],
                  ${successions.map((link) => link.toId)}::uuid[],
                  ${successions.map((link) => link.share)}::numeric[],
                  ${successions.map((link) => link.isMain)}::boolean[])
           as s (from_id, to_id, share, is_main)`.execute(tx)
}
