/** What comes in wrong is refused in words, in both languages, and nothing of it is done. */
import { once } from 'node:events'
import { request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { strToU8, zipSync } from 'fflate'
import { FORM_VERSION } from '#kernel/form-version.ts'
import type { Device } from '#slices/users/server/signing-in.scene.ts'
import type { Answer } from '#tests/world.ts'
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

test('a file of 50 MB is refused by its declared length, before it has been sent', async () => {
  await using system = await newSystem()
  const clerk = await aClerk(system)
  await using served = await serveOverHttp(system)
  const sending = request(`${served.url}/api/v1/files?name=anh.jpg`, {
    method: 'POST',
    headers: {
      'x-requested-with': 'chitieu',
      'content-length': String(50 * 1024 * 1024),
      cookie: [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  })
  sending.on('error', () => undefined)
  sending.write(new Uint8Array(1024))

  const [answer] = (await once(sending, 'response')) as [IncomingMessage]
  sending.destroy()

  expect(answer.statusCode).toBe(413)
})

/** A real socket before the system: what a browser talks to. */
async function serveOverHttp(system: System): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createAdaptorServer({ fetch: system.app.fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
