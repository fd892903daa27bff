import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { actAs } from '#platform/command.ts'
import { inTransaction, type Db } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { newWorld, type World } from '#tests/world.ts'
import type { Action } from '../core/action.ts'
import { mayDo, type Actor } from '../core/actor.ts'
import type { UserId } from '../core/user-id.ts'
import { loadGround, placesWhere, requireGrant } from './access.ts'
import { loadActor, loadTokenActor } from './actor.queries.ts'
import { aTreacherousCountry, type TreacherousCountry } from './country.scene.ts'

const TODAY = toDay('2024-10-03')
const ACTIONS = ['plan.read', 'result.read'] as const satisfies readonly Action[]
const RUNS = { numRuns: 60 }

/** Periods around today: over, not begun, ending today, beginning today, open. */
const PERIODS = [
  '[2024-01-01,2024-10-03)',
  '[2024-10-04,)',
  '[2024-01-01,2024-10-04)',
  '[2024-10-03,2024-10-04)',
  '(,)',
] as const

test('the rule in code, its SQL filter and row security show an actor the same places', async () => {
  await using world = await newWorld(() => undefined)
  const scene = await aTreacherousCountry(world)

  await fc.assert(
    fc.asyncProperty(
      fc.array(grantScene(scene, false), { maxLength: 4 }),
      fc.constantFrom(...ACTIONS),
      async (grants, action) => {
        const actor = await anActorWith(world, grants)

        const byRule = await placesByRule(world.db, scene, actor, action)
        const byFilter = await placesByFilter(world.db, actor, action)
        const byWall = await placesBehindTheWall(world, actor, action)

        expect(byFilter).toEqual(byRule)
        expect(byWall).toEqual(byRule)
      },
    ),
    RUNS,
  )
})

test('for grants bound to a part of a programme the filter agrees too, and the wall is never narrower', async () => {
  await using world = await newWorld(() => undefined)
  const scene = await aTreacherousCountry(world)

  await fc.assert(
    fc.asyncProperty(
      fc.array(grantScene(scene, true), { maxLength: 4 }),
      fc.constantFrom(...ACTIONS),
      async (grants, action) => {
        const actor = await anActorWith(world, grants)

        const byRule = await pairsByRule(world.db, scene, actor, action)
        const byFilter = await pairsByFilter(world.db, actor, action)
        const byWall = new Set(await placesBehindTheWall(world, actor, action))

        expect(byFilter).toEqual(byRule)
        for (const [place] of byRule) expect(byWall).toContain(place)
      },
    ),
    RUNS,
  )
})

test('a locked account has no grants, in code and behind the wall', async () => {
  await using world = await newWorld(() => undefined)
  const scene = await aTreacherousCountry(world)
  const person = await world.person([['plan.read', scene.country]])
  await world.db
    .updateTable('app_user')
    .set({ state: 'locked' })
    .where('id', '=', person.id)
    .execute()

  expect(await loadActor(world.db, person.id, TODAY)).toBeUndefined()
  expect(await placesBehindTheWall(world, person, 'plan.read')).toEqual([])
})

test('a token reaches what its owner reaches, within its actions and its place', async () => {
  await using world = await newWorld(() => undefined)
  const scene = await aTreacherousCountry(world)

  await fc.assert(
    fc.asyncProperty(
      fc.array(grantScene(scene, false), { maxLength: 3 }),
      fc.subarray([...ACTIONS]),
      fc.constantFrom(...scene.places),
      async (grants, actions, placeId) => {
        const owner = await anActorWith(world, grants)
        const held = { userId: owner.id, actions, placeId }
        const token = await loadTokenActor(world.db, held, TODAY)
        const within = new Set(await reachOf(world.db, placeId))

        for (const action of ACTIONS) {
          const ofOwner = await placesByRule(world.db, scene, owner, action)
          const ofToken = await placesByRule(world.db, scene, token ?? owner, action)
          const most = actions.includes(action) ? ofOwner.filter((each) => within.has(each)) : []
          expect(most).toEqual(expect.arrayContaining([...ofToken]))
          // All of it, where the owner holds the token's own place.
          if (ofOwner.includes(placeId)) expect(ofToken).toEqual(most)
        }
      },
    ),
    RUNS,
  )
})

test('what may not be seen is not found, what may be seen but not done is not allowed', async () => {
  await using world = await newWorld(() => undefined)
  const commune = await world.place({ level: 'commune', name: 'Hát Lừu' })
  const other = await world.place({ level: 'commune', name: 'Bản Mù' })
  const reader = await world.person([['plan.read', commune]])

  const site = { placeId: commune, see: 'plan.read' as const }
  await expect(requireGrant(world.db, reader, 'plan.read', site)).resolves.toBeUndefined()
  await expect(requireGrant(world.db, reader, 'plan.write', site)).rejects.toMatchObject({
    code: 'not_allowed',
    status: 403,
  })
  await expect(
    requireGrant(world.db, reader, 'plan.write', { ...site, placeId: other }),
  ).rejects.toMatchObject({ code: 'not_found', status: 404 })
})

interface GrantScene {
  readonly action: Action
  readonly place: PlaceId
  readonly node: ProgrammeNodeId | null
  readonly validity: string
  readonly isRevoked: boolean
  /** Lent by somebody else, whose own grant may be over or revoked. */
  readonly source: { readonly validity: string; readonly isRevoked: boolean } | null
}

function grantScene(scene: TreacherousCountry, withNodes: boolean): fc.Arbitrary<GrantScene> {
  const validity = fc.constantFrom(...PERIODS)
  const isRevoked = fc.integer({ min: 0, max: 4 }).map((number) => number === 0)
  return fc.record({
    action: fc.constantFrom(...ACTIONS),
    place: fc.constantFrom(...scene.places),
    node: withNodes ? fc.option(fc.constantFrom(...scene.nodes), { nil: null }) : fc.constant(null),
    validity,
    isRevoked,
    source: fc.option(fc.record({ validity, isRevoked }), { nil: null }),
  })
}

/** A person who holds these grants in the database, as the server would load this person today. */
async function anActorWith(world: World, grants: readonly GrantScene[]): Promise<Actor> {
  const person = await world.person()
  const lender = await world.person()
  for (const grant of grants) {
    const sourceId = grant.source === null ? null : uuidv7()
    if (sourceId !== null && grant.source !== null) {
      await insertGrant(
        world.db,
        { ...grant, ...grant.source },
        { id: sourceId, holder: lender.id, source: null },
      )
    }
    await insertGrant(world.db, grant, { id: uuidv7(), holder: person.id, source: sourceId })
  }
  const actor = await loadActor(world.db, person.id, TODAY)
  if (actor === undefined) throw new Error('the person is there')
  return actor
}

async function insertGrant(
  db: Db,
  grant: GrantScene,
  row: { readonly id: string; readonly holder: UserId; readonly source: string | null },
): Promise<void> {
  await db
    .insertInto('user_grant')
    .values({
      id: row.id,
      user_id: row.holder,
      action: grant.action,
      place_id: grant.place,
      node_id: grant.node,
      validity: grant.validity,
      basis: 'QĐ 01/QĐ-UBND',
      delegated_from: row.source,
      revoked_at: grant.isRevoked ? new Date('2024-10-01T00:00:00Z') : null,
    })
    .execute()
}

async function placesByRule(
  db: Db,
  scene: TreacherousCountry,
  actor: Actor,
  action: Action,
): Promise<readonly PlaceId[]> {
  const allowed: PlaceId[] = []
  for (const placeId of scene.places) {
    if (mayDo(actor, action, await loadGround(db, { placeId }))) allowed.push(placeId)
  }
  return allowed.toSorted()
}

async function placesByFilter(db: Db, actor: Actor, action: Action): Promise<readonly PlaceId[]> {
  const rows = await db
    .selectFrom('place as p')
    .select('p.id')
    .where(placesWhere(actor, action, 'p.id'))
    .orderBy('p.id')
    .execute()
  return rows.map((row) => row.id as PlaceId)
}

/** What the server's role sees when it asks for everything. */
async function placesBehindTheWall(
  world: World,
  actor: Pick<Actor, 'id'>,
  action: (typeof ACTIONS)[number],
): Promise<readonly PlaceId[]> {
  return inTransaction(world.database.server, async (tx) => {
    await actAs(tx, actor, TODAY)
    const { rows } =
      action === 'result.read'
        ? await sql<{ id: PlaceId }>`select place_id as id from rollup order by 1`.execute(tx)
        : await sql<{ id: PlaceId }>`
            select p.id from place p
             where actor_reaches_country(${action}) or p.id in (select actor_reach(${action}))
             order by 1`.execute(tx)
    return rows.map((row) => row.id)
  })
}

type Pair = readonly [PlaceId, ProgrammeNodeId | null]

async function pairsByRule(
  db: Db,
  scene: TreacherousCountry,
  actor: Actor,
  action: Action,
): Promise<readonly Pair[]> {
  const allowed: Pair[] = []
  for (const placeId of scene.places) {
    for (const nodeId of [...scene.nodes, null]) {
      const ground = await loadGround(db, { placeId, nodeId: nodeId ?? undefined })
      if (mayDo(actor, action, ground)) allowed.push([placeId, nodeId])
    }
  }
  return allowed
}

async function pairsByFilter(db: Db, actor: Actor, action: Action): Promise<readonly Pair[]> {
  const { rows } = await sql<{ place: PlaceId; node: ProgrammeNodeId | null }>`
    select p.id as place, n.id as node
      from place p cross join (select id from programme_node union all select null) n
     where ${placesWhere(actor, action, 'p.id', 'n.id')}
     order by p.id, n.id nulls last
  `.execute(db)
  return rows.map((row) => [row.place, row.node] as const)
}

async function reachOf(db: Db, placeId: PlaceId): Promise<readonly PlaceId[]> {
  const rows = await db
    .selectFrom('place_reach')
    .select('reached_id')
    .where('place_id', '=', placeId)
    .execute()
  return rows.map((row) => row.reached_id as PlaceId)
}
