import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { codeOf, newWorld, type Mount, type World } from '#tests/world.ts'
import { certificationRoutes } from './certification.routes.ts'
import { reportAttachmentRoutes } from './report-attachment.routes.ts'
import { reportRoutes } from './report.routes.ts'
import { aReportingCommune } from './result.scene.ts'

const mount: Mount = (app, deps) => {
  app.route('/', reportRoutes(deps))
  app.route('/', certificationRoutes(deps))
  app.route('/', reportAttachmentRoutes(deps))
}

const FILE_HASH = 'a'.repeat(64)

type Scene = Awaited<ReturnType<typeof aReportingCommune>>

async function aSavedReport(world: World, scene: Scene): Promise<string> {
  await world.db
    .insertInto('stored_file')
    .values({
      hash: FILE_HASH,
      name: 'bien-ban.pdf',
      size: 1200n,
      media_type: 'application/pdf',
      uploaded_by: scene.officer.id,
    })
    .execute()
  const saved = await world.as(scene.officer).post('/reports/entries', {
    commandId: uuidv7(),
    ...scene.key,
    version: 0,
    note: '',
    entries: [{ indicatorId: scene.houses, tags: '', value: '12' }],
  })
  return (saved.body as { reportId: string }).reportId
}

function attach(world: World, scene: Scene, reportId: string, attachmentId = uuidv7()) {
  return world.as(scene.officer).post(`/reports/${scene.commune}/${reportId}/attachments`, {
    commandId: uuidv7(),
    attachmentId,
    fileHash: FILE_HASH,
    caption: 'Biên bản nghiệm thu',
  })
}

function submit(world: World, scene: Scene, reportId: string) {
  return world.as(scene.officer).post(`/reports/${scene.commune}/${reportId}/submission`, {
    commandId: uuidv7(),
    version: 1,
  })
}

test('an attached file stands in the form of the report', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const reportId = await aSavedReport(world, scene)

  await attach(world, scene, reportId)

  const form = await world
    .as(scene.officer)
    .get(`/reports/form?${new URLSearchParams(scene.key).toString()}`)
  expect(form.body).toMatchObject({
    attachments: [{ fileHash: FILE_HASH, name: 'bien-ban.pdf', caption: 'Biên bản nghiệm thu' }],
  })
})

test('a report that waits to be certified takes no file', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const reportId = await aSavedReport(world, scene)
  await submit(world, scene, reportId)

  const answer = await attach(world, scene, reportId)

  expect(codeOf(answer)).toBe('report_state_forbids')
})

test('a file is taken off a draft, and not off a report that was submitted', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const reportId = await aSavedReport(world, scene)
  const [first, second] = [uuidv7(), uuidv7()]
  await attach(world, scene, reportId, first)
  await attach(world, scene, reportId, second)
  const remove = (id: string) =>
    world
      .as(scene.officer)
      .post(`/reports/${scene.commune}/${reportId}/attachments/${id}/removal`, {
        commandId: uuidv7(),
      })

  const removed = await remove(first)
  await submit(world, scene, reportId)
  const refused = await remove(second)

  expect(removed.body).toMatchObject({ items: [{ id: second }] })
  expect(codeOf(refused)).toBe('report_state_forbids')
})

test('who may not enter figures attaches nothing', async () => {
  await using world = await newWorld(mount)
  const scene = await aReportingCommune(world)
  const reportId = await aSavedReport(world, scene)

  const answer = await world
    .as(scene.steering)
    .post(`/reports/${scene.commune}/${reportId}/attachments`, {
      commandId: uuidv7(),
      attachmentId: uuidv7(),
      fileHash: FILE_HASH,
      caption: '',
    })

  expect(codeOf(answer)).toBe('not_allowed')
})
