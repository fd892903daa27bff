/** What comes in wrong is refused in words, in both languages, and nothing of it is done. */
import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { strToU8, zipSync } from 'fflate'
import { FORM_VERSION } from '#kernel/form-version.ts'
import type { Device } from '#slices/users/server/signing-in.scene.ts'
import { codeOf, type Answer } from '#tests/world.ts'
import { anAddressOf, aValueOf, listRoutes, type ApiRoute } from './api-routes.scene.ts'
import { newSystem, type System } from './app.scene.ts'

/** A department's clerk at her desk, signed in, who records documents of the district. */
async function aClerk(system: System): Promise<Device> {
  await system.person('maivan', { role: 'department', over: system.district })
  const device = system.device()
  await device.signIn('maivan')
  return device
}

/** Any body at all, as the clerk's browser would send it. */
async function sendRaw(
  system: System,
  device: Device,
  path: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await system.app.request(`/api/v1${path}`, {
    method: 'POST',
    body,
    headers: {
      host: 'localhost',
      'x-requested-with': 'chitieu',
      'content-type': 'application/json',
      cookie: [...device.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...headers,
    },
  })
  return { status: response.status, body: await response.json() }
}

function aDocument(system: System, facts: Readonly<Record<string, unknown>> = {}) {
  return {
    documentId: uuidv7(),
    placeId: system.district,
    kind: 'decision',
    title: 'Quyết định phân bổ vốn',
    ...facts,
  }
}

async function listTitles(system: System): Promise<readonly string[]> {
  const rows = await system.world.db
    .selectFrom('document')
    .select('title')
    .orderBy('title')
    .execute()
  return rows.map((row) => row.title)
}

/** Words in both languages, with nothing left to fill in. */
const IN_WORDS = {
  vi: expect.stringMatching(/^[^{}]{10,}$/) as string,
  en: expect.stringMatching(/^[^{}]{10,}$/) as string,
}

describe('is told in words that', () => {
  const MEGABYTE = 1024 * 1024
  test.for<[string, string, string, number, string]>([
    ['a body is not JSON', '/documents', '{"title": "Quy', 400, 'request_not_understood'],
    ['a body is empty', '/documents', '', 400, 'request_not_understood'],
    ['a body is a list', '/documents', '[]', 400, 'request_not_understood'],
    [
      'a text holds the character 0',
      '/documents',
      '{"title":"a\\u0000"}',
      400,
      'request_not_understood',
    ],
    [
      'a text holds half a letter',
      '/documents',
      '{"title":"\\ud83d"}',
      400,
      'request_not_understood',
    ],
    [
      'a body goes too deep',
      '/documents',
      '['.repeat(99_999) + ']'.repeat(99_999),
      400,
      'request_not_understood',
    ],
    ['an id is no id', '/documents/4711/correction', '{}', 400, 'request_not_understood'],
    [
      'a body is too large',
      '/documents',
      `"${'x'.repeat(3 * MEGABYTE)}"`,
      413,
      'request_too_large',
    ],
    ['there is no such address', '/nothing', '{}', 404, 'not_found'],
  ])('%s', async ([, path, body, status, code]) => {
    await using system = await newSystem()
    const clerk = await aClerk(system)

    const answer = await sendRaw(system, clerk, path, body)

    expect(answer).toMatchObject({ status, body: { code, title: IN_WORDS } })
    expect(await listTitles(system)).toEqual([])
  })

  test.for(['PUT', 'PATCH', 'DELETE'])('nothing is done by %s', async (method) => {
    await using system = await newSystem()
    const clerk = await aClerk(system)

    const answer = await clerk.send(method, '/documents', {})

    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', title: IN_WORDS } })
  })

  test('the form is from before an upgrade', async () => {
    await using system = await newSystem()
    const clerk = await aClerk(system)

    const answer = await clerk.send(
      'POST',
      '/documents',
      { commandId: uuidv7(), ...aDocument(system) },
      { 'x-chitieu-form': String(FORM_VERSION - 1) },
    )

    expect(answer).toMatchObject({ status: 409, body: { code: 'form_outdated', title: IN_WORDS } })
    expect(await listTitles(system)).toEqual([])
  })

  test('the session has ended; the same command goes through after signing in again', async () => {
    await using system = await newSystem()
    const clerk = await aClerk(system)
    const document = aDocument(system)
    const commandId = uuidv7()
    system.pass(13 * 3_600_000)

    const late = await clerk.act('/documents', document, commandId)
    await clerk.signIn('maivan')
    const again = await clerk.act('/documents', document, commandId)

    expect(late).toMatchObject({ status: 401, body: { code: 'sign_in_needed', title: IN_WORDS } })
    expect(again.status).toBe(200)
    expect(await listTitles(system)).toEqual(['Quyết định phân bổ vốn'])
  })

  test('a command of that id was something else', async () => {
    await using system = await newSystem()
    const clerk = await aClerk(system)
    const commandId = uuidv7()
    await clerk.act('/documents', aDocument(system), commandId)

    const answer = await clerk.act('/documents', aDocument(system, { title: 'Khác' }), commandId)

    expect(answer).toMatchObject({ status: 409, body: { code: 'command_reused', title: IN_WORDS } })
    expect(await listTitles(system)).toEqual(['Quyết định phân bổ vốn'])
  })
})

test('whose grant has ended may still read elsewhere, and does nothing here', async () => {
  await using system = await newSystem()
  const clerk = await aClerk(system)
  await system.world.db
    .updateTable('user_grant')
    .set({ validity: '[2024-01-01,2024-10-03)' })
    .execute()

  const answer = await clerk.act('/documents', aDocument(system))

  expect([403, 404]).toContain(answer.status)
  expect(answer.body).toMatchObject({ title: IN_WORDS })
  expect(await listTitles(system)).toEqual([])
})

test('however a text was typed, one spelling is kept, and sent again in another it is the same command', async () => {
  await using system = await newSystem()
  const clerk = await aClerk(system)
  const commandId = uuidv7()
  const document = aDocument(system, { title: 'Nghị quyết về hộ nghèo' })
  const decomposed = { ...document, title: document.title.normalize('NFD') }

  const first = await clerk.act('/documents', decomposed, commandId)
  const second = await clerk.act('/documents', document, commandId)

  expect([first.status, second.status]).toEqual([200, 200])
  expect(await listTitles(system)).toEqual(['Nghị quyết về hộ nghèo'.normalize('NFC')])
})

describe('an upload that is', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) })
  test.for<[string, string, Uint8Array<ArrayBuffer>, number, string]>([
    ['not what it says', 'bieu.xlsx', strToU8('<html><table>'), 415, 'file_is_not_what_it_says'],
    ['a bomb', 'bieu.xlsx', bomb, 422, 'file_unpacks_too_large'],
    ['too large', 'anh.jpg', new Uint8Array(21 * 1024 * 1024), 413, 'file_too_large'],
  ])('%s is refused in words, and nothing is kept', async ([, name, bytes, status, code]) => {
    await using system = await newSystem()
    const clerk = await aClerk(system)

    const answer = await sendRaw(system, clerk, `/files?name=${name}`, bytes, {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
    })

    expect(answer).toMatchObject({ status, body: { code, title: IN_WORDS } })
    expect(await system.world.db.selectFrom('stored_file').selectAll().execute()).toEqual([])
  })
})

/** Values that schemas, drivers and tables stumble over. */
const nastyValue = fc.oneof(
  fc.constantFrom('a\u0000b', '\ud800', "'; drop table document; --", 'x'.repeat(50_000), ''),
  fc.constantFrom('9999-12-31', '0001-01-01', '2024-02-30', '1e400', '-0', '9'.repeat(400)),
  fc.constantFrom(-1, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e300, true, null),
  fc.constantFrom([], {}, [[]], { $ne: null }, ['']),
)

const nastyText = fc.constantFrom(
  '%00',
  '%F0%9F',
  "a'b",
  '-1',
  '9'.repeat(20),
  '2024-02-30',
  '%25_',
)

test('whatever stands in an address, the answer is a problem and never a fault', async () => {
  await using system = await newSystem()
  const chair = await aChair(system)
  const routes = (await listRoutes(system)).filter((route) => route.method === 'GET')
  const address = fc.record({ route: fc.constantFrom(...routes), text: nastyText, at: fc.nat() })

  await fc.assert(
    fc.asyncProperty(address, async ({ route, text, at }) => {
      const query = route.queries[at % route.queries.length]
      const path =
        query === undefined
          ? route.path.replaceAll(/\{\w+\}/g, text)
          : `${anAddressOf(route.path)}?${query}=${text}`

      expect(faultOf(await chair.get(path))).toBeUndefined()
    }),
    { numRuns: 200 },
  )
})

test('whatever stands in a form, the answer is a problem and never a fault', async () => {
  await using system = await newSystem()
  const chair = await aChair(system)
  const routes = (await listRoutes(system)).filter(isForm)
  const form = fc.record({ route: fc.constantFrom(...routes), value: nastyValue, at: fc.nat() })

  await fc.assert(
    fc.asyncProperty(form, async ({ route, value, at }) => {
      const fields = Object.keys(route.body).filter((field) => field !== 'commandId')
      const whole = aValueOf({ type: 'object', properties: route.body }) as object
      const body = {
        ...whole,
        ...('placeId' in route.body ? { placeId: system.district } : {}),
        [fields[at % fields.length] ?? 'nothing']: value,
        commandId: uuidv7(),
      }

      const answer = await chair.act(anAddressOf(route.path), body)

      expect(faultOf(answer)).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('a text that must say something says it with letters: spaces alone are refused', async () => {
  await using system = await newSystem()
  const chair = await aChair(system)
  const fields = (await listRoutes(system)).filter(isForm).flatMap((route) =>
    Object.entries(route.body)
      .filter(([, schema]) => (schema.minLength ?? 0) > 0 && schema.format === undefined)
      .map(([field]) => ({ route, field })),
  )

  const taken: string[] = []
  for (const { route, field } of fields) {
    const whole = aValueOf({ type: 'object', properties: route.body }) as object
    const answer = await chair.act(anAddressOf(route.path), { ...whole, [field]: '  ' })
    if (codeOf(answer) !== 'request_not_understood') taken.push(`${route.name}: ${field}`)
  }

  expect(fields.length).toBeGreaterThan(10)
  expect(taken).toEqual([])
})

async function aChair(system: System): Promise<Device> {
  const organisationId = await system.office(system.district)
  const role = 'district_chair'
  await system.person('chutich', { role, over: system.district, organisationId })
  const device = system.device()
  await device.signIn('chutich')
  return device
}

/** Those about one's own password and sessions are tested where they are, and would lock us out. */
function isForm({ method, path, body }: ApiRoute): boolean {
  return method === 'POST' && 'commandId' in body && !/session|password|second-factor/.test(path)
}

function faultOf(answer: Answer): unknown {
  if (answer.status < 400) return undefined
  return answer.status >= 500 || codeOf(answer) === undefined ? answer : undefined
}
