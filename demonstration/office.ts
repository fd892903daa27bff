import type { ZodMiniType } from 'zod/mini'
import { dayInVietnam } from '#kernel/day.ts'
import type { Deps } from '#platform/deps.ts'
import { buildApp } from '#server/app.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { loadActor } from '#slices/users/server/actor.queries.ts'

/** Acts as one person at one instant, through the same API as everybody. */
export interface Office {
  get<T>(path: string, shape: ZodMiniType<T>): Promise<T>
  post<T>(path: string, body: Readonly<Record<string, unknown>>, shape: ZodMiniType<T>): Promise<T>
}

/**
 * Opens the API for one person as it was on a day of the demonstration. A refusal throws: the
 * demonstration does nothing that the rules do not allow.
 */
export function officeOf(deps: Deps, userId: UserId, at: Date): Office {
  const today = dayInVietnam(at)
  const app = buildApp(
    { ...deps, now: () => at },
    {
      webFolder: '',
      identify: async (c, next) => {
        const actor = await loadActor(deps.db, userId, today)
        if (actor === undefined) throw new Error(`no such person: ${userId}`)
        c.set('actor', actor)
        c.set('today', today)
        await next()
      },
    },
  )
  async function ask<T>(path: string, shape: ZodMiniType<T>, init: RequestInit): Promise<T> {
    const response = await app.request(`/api/v1${path}`, init)
    const body: unknown = await response.json()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`)
    return shape.parse(body)
  }
  return {
    get: (path, shape) => ask(path, shape, {}),
    post: (path, body, shape) =>
      ask(path, shape, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: deps.newId(), ...body }),
      }),
  }
}
