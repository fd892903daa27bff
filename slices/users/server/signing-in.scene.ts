import { Hono } from 'hono'
import type { Deps } from '#platform/deps.ts'
import { answerErrors, type AppEnv } from '#platform/http.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import { newWorld, type Answer, type World } from '#tests/world.ts'
import { uuidv7 } from 'uuidv7'
import { toDay } from '#kernel/day.ts'
import { inTransaction } from '#platform/db.ts'
import { dayInVietnam } from '#kernel/day.ts'
import type { Role } from '../core/role.ts'
import type { UserId } from '../core/user-id.ts'
import { userProblemText } from '../core/user-problem.text.ts'
import { authenticate } from './authenticate.ts'
import { createUser, giveRole } from './create-user.ts'
import { hashPassword } from './password-hash.ts'
import { userRoutes } from './users.routes.ts'

/** Hashing as a test can afford it; the rules are the same. */
const CHEAP = { memoryKib: 64, passes: 1, lanes: 1 }

export const PASSWORD = 'ruộng bậc thang'

/**
 * A world whose doors are the real ones: cookies, headers and the clock that the test moves. Behind
 * them is what `build` makes: the routes of this slice unless a test wants more.
 */
export async function newOffice(
  build: (deps: Deps) => Hono<AppEnv> = buildDoor,
  start = new Date('2024-10-03T02:00:00Z'),
) {
  const world = await newWorld(() => undefined, start)
  const clock = { at: start }
  const deps: Deps = { ...world.deps, now: () => clock.at }
  const app = build(deps)
  const district = await world.place({ level: 'district', name: 'Trạm Tấu' })
  const commune = await world.place({ level: 'commune', name: 'Hát Lừu', within: district })
  const otherCommune = await world.place({ level: 'commune', name: 'Bản Mù', within: district })
  return {
    world,
    deps,
    app,
    district,
    commune,
    otherCommune,
    pass: (ms: number) => {
      clock.at = new Date(clock.at.getTime() + ms)
    },
    office: (placeId: PlaceId) =>
      world.organisation({ placeId, name: 'Ủy ban nhân dân', kind: 'commune-peoples-committee' }),
    person: (username: string, facts: PersonScene = {}) =>
      openAccount(world, deps, username, facts),
    device: (address = '203.0.113.7') => newDevice(app, address),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

export type Office = Awaited<ReturnType<typeof newOffice>>

interface PersonScene {
  readonly role?: Role
  readonly over?: PlaceId
  readonly organisationId?: OrganisationId
  readonly mustChange?: boolean
}

function buildDoor(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('requestId', 'test')
    await next()
  })
  app.use('/api/v1/*', authenticate(deps))
  const addressOf = (c: { req: { header: (name: string) => string | undefined } }) =>
    c.req.header('x-test-address')
  app.route('/api/v1', userRoutes(deps, { passwordCost: CHEAP, addressOf }))
  app.get('/api/v1/anything', (c) => c.json({ name: c.var.actor.name, grants: c.var.actor.grants }))
  app.post('/api/v1/anything', (c) => c.json({ name: c.var.actor.name }))
  app.onError(answerErrors(deps, userProblemText))
  return app
}

async function openAccount(
  world: World,
  deps: Deps,
  username: string,
  facts: PersonScene,
): Promise<UserId> {
  const id = uuidv7() as UserId
  const at = deps.now()
  const passwordHash = await hashPassword(PASSWORD, CHEAP)
  await inTransaction(world.db, async (tx) => {
    await createUser(tx, {
      id,
      username,
      name: `Người ${username}`,
      position: 'Chuyên viên',
      organisationId: facts.organisationId ?? null,
      passwordHash,
      mustChange: facts.mustChange ?? false,
      at,
    })
    if (facts.role === undefined || facts.over === undefined) return
    await giveRole(tx, {
      userId: id,
      role: facts.role,
      placeId: facts.over,
      period: { from: toDay('2024-01-01'), to: null },
      basis: 'Quyết định 01/QĐ-UBND',
      today: dayInVietnam(at),
      at,
      newId: uuidv7,
    })
  })
  return id
}

/** A browser: keeps its cookies, and sends what our own pages send. */
function newDevice(app: Hono<AppEnv>, address: string) {
  const cookies = new Map<string, string>()

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        host: 'localhost',
        'x-requested-with': 'chitieu',
        'x-test-address': address,
        'user-agent': 'Mozilla/5.0 (Linux; Android 10) Chrome/120.0 Mobile',
        'content-type': 'application/json',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, body: isJson ? await response.json() : await response.text() }
  }

  return {
    cookies,
    send,
    get: (path: string) => send('GET', path),
    /** A command; its id is new unless the test repeats one. */
    act: (path: string, body: Readonly<Record<string, unknown>> = {}, commandId = uuidv7()) =>
      send('POST', path, { commandId, ...body }),
    signIn: (username: string, password = PASSWORD, code?: string) =>
      send('POST', '/session', { username, password, ...(code === undefined ? {} : { code }) }),
  }
}

export type Device = ReturnType<typeof newDevice>

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}
