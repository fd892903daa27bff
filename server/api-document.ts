import { generateSpecs } from 'hono-openapi'
import { Hono } from 'hono'
import { describe, type AppEnv } from '#platform/http.ts'
import { apiPage, type ApiDocument } from './api-page.ts'

const TAG = 'api'

/** The OpenAPI document, made from the schemas that judge the requests, and a page to read it. */
export function apiDocumentRoutes(api: Hono<AppEnv>): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get(
    '/openapi.json',
    describe({
      permission: 'public',
      tag: TAG,
      summary: { vi: 'Tài liệu OpenAPI', en: 'The OpenAPI document' },
    }),
    async (c) => c.json(await describeApi(api)),
  )
  routes.get(
    '/docs',
    describe({
      permission: 'public',
      tag: TAG,
      summary: { vi: 'Trang đọc tài liệu API', en: 'The API, to read' },
    }),
    async (c) => c.html(apiPage((await describeApi(api)) as unknown as ApiDocument)),
  )
  return routes
}

function describeApi(api: Hono<AppEnv>) {
  return generateSpecs(api, {
    documentation: {
      info: {
        title: 'Chitieu API',
        version: '1',
        description:
          'Every write is a command: it carries `commandId`, a UUID minted where the act happens, and ' +
          'is done once however often it arrives. Lists are paged by key (`after`). Refusals are ' +
          '`{code, title: {vi, en}, details}`.',
      },
      servers: [{ url: '/api/v1' }],
    },
  })
}
