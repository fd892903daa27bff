import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { foldVietnamese } from '#kernel/fold.ts'
import type { Db } from '#platform/db.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { GrantScene } from './world.ts'

export interface PlaceScene {
  readonly level: 'country' | 'province' | 'district' | 'commune'
  readonly name: string
  readonly code?: string
  readonly within?: PlaceId
  /** A daterange, `[2024-01-01,2025-07-01)`; without end or beginning unless said. */
  readonly validity?: string
}

/** A unit with its name, code, parent, reach, and its line on the map of today (2024-07-20). */
export async function insertPlace(db: Db, scene: PlaceScene): Promise<PlaceId> {
  const id = uuidv7() as PlaceId
  const validity = scene.validity ?? '(,)'
  await db.insertInto('place').values({ id, level: scene.level, existed: validity }).execute()
  await db
    .insertInto('place_name')
    .values({
      place_id: id,
      name: scene.name,
      kind: 'official',
      folded: foldVietnamese(scene.name),
      validity,
    })
    .execute()
  if (scene.code !== undefined) {
    await db.insertInto('place_code').values({ place_id: id, code: scene.code, validity }).execute()
  }
  await sql`insert into place_reach values (${id}, ${id})`.execute(db)
  if (scene.within !== undefined) {
    await db
      .insertInto('place_parent')
      .values({ place_id: id, parent_id: scene.within, validity })
      .execute()
    await sql`insert into place_reach select place_id, ${id} from place_reach where reached_id = ${scene.within}`.execute(
      db,
    )
  }
  if (scene.level === 'commune') await insertMapLine(db, id)
  return id
}

async function insertMapLine(db: Db, id: PlaceId): Promise<void> {
  await sql`
    insert into place_map (map_on, place_id, commune_id, district_id, province_id)
    select date '2024-07-20', ${id}, ${id},
           (select r.place_id from place_reach r join place p on p.id = r.place_id
             where r.reached_id = ${id} and p.level = 'district' limit 1),
           (select r.place_id from place_reach r join place p on p.id = r.place_id
             where r.reached_id = ${id} and p.level = 'province' limit 1)
  `.execute(db)
}

/** An office at a place. */
export async function insertOrganisation(
  db: Db,
  scene: {
    readonly placeId: PlaceId
    readonly name: string
    readonly kind: string
    readonly code?: string
  },
): Promise<OrganisationId> {
  const id = uuidv7() as OrganisationId
  await db
    .insertInto('organisation')
    .values({
      id,
      place_id: scene.placeId,
      code: scene.code ?? id.slice(-6),
      name: scene.name,
      kind: scene.kind,
    })
    .execute()
  return id
}

/** A person with real grants in the database, as an actor who has already signed in. */
export async function insertPerson(
  db: Db,
  grants: readonly GrantScene[],
  facts: { readonly organisationId?: string },
): Promise<Actor> {
  const id = uuidv7() as UserId
  await db
    .insertInto('app_user')
    .values({
      id,
      username: `u${id.slice(-12)}`,
      name: 'Giàng A Páo',
      organisation_id: facts.organisationId ?? null,
    })
    .execute()
  for (const [action, placeId, nodeId] of grants) {
    await db
      .insertInto('user_grant')
      .values({
        id: uuidv7(),
        user_id: id,
        action,
        place_id: placeId,
        node_id: nodeId ?? null,
        validity: '(,)',
        basis: 'QĐ 01/QĐ-UBND',
      })
      .execute()
  }
  return {
    id,
    name: 'Giàng A Páo',
    ...(facts.organisationId === undefined
      ? {}
      : { organisationId: facts.organisationId as OrganisationId }),
    grants: grants.map(([action, placeId, nodeId]) => ({
      action,
      placeId: placeId as PlaceId,
      ...(nodeId === undefined ? {} : { nodeId: nodeId as ProgrammeNodeId }),
    })),
  }
}
