/** One office's folder is started, stopped, killed and backed up, in any order. */
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { birthOf } from '#platform/postgres/process-birth.ts'
import { newDataFolder, openFolder } from '#tests/data-folder.ts'
import { digestDatabase } from '#tests/database-digest.ts'
import { runChitieu, startServer } from '#tests/running-server.ts'
import { ACTS, newCommuneClient, type CommuneClient } from './commune-client.ts'
import { databaseProcessOf } from './database-process.ts'
import { prepareSmallOffice, type CommuneOffice } from './small-office.ts'

/** Each test starts the program several times over a real disk. */
vi.setConfig({ testTimeout: 120_000 })

const left: AsyncDisposable[] = []
const scene = { folder: '', offices: [] as readonly CommuneOffice[] }

beforeAll(async () => {
  const folder = await newDataFolder()
  left.push(folder)
  scene.folder = folder.path
  scene.offices = await prepareSmallOffice(folder.path, 2)
})

afterAll(async () => {
  for (const thing of left) await thing[Symbol.asyncDispose]()
})

/** The people of a commune who work a little, each commune once. */
function aClientOf(commune: 0 | 1): CommuneClient {
  const office = scene.offices[commune]
  if (office === undefined) throw new Error('the scene is not set')
  return newCommuneClient(office, [...ACTS, ...ACTS, ...ACTS], () => undefined)
}

function serve() {
  return startServer(scene.folder, ['--empty'])
}

test('Ctrl-C stops the system and its database, and the exit code says that all is well', async () => {
  await using server = await serve()
  const database = await databaseProcessOf(scene.folder)

  const code = await server.end('SIGINT')

  expect(code).toBe(0)
  expect(birthOf(database)).toBeUndefined()
})

test('a second start on the folder is refused in both languages, and the first goes on', async () => {
  await using server = await serve()

  const second = await runChitieu(['serve', '--empty', '--port', '0'], scene.folder)

  expect(second.code).toBe(1)
  expect(second.stderr).toMatch(/đang được một tiến trình Chitieu khác dùng \(pid \d+\)/)
  expect(second.stderr).toMatch(/in use by another Chitieu process \(pid \d+\)/)
  expect(second.stderr).not.toMatch(/\.ts:\d+/)
  expect((await fetch(`${server.url}/api/v1/health`)).status).toBe(200)
})

test('after everything was killed the next start finds all as it was', async () => {
  const client = aClientOf(0)
  const server = await serve()
  await client.work(server.url)
  process.kill(await databaseProcessOf(scene.folder), 'SIGKILL')
  await server.end('SIGKILL')

  await using again = await serve()
  const health = await fetch(`${again.url}/api/v1/health`)
  await again.end('SIGTERM')

  expect(health.status).toBe(200)
  expect(await runChitieu(['verify'], scene.folder)).toMatchObject({ code: 0 })
})

test('what is backed up is restored equal elsewhere, its check finds nothing wrong, and over it nothing is restored', async () => {
  await using outside = await newDataFolder()
  await using target = await newDataFolder()
  await using server = await serve()
  await aClientOf(1).work(server.url)
  await server.end('SIGTERM')
  const file = path.join(outside.path, 'sao-luu.tar.gz')

  const made = await runChitieu(['backup', file], scene.folder)
  const restored = await runChitieu(['restore', file], target.path)
  const checked = await runChitieu(['verify'], target.path)
  const again = await runChitieu(['restore', file], target.path)

  expect([made, restored, checked]).toMatchObject([{ code: 0 }, { code: 0 }, { code: 0 }])
  expect(again).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/cơ sở dữ liệu trống[\s\S]*empty/u) as string,
  })
  expect(await digestOf(target.path)).toEqual(await digestOf(scene.folder))
})

async function digestOf(folder: string): Promise<unknown> {
  await using opened = await openFolder(folder)
  return await digestDatabase(opened.db)
}
