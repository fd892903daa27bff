import type { Hono } from 'hono'
import type { Deps } from '#platform/deps.ts'
import type { AppEnv } from '#platform/http.ts'

/** Every slice's routes under its own word. The only place that knows all slices. */
export function mountSlices(_api: Hono<AppEnv>, _deps: Deps): void {
  // Slices are mounted here as they are built.
}
