import path from 'node:path'
import { authenticate } from '#slices/users/server/authenticate.ts'
import { newOffice } from '#slices/users/server/signing-in.scene.ts'
import { buildApp } from './app.ts'

/** The whole system behind its real doors, over a private database; the test moves the clock. */
export function newSystem() {
  return newOffice((deps) =>
    buildApp(deps, {
      identify: authenticate(deps),
      webFolder: path.resolve('web'),
      users: { addressOf: (c) => c.req.header('x-test-address') },
    }),
  )
}

export type System = Awaited<ReturnType<typeof newSystem>>
