import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { dayInVietnam } from '#kernel/day.ts'
import { inTransaction, type Tx } from '#platform/db.ts'
import { COMMON_CHAIN, recordAudit } from '#platform/audit.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { isRole, ROLES, type Role } from '#slices/users/core/role.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { createUser, giveRole } from '#slices/users/server/create-user.ts'
import { hashPassword, PASSWORD_COST } from '#slices/users/server/password-hash.ts'
import { readConfig } from '../config.ts'
import { openInstallation, type Installation } from '../installation.ts'
import { loadReferenceData } from '../set-up/reference-data.ts'
import { print, tell, UsageError, type CliCommand } from './command-line.ts'

export const userCommand: CliCommand = {
  name: 'user',
  summary: {
    vi: 'Mở tài khoản đầu tiên, đặt lại mật khẩu',
    en: 'Open an account, reset a password',
  },
  usage: `chitieu user add USERNAME --name NAME --role ROLE --place CODE [--organisation CODE] --basis TEXT
chitieu user reset USERNAME
chitieu user list

add    opens an account with a role over the unit of that code, by the document of --basis;
       makes the workspace for that unit if there is none. Prints a password for one sign-in.
reset  gives a new password for one sign-in, ends all sessions, takes the second factor away.
ROLE   ${ROLES.join(', ')}

Exit codes: 0 done, 1 not done, 2 wrong call.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string' },
        place: { type: 'string' },
        organisation: { type: 'string' },
        basis: { type: 'string' },
      },
    })
    const [verb, username] = positionals
    const installation = await openInstallation(readConfig(process.env), { log: () => undefined })
    try {
      if (verb === 'list') return await list(installation)
      if (username === undefined) throw new UsageError('USERNAME')
      if (verb === 'reset') return await reset(installation, username)
      if (verb !== 'add') throw new UsageError(`user ${verb ?? ''}`)
      const { name, role, place, basis } = values
      if (name === undefined || place === undefined || basis === undefined || !isRole(role ?? '')) {
        throw new UsageError('--name, --role, --place, --basis')
      }
      await loadReferenceData(installation.database.owner, {
        newId: installation.deps.newId,
        now: installation.deps.now(),
        onProgress: tell,
      })
      return await add(installation, {
        username,
        name,
        role: role as Role,
        place,
        basis,
        organisation: values.organisation,
      })
    } finally {
      await installation.close()
    }
  },
}

interface NewAccount {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly place: string
  readonly basis: string
  readonly organisation: string | undefined
}

async function add({ database, deps }: Installation, account: NewAccount): Promise<number> {
  const password = randomBytes(9).toString('base64url')
  const passwordHash = await hashPassword(password, PASSWORD_COST)
  const at = deps.now()
  const done = await inTransaction(database.owner, async (tx) => {
    const placeId = await findPlace(tx, account.place)
    if (placeId === undefined) return false
    await ensureWorkspace(tx, placeId)
    const userId = deps.newId() as UserId
    await createUser(tx, {
      id: userId,
      username: account.username,
      name: account.name,
      position: '',
      organisationId: await findOrganisation(tx, placeId, account.organisation),
      passwordHash,
      mustChange: true,
      at,
    })
    await giveRole(tx, {
      userId,
      role: account.role,
      placeId,
      period: { from: null, to: null },
      basis: account.basis,
      today: dayInVietnam(at),
      at,
      newId: deps.newId,
    })
    await recordAudit(tx, {
      at,
      action: 'user.add_by_command_line',
      subject: `user/${userId}`,
      outcome: 'done',
      placeId: COMMON_CHAIN,
      detail: { role: account.role, basis: account.basis },
    })
    return true
  })
  if (!done) {
    process.stderr.write(
      `Không có đơn vị mã ${account.place} / no unit with code ${account.place}\n`,
    )
    return 1
  }
  print(`${account.username}  ${password}`)
  return 0
}

async function reset({ database, deps }: Installation, username: string): Promise<number> {
  const password = randomBytes(9).toString('base64url')
  const hash = await hashPassword(password, PASSWORD_COST)
  const at = deps.now()
  const found = await inTransaction(database.owner, async (tx) => {
    const user = await tx
      .updateTable('app_user')
      .set({
        password_hash: hash,
        password_changed_at: at,
        must_change: true,
        totp_secret: null,
        totp_confirmed_at: null,
      })
      .where('username', '=', username)
      .returning('id')
      .executeTakeFirst()
    if (user === undefined) return false
    await tx
      .updateTable('user_session')
      .set({ revoked_at: at })
      .where('user_id', '=', user.id)
      .where('revoked_at', 'is', null)
      .execute()
    await recordAudit(tx, {
      at,
      action: 'user.reset_by_command_line',
      subject: `user/${user.id}`,
      outcome: 'done',
    })
    return true
  })
  if (!found) {
    process.stderr.write(`Không có tài khoản ${username} / no account ${username}\n`)
    return 1
  }
  print(`${username}  ${password}`)
  return 0
}

async function list({ database }: Installation): Promise<number> {
  const users = await database.owner
    .selectFrom('app_user')
    .select(['username', 'name', 'state'])
    .orderBy('username')
    .execute()
  for (const user of users)
    print(`${user.username.padEnd(24)} ${user.state.padEnd(8)} ${user.name}`)
  return 0
}

/** The unit that has this code now, or had it last. */
async function findPlace(tx: Tx, code: string): Promise<PlaceId | undefined> {
  const row = await tx
    .selectFrom('place_code')
    .select('place_id')
    .where('code', '=', code)
    .orderBy('validity', 'desc')
    .executeTakeFirst()
  return row?.place_id as PlaceId | undefined
}

async function findOrganisation(
  tx: Tx,
  placeId: PlaceId,
  code: string | undefined,
): Promise<OrganisationId | null> {
  if (code === undefined) return null
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('place_id', '=', placeId)
    .where('code', '=', code)
    .executeTakeFirst()
  return (row?.id as OrganisationId | undefined) ?? null
}

async function ensureWorkspace(tx: Tx, placeId: PlaceId): Promise<void> {
  const name = await tx
    .selectFrom('place_name')
    .select('name')
    .where('place_id', '=', placeId)
    .where('kind', '=', 'official')
    .orderBy('validity', 'desc')
    .executeTakeFirst()
  await tx
    .insertInto('workspace')
    .values({ title: name?.name ?? 'Chitieu', place_id: placeId, demonstration: false })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
