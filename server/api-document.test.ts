import { expect, test } from 'vitest'
import { isAction } from '#slices/users/core/action.ts'
import { PUBLIC_ROUTES } from '#slices/users/server/authenticate.ts'
import { anAddressOf, listRoutes } from './api-routes.scene.ts'
import { newSystem } from './app.scene.ts'

test('every route that the server answers is in the document, and nothing else is', async () => {
  await using system = await newSystem()

  const documented = (await listRoutes(system)).map((route) => route.name)

  const answered = system.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'))
    .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`)
    .map((name) => name.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}'))
  // The document does not describe itself.
  expect(new Set([...documented, 'GET /openapi.json'])).toEqual(new Set(answered))
})

test('every route says who may call it: a grant, anyone signed in, or anyone', async () => {
  await using system = await newSystem()

  const routes = await listRoutes(system)

  const unclear = routes.filter(
    ({ permission }) =>
      permission === undefined ||
      !(isAction(permission) || permission === 'signed_in' || permission === 'public'),
  )
  expect(unclear.map((route) => `${route.name}: ${String(route.permission)}`)).toEqual([])
})

test('the routes said to be public are those that the door lets through, and no other', async () => {
  await using system = await newSystem()

  const routes = await listRoutes(system)

  const open = routes
    .filter((route) => route.permission === 'public')
    .map((route) => `${route.method} /api/v1${route.path}`)
  expect([...open, 'GET /api/v1/openapi.json'].toSorted()).toEqual([...PUBLIC_ROUTES].toSorted())
})

test('no route answers without sign-in but the public ones', async () => {
  await using system = await newSystem()
  const routes = (await listRoutes(system)).filter((route) => route.permission !== 'public')
  const stranger = system.device()

  const answers = await Promise.all(
    routes.map(async (route) => {
      const { status, body } = await stranger.send(
        route.method,
        anAddressOf(route.path),
        route.method === 'GET' ? undefined : {},
      )
      return { name: route.name, status, code: (body as { code?: string }).code }
    }),
  )

  expect(answers).toEqual(
    routes.map((route) => ({ name: route.name, status: 401, code: 'sign_in_needed' })),
  )
})

/** Bodies that are not JSON: their name is the hash of their content, or they only look. */
const NOT_A_COMMAND: Readonly<Record<string, string>> = {
  'POST /files': 'the same file twice is one file, under its hash',
  'POST /programmes/import-preview': 'reads a file and changes nothing',
}

test('every write is a command: it carries the id that makes sending it twice harmless', async () => {
  await using system = await newSystem()

  const routes = await listRoutes(system)

  const idless = routes
    .filter((route) => route.method === 'POST' && !('commandId' in route.body))
    .map((route) => route.name)
  expect(idless.toSorted()).toEqual(Object.keys(NOT_A_COMMAND).toSorted())
})

/** Lists that are answered whole, and what keeps each short. */
const WHOLE_LISTS: Readonly<Record<string, string>> = {
  'GET /access-tokens': 'those of one person',
  'GET /calendar': 'the days of one year',
  'GET /colleagues': 'the people of one office',
  'GET /duties': 'the reporting duties of the law',
  'GET /filings/choices': 'the plans and bodies that one person writes for',
  'GET /filings/drafts': 'the last fifty that were touched',
  'GET /indicators': 'the catalogue, some hundreds',
  'GET /indicators/tags': 'the kinds of division of a figure',
  'GET /places/maps': 'the days on which the map was redrawn',
  'GET /places/search': 'the best matches; says when it is cut',
  'GET /plans': 'a plan a year for each place of one person',
  'GET /plans/{planId}/targets': 'the targets of one plan',
  'GET /programmes': 'the national programmes',
  'GET /programmes/versions/{versionId}/crosswalk': 'the parts of one programme',
  'GET /reopenings': 'those of one place that nobody has decided',
  'GET /reports/owed': 'what one office owes in one year',
  'GET /reports/tracking': 'the units of one place in one period',
  'GET /sessions': 'the devices of one person',
  'GET /targets/{placeId}/{targetId}/proposed-shares': 'the communes of one target',
  'GET /task-load': 'the bodies of one plan',
  'GET /users/{id}/grants': 'those of one person',
}

test('every list is paged by key, but those that something keeps short', async () => {
  await using system = await newSystem()

  const routes = await listRoutes(system)

  const lists = routes.filter((route) => route.method === 'GET' && route.answer.includes('items'))
  const whole = lists.filter(
    (route) => !(route.queries.includes('after') && route.answer.includes('next')),
  )
  expect(whole.map((route) => route.name).toSorted()).toEqual(Object.keys(WHOLE_LISTS).toSorted())
})

test('the page of the document shows every route with its words', async () => {
  await using system = await newSystem()
  const routes = await listRoutes(system)

  const page = await system.device().get('/docs')

  const text = String(page.body)
  expect(page.status).toBe(200)
  expect(routes.filter((route) => !text.includes(`${route.method} ${route.path}`))).toEqual([])
})
