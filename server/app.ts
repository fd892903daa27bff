import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps } from '#platform/deps.ts'
import { answerErrors, type AppEnv } from '#platform/http.ts'
import { requestProblem } from '#platform/request.problems.ts'
import type { UserOptions } from '#slices/users/server/options.ts'
import { apiDocumentRoutes } from './api-document.ts'
import { healthRoutes } from './health.routes.ts'
import { PROBLEM_TEXTS } from './problem-texts.ts'
import { mountSlices } from './slices.ts'
import { serveWebApp } from './web-app.ts'

/** A command is a form, not a file; files have their own route and their own limit. */
const LARGEST_COMMAND_BYTES = 2 * 1024 * 1024

interface AppOptions {
  /** Finds who acts; puts the actor and the working day into the request, or refuses. */
  readonly identify: MiddlewareHandler<AppEnv>
  readonly webFolder: string
  readonly users?: UserOptions
}

/**
 * The whole system over HTTP: `/api/v1` for commands and reads, its OpenAPI document, and the staff
 * app for everything else. Nothing under `/api/v1` is reached without `identify`.
 */
export function buildApp(deps: Deps, options: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(requestId())
  app.use(secureHeaders(SECURE_HEADERS))
  app.use(compress())
  app.onError(answerErrors(deps, PROBLEM_TEXTS))

  const api = new Hono<AppEnv>()
  api.use(async (c, next) => (isFileUpload(c.req.path) ? next() : limitBody(c, next)))
  api.use(options.identify)
  mountSlices(api, deps, options.users ?? {})
  api.route('/health', healthRoutes(deps))
  api.route('/', apiDocumentRoutes(api))
  api.all('*', () => {
    throw requestProblem('not_found')
  })
  app.route('/api/v1', api)
  app.route('/', serveWebApp(options.webFolder))
  return app
}

const limitBody = bodyLimit({
  maxSize: LARGEST_COMMAND_BYTES,
  onError: () => {
    throw requestProblem('request_too_large')
  },
})

function isFileUpload(path: string): boolean {
  return path === '/api/v1/files'
}

/** Scripts, styles and pictures come from this server only; inline styles are what charts set. */
const SECURE_HEADERS: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginEmbedderPolicy: false,
}
