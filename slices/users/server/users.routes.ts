import { Hono } from 'hono'
import type { Deps } from '#platform/deps.ts'
import type { AppEnv } from '#platform/http.ts'
import { accessTokenRoutes } from './access-token.routes.ts'
import { accountRoutes } from './account.routes.ts'
import { auditRoutes } from './audit.routes.ts'
import { grantRoutes } from './grant.routes.ts'
import type { UserOptions } from './options.ts'
import { secondFactorRoutes } from './second-factor.routes.ts'
import { sessionRoutes } from './session.routes.ts'
import { userAccountRoutes } from './user.routes.ts'

/** People, sessions and grants: all of the slice's routes, to be mounted at the root of the API. */
export function userRoutes(deps: Deps, options: UserOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.route('/', sessionRoutes(deps, options))
  routes.route('/', accountRoutes(deps, options))
  routes.route('/', secondFactorRoutes(deps, options))
  routes.route('/', userAccountRoutes(deps, options))
  routes.route('/', grantRoutes(deps))
  routes.route('/', accessTokenRoutes(deps))
  routes.route('/', auditRoutes(deps))
  return routes
}
