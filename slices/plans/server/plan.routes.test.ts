import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { fileRoutes } from '#platform/files/file.routes.ts'
import { maySeeFile } from '#slices/documents/server/attachment.queries.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { newWorld, type Mount, type World } from '#tests/world.ts'
import { anOpenPlan, aPlanningDistrict, mountPlans } from './plan.scene.ts'

const mount: Mount = (app, deps) => {
  mountPlans(app, deps)
  app.route('/files', fileRoutes(deps, maySeeFile))
}

async function upload(world: World, actor: Actor, name: string, content: string | Uint8Array) {
  const answer = await world.as(actor).app.request(`/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: content as string,
  })
  return ((await answer.json()) as { hash: string }).hash
}

test('an opened plan is a draft that its readers see and strangers do not', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)

  const planId = await anOpenPlan(world, scene)

  expect((await world.as(scene.reader).get(`/plans/${planId}`)).body).toMatchObject({
    state: 'draft',
    placeName: 'Huyện Trạm Tấu',
    version: 1,
  })
  expect((await world.as(scene.stranger).get(`/plans/${planId}`)).status).toBe(404)
  expect((await world.as(scene.stranger).get('/plans')).body).toEqual({ items: [] })
})

test('a plan is put in force once; whoever saw the draft is told that it changed', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const planId = await anOpenPlan(world, scene)
  function putInForce() {
    return world.as(scene.planner).post(`/plans/${planId}/state`, {
      commandId: uuidv7(),
      version: 1,
      state: 'in_force',
    })
  }

  const first = await putInForce()
  const second = await putInForce()

  expect(first).toMatchObject({ status: 200, body: { version: 2 } })
  expect(second).toMatchObject({ status: 409, body: { code: 'plan_changed' } })
})

test('the text of an uploaded plan is shown with the number that it seems to bear', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const plan = await readFile(
    new URL('../../../data/plans/164-kh-ubnd-2024.txt', import.meta.url),
    'utf8',
  )
  const fileHash = await upload(world, scene.planner, 'ke-hoach.txt', plan)

  const answer = await world.as(scene.planner).post('/plans/text', { fileHash })

  expect(answer).toMatchObject({ status: 200, body: { number: '164/KH-UBND', notes: [] } })
  expect((answer.body as { text: string }).text).toContain('hỗ trợ cho 170 hộ')
})

test('a file that is no document is refused with its reason', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const pdf = new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF')
  const fileHash = await upload(world, scene.planner, 'ke-hoach.pdf', pdf)

  const answer = await world.as(scene.planner).post('/plans/text', { fileHash })

  expect(answer).toMatchObject({ status: 415, body: { code: 'office_file_is_another_kind' } })
})

test('a file that somebody else sent does not exist for whoever knows its hash', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const other = await world.person([['plan.write', scene.outside]])
  const fileHash = await upload(world, scene.planner, 'ke-hoach.txt', 'Phấn đấu 170 hộ làm nhà.')

  const answer = await world.as(other).post('/plans/text', { fileHash })

  expect(answer).toMatchObject({ status: 404, body: { code: 'file_not_found' } })
})
