import { sql } from 'kysely'
import { inTransaction, type Db, type Tx } from '#platform/db.ts'
import { toDay } from '#kernel/day.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import { loadOrganisations } from '#slices/organisations/server/organisation.load.ts'
import { readTramTauOrganisations } from '#slices/organisations/server/organisation.files.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { DEMONSTRATION_PASSWORD } from '#slices/users/core/demonstration.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { createUser, giveRole } from '#slices/users/server/create-user.ts'
import { hashPassword, PASSWORD_COST } from '#slices/users/server/password-hash.ts'
import { demonstrationPeople, type DemonstrationPerson } from './people.ts'

/** The day on which the demonstration stands: the reports of the third quarter are being written. */
export const DEMONSTRATION_DAY = toDay('2024-10-03')

export interface DemonstrationWorkspace {
  readonly districtId: PlaceId
  readonly communes: ReadonlyMap<string, PlaceId>
  readonly organisations: ReadonlyMap<string, OrganisationId>
  readonly users: ReadonlyMap<string, UserId>
}

/** Makes the workspace: whose it is, its offices and its people with their grants. */
export async function createWorkspace(
  owner: Db,
  context: { readonly newId: () => string; readonly communeCodes: readonly string[] },
): Promise<DemonstrationWorkspace> {
  const file = await readTramTauOrganisations()
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD, PASSWORD_COST)
  return inTransaction(owner, async (tx) => {
    const districtId = await placeOf(tx, '139')
    await tx
      .insertInto('workspace')
      .values({
        title: 'Huyện Trạm Tấu, Kế hoạch 164/KH-UBND năm 2024',
        place_id: districtId,
        demonstration: true,
        working_day: DEMONSTRATION_DAY,
      })
      .execute()
    const { idByCode } = await loadOrganisations(tx, file, context)
    const users = new Map<string, UserId>()
    for (const person of demonstrationPeople(context.communeCodes)) {
      const organisationId = idByCode.get(person.organisationCode)
      if (organisationId === undefined) throw new Error(`no office ${person.organisationCode}`)
      users.set(
        person.username,
        await openAccount(tx, context, { person, organisationId, passwordHash }),
      )
    }
    const communes = new Map<string, PlaceId>()
    for (const code of context.communeCodes) communes.set(code, await placeOf(tx, code))
    return { districtId, communes, organisations: idByCode, users }
  })
}

/** Only the accounts that the sign-in page offers have a password; nobody can sign in as the others. */
async function openAccount(
  tx: Tx,
  context: { readonly newId: () => string },
  account: {
    readonly person: DemonstrationPerson
    readonly organisationId: OrganisationId
    readonly passwordHash: string
  },
): Promise<UserId> {
  const { person, organisationId } = account
  const at = new Date('2024-01-02T01:00:00Z')
  const id = context.newId() as UserId
  await createUser(tx, {
    id,
    username: person.username,
    name: person.name,
    position: person.position,
    organisationId,
    passwordHash: person.isOffered ? account.passwordHash : '',
    mustChange: false,
    isDemonstration: person.isOffered,
    at,
  })
  const office = await tx
    .selectFrom('organisation')
    .select('place_id')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  await giveRole(tx, {
    userId: id,
    role: person.role,
    placeId: office.place_id as PlaceId,
    period: { from: toDay('2024-01-01'), to: null },
    basis: 'Phân công của UBND huyện (số liệu minh họa)',
    today: DEMONSTRATION_DAY,
    at,
    newId: context.newId,
  })
  return id
}

async function placeOf(tx: Tx, code: string): Promise<PlaceId> {
  const row = await tx
    .selectFrom('place_code')
    .select('place_id')
    .where('code', '=', code)
    .where(sql<boolean>`validity @> ${DEMONSTRATION_DAY}::date`)
    .executeTakeFirstOrThrow()
  return row.place_id as PlaceId
}
