import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { fileRoutes } from '#platform/files/file.routes.ts'
import { writeSheet, type ExportValue } from '#platform/office/sheet-writer.ts'
import { readSheet } from '#platform/office/spreadsheet.ts'
import { maySeeFile } from '#slices/documents/server/attachment.queries.ts'
import { newWorld, type Mount, type World } from '#tests/world.ts'
import type { BreakdownSheetView } from '../core/breakdown-sheet.contract.ts'
import {
  aPlanningDistrict,
  aTarget,
  breakDown,
  mountPlans,
  viewTarget,
  type PlanningDistrict,
} from './plan.scene.ts'

const mount: Mount = (app, deps) => {
  mountPlans(app, deps)
  app.route('/files', fileRoutes(deps, maySeeFile))
}

async function download(world: World, scene: PlanningDistrict, path: string) {
  const response = await world.as(scene.reader).app.request(`${path}/breakdown.xlsx`)
  return new Uint8Array(await response.arrayBuffer())
}

async function preview(
  world: World,
  scene: PlanningDistrict,
  path: string,
  bytes: Uint8Array,
  answers: readonly { cell: string; reading: string }[] = [],
): Promise<BreakdownSheetView> {
  const app = world.as(scene.planner).app
  const sent = await app.request('/files?name=giao.xlsx', {
    method: 'POST',
    body: new Uint8Array(bytes),
  })
  const { hash } = (await sent.json()) as { hash: string }
  const answer = await world
    .as(scene.planner)
    .post(`${path}/breakdown-sheet`, { fileHash: hash, answers })
  return answer.body as BreakdownSheetView
}

/** A sheet as an office would fill it in: codes as they are typed, shares as text or figures. */
function aSheet(
  rows: readonly (readonly [ExportValue, ExportValue])[],
  kinds: { readonly code: 'code' | 'number'; readonly value: 'text' | 'number' } = {
    code: 'code',
    value: 'number',
  },
): Promise<Uint8Array> {
  return writeSheet({
    name: 'Giao',
    columns: [
      { title: 'Mã đơn vị', kind: kinds.code },
      { title: 'Chỉ tiêu giao', kind: kinds.value },
    ],
    rows,
  })
}

test('the sheet that is sent out names every commune, its code as text, and its share', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  await breakDown(world, scene, path, ['60', '50'])

  const sheet = readSheet(await download(world, scene, path))

  const rows = sheet.ok ? sheet.value.rows.slice(-3) : []
  expect(
    rows.map(({ cells }) =>
      cells.map((cell) => ('text' in cell ? cell.text : 'decimal' in cell && cell.decimal)),
    ),
  ).toEqual([
    ['04585', 'Thị trấn Trạm Tấu', 'Nhập từng đơn vị', '60'],
    ['04594', 'Xã Xà Hồ', 'Nhập từng đơn vị', '50'],
    ['04606', 'Xã Bản Mù'],
  ])
})

test('a sheet that comes back as it went changes nothing', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  await breakDown(world, scene, path, ['60', '50', '60'])

  const view = await preview(world, scene, path, await download(world, scene, path))

  expect(view.problems).toEqual([])
  expect(view.differences.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
})

test('an edited sheet shows its differences, writes nothing, and taken over twice changes once', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  await breakDown(world, scene, path, ['60', '50'])
  const bytes = await aSheet([
    ['04585', '70'],
    ['04594', null],
    ['04606', '40'],
  ])
  async function takeOver() {
    const { shares, sharesVersion } = await preview(world, scene, path, bytes)
    return world.as(scene.planner).post(`${path}/breakdown`, {
      commandId: uuidv7(),
      sharesVersion,
      method: 'spreadsheet',
      reason: 'Theo bảng tính',
      shares,
    })
  }

  const view = await preview(world, scene, path, bytes)
  const before = await viewTarget(world, scene.reader, path)
  const first = await takeOver()
  const second = await takeOver()

  expect(
    view.differences.map(({ code, kind, before, after }) => [code, kind, before, after]),
  ).toEqual([
    ['04585', 'changed', '60', '70'],
    ['04594', 'removed', '50', null],
    ['04606', 'new', null, '40'],
  ])
  expect(before.shares).toHaveLength(2)
  expect(first).toMatchObject({ status: 200, body: { changed: 3 } })
  expect(second).toMatchObject({ status: 200, body: { changed: 0 } })
})

test('a code that lost its zero is asked about and not guessed', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  const bytes = await aSheet([['4606', '40']], { code: 'number', value: 'number' })

  const asked = await preview(world, scene, path, bytes)
  const answered = await preview(world, scene, path, bytes, [{ cell: 'A2', reading: '04606' }])
  const invented = await preview(world, scene, path, bytes, [{ cell: 'A2', reading: '04585' }])

  expect(asked).toMatchObject({
    problems: [{ line: 2, cell: 'A2', readings: [{ value: '04606', label: '04606' }] }],
    shares: [],
  })
  expect(answered).toMatchObject({
    problems: [],
    differences: [{ code: '04606', kind: 'new', after: '40' }],
  })
  expect(invented.problems).toHaveLength(1)
})

test('every line that cannot be taken is named with its reason', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  const bytes = await aSheet(
    [
      ['04585', '1,250'],
      ['04594', 'khoảng 20'],
      ['04606', '-3'],
      ['04606', '5'],
      ['04660', '5'],
      ['99999', '5'],
      ['Tổng cộng', '100'],
    ],
    { code: 'code', value: 'text' },
  )

  const { problems, shares } = await preview(world, scene, path, bytes)

  expect(problems.map(({ line, text }) => `${line}: ${text.vi}`)).toEqual([
    expect.stringContaining('2: Ô B2: “1,250” có thể đọc là 1,25 / 1.250'),
    expect.stringContaining('3: Ô B3: “khoảng 20” không phải là số'),
    '4: Chỉ tiêu giao không thể là số âm.',
    expect.stringContaining('5: Mã 04606 đã có ở dòng 4'),
    expect.stringContaining('6: Xã Gia Hội (mã 04660) không thuộc địa bàn'),
    expect.stringContaining('7: Không có xã, phường, thị trấn nào mang mã 99999'),
  ])
  expect(shares).toEqual([])
})

test('a sheet beyond an exact target says so before it is taken', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })

  const view = await preview(world, scene, path, await aSheet([['04585', '171']]))

  expect(view).toMatchObject({ isBeyond: true, balance: { assigned: '171', isOver: true } })
})

test('a sheet without the column of shares is refused as a whole', async () => {
  await using world = await newWorld(mount)
  const scene = await aPlanningDistrict(world)
  const { path } = await aTarget(world, scene, { comparator: '=', value: '170' })
  const bytes = await writeSheet({
    name: 'Giao',
    columns: [
      { title: 'Mã đơn vị', kind: 'code' },
      { title: 'Ghi chú', kind: 'text' },
    ],
    rows: [['04585', 'x']],
  })

  const view: unknown = await preview(world, scene, path, bytes)

  expect(view).toMatchObject({
    code: 'table_lacks_columns',
    details: { columns: 'Chỉ tiêu giao' },
  })
})
