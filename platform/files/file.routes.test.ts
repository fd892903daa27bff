import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { strToU8 } from 'fflate'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type World } from '#tests/world.ts'
import { StoredFileView } from './file.contract.ts'
import { listRecordedHashes, seesAsEvidence } from './file.queries.ts'
import { fileRoutes } from './file.routes.ts'
import { verifyStore } from './store-check.ts'

const PDF = strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const NAME = 'Kế hoạch 164 (Đợt 1).pdf'

test('keeps an uploaded file and gives it back to the one who sent it', async () => {
  await using world = await filesWorld()
  const officer = await world.person()

  const sent = await upload(world, officer, NAME, PDF)

  const hash = createHash('sha256').update(PDF).digest('hex')
  expect(sent).toEqual({
    status: 200,
    body: {
      hash,
      name: NAME,
      size: PDF.length,
      mediaType: 'application/pdf',
      width: null,
      height: null,
    },
  })
  const response = await world.as(officer).app.request(`/files/${hash}`)
  expect(response.status).toBe(200)
  expect(await response.bytes()).toEqual(PDF)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(PDF.length),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    'content-disposition':
      'attachment; filename="Ke hoach 164 _dot 1_.pdf"; ' +
      "filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20164%20%28%C4%90%E1%BB%A3t%201%29.pdf",
  })
})

test('the same file sent twice is kept once, with its first sender', async () => {
  await using world = await filesWorld()
  const [first, second] = [await world.person(), await world.person()]

  const answers = await world.atOnce(
    () => upload(world, first, 'a.pdf', PDF),
    () => upload(world, second, 'b.pdf', PDF),
  )

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const hashes = await listRecordedHashes(world.db)
  expect(hashes).toHaveLength(1)
  expect(await verifyStore({ folder: world.deps.filesFolder }, hashes)).toEqual({
    checked: 1,
    missing: [],
    damaged: [],
    unrecorded: [],
    foreign: [],
  })
  const audit = await world.audit()
  expect(audit.map(({ action, subject }) => ({ action, subject }))).toEqual(
    [1, 2].map(() => ({ action: 'file.upload', subject: `stored_file/${hashes[0]}` })),
  )
})

describe('another person', () => {
  test('does not see the file, and cannot tell that it exists', async () => {
    await using world = await filesWorld()
    const hash = await uploaded(world, await world.person())
    const other = world.as(await world.person())

    const hidden = await other.get(`/files/${hash}`)
    const absent = await other.get(`/files/${'0'.repeat(64)}`)

    expect(hidden).toMatchObject({ status: 404, body: { code: 'file_not_found', details: {} } })
    expect(absent).toEqual(hidden)
  })

  test('sees it once it is the evidence of something they may see, and only there', async () => {
    await using world = await filesWorld()
    const hatLiu = await world.place({ level: 'commune', name: 'Hát Lìu' })
    const paHu = await world.place({ level: 'commune', name: 'Pá Hu' })
    const officer = await world.person()
    const hash = await uploaded(world, officer)
    const attachment = {
      place_id: hatLiu,
      id: uuidv7(),
      subject_kind: 'periodic_report',
      subject_id: uuidv7(),
      file_hash: hash,
      attached_by: officer.id,
      attached_at: world.deps.now(),
    }
    await world.db.insertInto('attachment').values(attachment).execute()

    const statusFor = async (...grants: Parameters<World['person']>) =>
      (await world.as(await world.person(...grants)).get(`/files/${hash}`)).status

    expect(await statusFor([['result.read', hatLiu]])).toBe(200)
    expect(await statusFor([['result.read', paHu]])).toBe(404)
    expect(await statusFor([['plan.read', hatLiu]])).toBe(404)

    await world.db.updateTable('attachment').set({ removed_at: world.deps.now() }).execute()
    expect(await statusFor([['result.read', hatLiu]])).toBe(404)
  })
})

describe('refuses, with its code and keeping nothing:', () => {
  test.for([
    ['a file that is not what it says', 'bieu.xlsx', PDF, 415, 'file_is_not_what_it_says'],
    ['a program', 'tro-choi.exe', strToU8('MZ\u0000'), 415, 'file_kind_not_allowed'],
    ['an empty file', 'a.pdf', new Uint8Array(), 422, 'file_empty'],
    ['21 MB', 'a.pdf', new Uint8Array(21 * 1024 * 1024), 413, 'file_too_large'],
  ] as const)('%s', async ([, name, bytes, status, code]) => {
    await using world = await filesWorld()

    const answer = await upload(world, await world.person(), name, bytes)

    expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status, code })
    expect(await listRecordedHashes(world.db)).toEqual([])
    expect(await filesIn(world)).toEqual([])
  })

  test('50 MB by the length that is declared, before the body is read', async () => {
    await using world = await filesWorld()
    const officer = world.as(await world.person())
    let pulled = 0
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(1024))
      },
    })

    const response = await officer.app.request('/files?name=a.pdf', {
      method: 'POST',
      headers: { 'content-length': String(50 * 1024 * 1024) },
      body,
      duplex: 'half',
    } as RequestInit)

    expect(response.status).toBe(413)
    // A stream fills its own queue of one chunk when it is made.
    expect(pulled).toBeLessThanOrEqual(1)
  })

  test('a file without a name', async () => {
    await using world = await filesWorld()
    const officer = world.as(await world.person())
    const response = await officer.app.request('/files', { method: 'POST', body: PDF })
    expect(response.status).toBe(400)
  })
})

async function filesWorld(): Promise<World> {
  return newWorld((app, deps) => app.route('/files', fileRoutes(deps, seesAsEvidence)))
}

async function upload(world: World, actor: Actor, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const response = await world.as(actor).app.request(`/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-length': String(bytes.length) },
    body: bytes,
  })
  return { status: response.status, body: (await response.json()) as unknown }
}

async function uploaded(world: World, actor: Actor): Promise<string> {
  const { body } = await upload(world, actor, NAME, PDF)
  return StoredFileView.parse(body).hash
}

async function filesIn(world: World): Promise<string[]> {
  const entries = await readdir(world.deps.filesFolder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
