import type { Hono } from 'hono'
import type { Deps } from '#platform/deps.ts'
import { seesAsEvidence } from '#platform/files/file.queries.ts'
import { fileRoutes } from '#platform/files/file.routes.ts'
import type { AppEnv } from '#platform/http.ts'

/** Every slice's routes under its own word. The only place that knows all slices. */
export function mountSlices(api: Hono<AppEnv>, deps: Deps): void {
  api.route('/files', fileRoutes(deps, seesAsEvidence))
}
