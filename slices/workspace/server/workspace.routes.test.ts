import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { codeOf, newWorld, type Mount } from '#tests/world.ts'
import { workspaceRoutes } from './workspace.routes.ts'

const mount: Mount = (app, deps) => void app.route('/workspace', workspaceRoutes(deps))

async function aWorkspace(isDemonstration: boolean) {
  const world = await newWorld(mount)
  const district = await world.place({ level: 'district', name: 'Huyện Trạm Tấu', code: '139' })
  await world.db
    .insertInto('workspace')
    .values({ title: 'Trạm Tấu', place_id: district, demonstration: isDemonstration })
    .execute()
  return { world, administrator: await world.person([['user.manage', district]]) }
}

const toJanuary = () => ({ commandId: uuidv7(), version: 1, workingDay: '2025-01-10' })

test('an administrator sets the day of a training workspace, and the audit says so', async () => {
  const { world, administrator } = await aWorkspace(true)
  await using _ = world

  const answer = await world.as(administrator).post('/workspace/working-day', toJanuary())

  expect(answer).toMatchObject({ status: 200, body: { workingDay: '2025-01-10', version: 2 } })
  expect(await world.audit()).toMatchObject([{ action: 'workspace.set_working_day' }])
})

test('a real workspace always works by the calendar, whatever the code says', async () => {
  const { world, administrator } = await aWorkspace(false)
  await using _ = world

  const answer = await world.as(administrator).post('/workspace/working-day', toJanuary())
  const byHand = world.db.updateTable('workspace').set({ working_day: '2025-01-10' }).execute()

  expect(codeOf(answer)).toBe('workspace_is_real')
  await expect(byHand).rejects.toMatchObject({ constraint: 'workspace_day_is_for_training' })
})

test('who does not manage users may not set the day', async () => {
  const { world } = await aWorkspace(true)
  await using _ = world

  const answer = await world.as(await world.person()).post('/workspace/working-day', toJanuary())

  expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
})
