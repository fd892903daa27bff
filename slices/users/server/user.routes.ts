import { Hono, type Context } from 'hono'
import { readAs, runCommand, type CommandScope } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import { CommandBody, IdParam } from '../core/session.contract.ts'
import {
  ColleagueListView,
  CorrectUserBody,
  CreateUserBody,
  NewPasswordView,
  UserListView,
  UserQuery,
  UserView,
} from '../core/user.contract.ts'
import type { UserId } from '../core/user-id.ts'
import { userProblem } from '../core/user.problems.ts'
import { lockUser, resetUser, unlockUser } from '../core/user.ts'
import { toUserView, type UserInOffice } from '../core/user-view.ts'
import { requireGrant } from './access.ts'
import { requireSession } from './authenticate.ts'
import { createUser } from './create-user.ts'
import { costOf, type UserOptions } from './options.ts'
import { hashPassword } from './password-hash.ts'
import { mintOneTimePassword } from './secret.ts'
import { revokeSessions } from './session.queries.ts'
import { requireUserInSight, requireUserManaged } from './user-access.ts'
import {
  findOrganisationPlace,
  findUser,
  getUser,
  isUsernameTaken,
  listColleagues,
  listUsers,
  lockUserRow,
  revokeAllTokens,
  savePassword,
  saveSecondFactor,
  saveUserFacts,
  saveUserState,
} from './user.queries.ts'

const TAG = 'users'

/** The accounts of the offices: opened, locked, unlocked and reset by an administrator. */
export function userAccountRoutes(deps: Deps, options: UserOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/users',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Danh sách tài khoản', en: 'List the accounts' },
      answer: UserListView,
    }),
    parse('query', UserQuery),
    async (c) => {
      const query = c.req.valid('query')
      const { items, next } = await readAs(deps, c, (db) => listUsers(db, c.var.actor, query))
      return c.json({ items: items.map(toUserView), next })
    },
  )

  routes.get(
    '/colleagues',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Đồng nghiệp cùng địa bàn', en: 'Colleagues at the same place' },
      answer: ColleagueListView,
    }),
    async (c) => {
      const users = await readAs(deps, c, (db) => listColleagues(db, c.var.actor))
      const items = users.map(({ id, name, position, organisation }) => ({
        id,
        name,
        position,
        organisation,
      }))
      return c.json({ items })
    },
  )

  routes.get(
    '/users/:id',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Một tài khoản', en: 'One account' },
      answer: UserView,
    }),
    parse('param', IdParam),
    async (c) => {
      const id = c.req.valid('param').id as UserId
      const user = await readAs(deps, c, async (db) =>
        requireUserInSight(db, c.var.actor, await findUser(db, id)),
      )
      return c.json(toUserView(user))
    },
  )

  routes.post(
    '/users',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Mở tài khoản', en: 'Open an account' },
      answer: NewPasswordView,
    }),
    parse('json', CreateUserBody),
    async (c) => {
      await requireSession(deps, c)
      return c.json(await openAccount(deps, options, c, c.req.valid('json')))
    },
  )

  routes.post(
    '/users/:id/correction',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Sửa thông tin tài khoản', en: 'Correct an account' },
      answer: UserView,
    }),
    parse('param', IdParam),
    parse('json', CorrectUserBody),
    async (c) => {
      await requireSession(deps, c)
      const id = c.req.valid('param').id as UserId
      const request = c.req.valid('json')
      const view = await runCommand(deps, c, { request, answer: UserView }, async (scope) => {
        const user = await lockManaged(scope, id)
        const { name, position } = request
        const organisationId = request.organisationId as OrganisationId
        await requireOffice(scope, organisationId)
        await saveUserFacts(scope.tx, id, { name, position, organisationId })
        await auditAccount(scope, 'user.correct', user)
        return toUserView(await getUser(scope.tx, id))
      })
      return c.json(view)
    },
  )

  routes.post(
    '/users/:id/lock',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Khóa tài khoản', en: 'Lock an account' },
      answer: UserView,
    }),
    parse('param', IdParam),
    parse('json', CommandBody),
    async (c) => {
      await requireSession(deps, c)
      const id = c.req.valid('param').id as UserId
      const request = c.req.valid('json')
      const view = await runCommand(deps, c, { request, answer: UserView }, async (scope) => {
        const user = await lockManaged(scope, id)
        const decision = lockUser(user, scope.actor.id)
        if (!decision.ok) throw userProblem(decision.refusal.code)
        await saveUserState(scope.tx, decision.value)
        await revokeSessions(scope.tx, id, { at: scope.at })
        await auditAccount(scope, 'user.lock', user)
        return toUserView({ ...user, ...decision.value })
      })
      return c.json(view)
    },
  )

  routes.post(
    '/users/:id/unlock',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Mở khóa tài khoản', en: 'Unlock an account' },
      answer: UserView,
    }),
    parse('param', IdParam),
    parse('json', CommandBody),
    async (c) => {
      await requireSession(deps, c)
      const id = c.req.valid('param').id as UserId
      const request = c.req.valid('json')
      const view = await runCommand(deps, c, { request, answer: UserView }, async (scope) => {
        const user = await lockManaged(scope, id)
        const decision = unlockUser(user)
        if (!decision.ok) throw userProblem(decision.refusal.code)
        await saveUserState(scope.tx, decision.value)
        await auditAccount(scope, 'user.unlock', user)
        return toUserView({ ...user, ...decision.value })
      })
      return c.json(view)
    },
  )

  routes.post(
    '/users/:id/password-reset',
    describe({
      permission: 'user.manage',
      tag: TAG,
      summary: { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
      answer: NewPasswordView,
    }),
    parse('param', IdParam),
    parse('json', CommandBody),
    async (c) => {
      await requireSession(deps, c)
      const id = c.req.valid('param').id as UserId
      return c.json(await resetAccount(deps, options, c, { id, ...c.req.valid('json') }))
    },
  )

  return routes
}

async function openAccount(
  deps: Deps,
  options: UserOptions,
  c: Context<AppEnv>,
  body: CreateUserBody,
): Promise<NewPasswordView> {
  const oneTimePassword = mintOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword, costOf(options))
  return withSecretOnce(oneTimePassword, (reveal) =>
    runCommand(deps, c, { request: body, answer: UserView }, async (scope) => {
      const { tx, at } = scope
      const organisationId = body.organisationId as OrganisationId
      await requireOffice(scope, organisationId)
      const username = body.username
      if (await isUsernameTaken(tx, username)) throw userProblem('username_taken', { username })

      const id = deps.newId() as UserId
      const { name, position } = body
      await createUser(tx, {
        id,
        username,
        name,
        position,
        organisationId,
        passwordHash,
        mustChange: true,
        at,
      })
      const user = await getUser(tx, id)
      await auditAccount(scope, 'user.create', user)
      reveal()
      return toUserView(user)
    }),
  )
}

async function resetAccount(
  deps: Deps,
  options: UserOptions,
  c: Context<AppEnv>,
  command: { readonly id: UserId; readonly commandId: string },
): Promise<NewPasswordView> {
  const oneTimePassword = mintOneTimePassword()
  const hash = await hashPassword(oneTimePassword, costOf(options))
  return withSecretOnce(oneTimePassword, (reveal) =>
    runCommand(deps, c, { request: command, answer: UserView }, async (scope) => {
      const { tx, at } = scope
      const user = await lockManaged(scope, command.id)
      const decision = resetUser(user, scope.actor.id)
      if (!decision.ok) throw userProblem(decision.refusal.code)
      await savePassword(tx, user.id, { hash, mustChange: true, at })
      await saveSecondFactor(tx, user.id, { secret: null, confirmedAt: null })
      await revokeSessions(tx, user.id, { at })
      await revokeAllTokens(tx, user.id, at)
      await auditAccount(scope, 'user.reset', user)
      reveal()
      return toUserView({ ...user, ...decision.value })
    }),
  )
}

/**
 * Answers with the secret the first time only. The receipt of the command holds the answer for ever,
 * so the secret must not be in it; whoever lost the answer resets the account once more.
 */
async function withSecretOnce(
  oneTimePassword: string,
  run: (reveal: () => void) => Promise<UserView>,
): Promise<NewPasswordView> {
  let isFirst = false
  const user = await run(() => {
    isFirst = true
  })
  return { user, oneTimePassword: isFirst ? oneTimePassword : null }
}

/** An account is put only into an office whose accounts one manages. */
async function requireOffice(
  { tx, actor }: CommandScope,
  organisationId: OrganisationId,
): Promise<void> {
  const placeId = await findOrganisationPlace(tx, organisationId)
  if (placeId === undefined) throw requestProblem('not_found')
  await requireGrant(tx, actor, 'user.manage', { placeId })
}

async function lockManaged(scope: CommandScope, id: UserId): Promise<UserInOffice> {
  return requireUserManaged(scope.tx, scope.actor, await lockUserRow(scope.tx, id))
}

function auditAccount(scope: CommandScope, action: string, user: UserInOffice): Promise<void> {
  return scope.audit({
    action,
    subject: `app_user/${user.id}`,
    ...(user.placeId === null ? {} : { placeId: user.placeId }),
    detail: { username: user.username },
  })
}
