import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { dayInVietnam } from '#kernel/day.ts'
import type { Deps } from '#platform/deps.ts'
import { answerErrors, type AppEnv } from '#platform/http.ts'
import type { Action } from '#slices/users/core/action.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { atOnce } from './at-once.ts'
import { freshDatabase } from './database.ts'
import { insertOrganisation, insertPerson, insertPlace, type PlaceScene } from './scene.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** Mounts the routes under test; each test names only those it needs. */
export type Mount = (app: Hono<AppEnv>, deps: Deps) => void

/**
 * A fresh database, an app on top of it as the server's limited role, and short words for setting
 * a scene. Only the clock is not real.
 */
export async function newWorld(mount: Mount, now = new Date('2024-10-03T02:00:00Z')) {
  const database = await freshDatabase()
  const db = database.owner
  const filesFolder = await mkdtemp(join(tmpdir(), 'chitieu-files-'))
  const deps: Deps = {
    db: database.server,
    now: () => now,
    newId: uuidv7,
    // Only faults speak, so that a test that meets one shows why.
    log: pino({ level: 'error' }),
    filesFolder,
  }
  return {
    /** The owner: sets scenes and looks at tables. */
    db,
    deps,
    database,
    place: (scene: PlaceScene) => insertPlace(db, scene),
    organisation: insertOrganisation.bind(undefined, db),
    person: (
      grants: readonly GrantScene[] = [],
      facts: { readonly organisationId?: string } = {},
    ) => insertPerson(db, grants, facts),
    audit: () => db.selectFrom('audit_entry').selectAll().orderBy('at').orderBy('seq').execute(),
    atOnce: <T>(...acts: readonly (() => Promise<T>)[]) => atOnce(db, acts),
    as: (actor: Actor) => requestAs(mount, deps, actor),
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await rm(filesFolder, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof newWorld>>

/** An action over a place, optionally for one programme node. */
export type GrantScene = readonly [Action, string, string?]

function requestAs(mount: Mount, deps: Deps, actor: Actor) {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('actor', actor)
    c.set('requestId', 'test')
    c.set('today', dayInVietnam(deps.now()))
    await next()
  })
  mount(app, deps)
  app.onError(answerErrors(deps, {}))
  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await app.request(path, init)
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, body: isJson ? await response.json() : await response.text() }
  }
  return {
    app,
    get: (path: string) => ask(path),
    post: (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
  }
}

/** The code of a refusal, for tests that name the rule. */
export function codeOf(answer: Answer): string | undefined {
  const body = answer.body
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : undefined
}
