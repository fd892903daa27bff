import { readFile } from 'node:fs/promises'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { inTransaction } from '#platform/db.ts'
import { writeSheets } from '#platform/office/sheet-writer.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type World } from '#tests/world.ts'
import {
  CrosswalkView,
  ImportPreviewView,
  ProgrammeListView,
  ProgrammeTreeView,
} from '../core/programme.contract.ts'
import { loadProgrammeFiles, readProgrammeFiles } from './programme.files.ts'
import { programmeRoutes } from './programme.routes.ts'

async function programmeWorld(): Promise<World> {
  const world = await newWorld((app, deps) => app.route('/programmes', programmeRoutes(deps)))
  const files = await readProgrammeFiles()
  await inTransaction(world.db, (tx) =>
    loadProgrammeFiles(tx, files, { newId: uuidv7, at: new Date('2024-01-02T00:00:00Z') }),
  )
  return world
}

/** Someone of the district's steering office, who keeps its programmes. */
async function keeper(world: World): Promise<Actor> {
  const district = await world.place({ level: 'district', name: 'Huyện Trạm Tấu', code: '139' })
  return world.person([['programme.change', district]])
}

async function listed(world: World, actor: Actor) {
  return ProgrammeListView.parse((await world.as(actor).get('/programmes')).body).items
}

async function treeOf(world: World, actor: Actor, code: string) {
  const programme = (await listed(world, actor)).find((each) => each.code === code)
  const versionId = programme?.versions[0]?.id ?? ''
  const answer = await world.as(actor).get(`/programmes/versions/${versionId}/tree`)
  return ProgrammeTreeView.parse(answer.body)
}

describe('reading programmes', () => {
  test('lists the trees of 2021-2025 and 2026, and the sister programmes without parts last', async () => {
    await using world = await programmeWorld()
    const anyone = await world.person()

    const programmes = await listed(world, anyone)

    expect(
      programmes.map(({ code, versions }) => [code, versions[0]?.label, versions[0]?.parts]),
    ).toEqual([
      ['ctmtqg-1719', '2021-2025', 36],
      ['ctmtqg-2026', '2026-2030', 17],
      ['ctmtqg-263', '2021-2025', 0],
      ['ctmtqg-90', '2021-2025', 0],
      ['xoa-nha-tam', '2024-2025', 0],
    ])
  })

  test('shows a tree in reading order, with its legal basis', async () => {
    await using world = await programmeWorld()
    const anyone = await world.person()

    const tree = await treeOf(world, anyone, 'ctmtqg-1719')

    expect(tree.version.basis.map(({ number }) => number)).toEqual([
      '88/2019/QH14',
      '120/2020/QH14',
      '1719/QĐ-TTg',
    ])
    expect(tree.version).toMatchObject({ to: '2025-12-31', spendableUntil: '2026-12-31' })
    expect(tree.nodes.slice(0, 3).map(({ code }) => code)).toEqual(['DA1', 'DA1.ND1', 'DA1.ND2'])
    expect(tree.nodes.every((node) => node.titleEn !== null)).toBe(true)
  })

  test('shows where the old contents go on, as something still to be confirmed', async () => {
    await using world = await programmeWorld()
    const anyone = await world.person()
    const { version } = await treeOf(world, anyone, 'ctmtqg-2026')

    const answer = await world.as(anyone).get(`/programmes/versions/${version.id}/crosswalk`)

    const { items } = CrosswalkView.parse(answer.body)
    expect(items).toHaveLength(14)
    expect(items.filter(({ from }) => from.code === 'DA6').map(({ to }) => to.code)).toEqual([
      'HP2.2',
      'HP2.5',
    ])
    expect(items.every((pair) => !pair.isConfirmed)).toBe(true)
  })

  test('answers 404 for a version that was never there', async () => {
    await using world = await programmeWorld()
    const anyone = await world.person()

    const answer = await world.as(anyone).get(`/programmes/versions/${uuidv7()}/tree`)

    expect([answer.status, codeOf(answer)]).toEqual([404, 'programme_version_not_found'])
  })
})

function contentUnder(parentId: string, changes: object = {}) {
  return {
    commandId: uuidv7(),
    nodeId: uuidv7(),
    parentId,
    code: 'HP2.1.ND05',
    titleVi: 'Duy tu, bảo dưỡng công trình',
    capital: ['recurrent'],
    ...changes,
  }
}

describe('adding a content', () => {
  test('hangs it last under its part, and a grant over that part reaches it', async () => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const { version, nodes } = await treeOf(world, actor, 'ctmtqg-2026')
    const parent = nodes.find((node) => node.code === 'HP2.1')
    const body = contentUnder(parent?.id ?? '')

    const answer = await world.as(actor).post(`/programmes/versions/${version.id}/nodes`, body)

    expect(answer).toMatchObject({ status: 200, body: { code: 'HP2.1.ND05', depth: 3 } })
    const after = await treeOf(world, actor, 'ctmtqg-2026')
    const at = after.nodes.findIndex((node) => node.code === 'HP2.1')
    expect(after.nodes[at + 1]?.code).toBe('HP2.1.ND05')
    const reach = await world.db
      .selectFrom('programme_node_reach as r')
      .innerJoin('programme_node as n', 'n.id', 'r.node_id')
      .select('n.code')
      .where('r.reached_id', '=', body.nodeId)
      .execute()
    expect(reach.map(({ code }) => code).toSorted()).toEqual(['HP2', 'HP2.1', 'HP2.1.ND05'])
    expect(await world.audit()).toMatchObject([{ action: 'programme.add_content' }])
  })

  test('is done once, however often the command arrives', async () => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const { version, nodes } = await treeOf(world, actor, 'ctmtqg-2026')
    const body = contentUnder(nodes[1]?.id ?? '')
    const path = `/programmes/versions/${version.id}/nodes`

    const answers = await world.atOnce(
      () => world.as(actor).post(path, body),
      () => world.as(actor).post(path, body),
    )

    expect(answers[0]?.status).toBe(200)
    expect(answers[1]).toEqual(answers[0])
    expect((await treeOf(world, actor, 'ctmtqg-2026')).nodes).toHaveLength(18)
  })

  test('refuses the code that two people give at the same moment to the second of them', async () => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const { version, nodes } = await treeOf(world, actor, 'ctmtqg-2026')
    const path = `/programmes/versions/${version.id}/nodes`
    const parentId = nodes[1]?.id ?? ''

    const answers = await world.atOnce(
      () => world.as(actor).post(path, contentUnder(parentId)),
      () => world.as(actor).post(path, contentUnder(parentId)),
    )

    expect(answers.map((answer) => codeOf(answer) ?? 'HP2.1.ND05').toSorted()).toEqual([
      'HP2.1.ND05',
      'programme_code_in_use',
    ])
  })

  test.for([
    [{ code: 'HP2' }, 409, 'programme_code_in_use'],
    [{ code: 'HP 9' }, 422, 'programme_code_malformed'],
    [{ titleVi: '  ' }, 422, 'programme_title_missing'],
    [{ parentId: uuidv7() }, 404, 'programme_node_not_found'],
  ] as const)('refuses %o', async ([changes, status, code]) => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const { version, nodes } = await treeOf(world, actor, 'ctmtqg-2026')

    const answer = await world
      .as(actor)
      .post(`/programmes/versions/${version.id}/nodes`, contentUnder(nodes[1]?.id ?? '', changes))

    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  test('is for those who may change programmes; a grant for one part covers that part only', async () => {
    await using world = await programmeWorld()
    const district = await world.place({ level: 'district', name: 'Huyện Trạm Tấu' })
    const stranger = await world.person()
    const { version, nodes } = await treeOf(world, stranger, 'ctmtqg-2026')
    const first = nodes.find((node) => node.code === 'HP2.1')?.id ?? ''
    const second = nodes.find((node) => node.code === 'HP2.2')?.id ?? ''
    const bound = await world.person([['programme.change', district, first]])
    const path = `/programmes/versions/${version.id}/nodes`

    const answers = [
      await world.as(stranger).post(path, contentUnder(first)),
      await world.as(bound).post(path, contentUnder(second)),
      await world.as(bound).post(path, contentUnder(first)),
    ]

    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [403, 'not_allowed'],
      [403, 'not_allowed'],
      [200, 'HP2.1.ND05'],
    ])
  })
})

const HEADER = {
  code: 'van-hoa-2025',
  shortTitle: 'CTMTQG văn hóa',
  titleVi: 'Chương trình mục tiêu quốc gia về phát triển văn hóa giai đoạn 2025-2035',
  basis: [{ kind: 'Nghị quyết', number: '162/2024/QH15', issuedOn: '2024-11-27' }],
  from: '2025-01-01',
  to: '2035-12-31',
  levelLabels: ['Nội dung thành phần', 'Nội dung'],
}

async function sheetOf(rows: readonly (readonly string[])[]): Promise<FormData> {
  const titles = ['Mã', 'Cấp', 'Tên', 'Cha', 'Loại vốn', 'Đơn vị chủ trì', 'Màu']
  const bytes = await writeSheets([
    {
      name: 'Cây chương trình',
      columns: titles.map((title) => ({ title, kind: 'text' as const })),
      rows: rows.map((row) => titles.map((_, at) => row[at] ?? '')),
    },
  ])
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], 'cay.xlsx'))
  return form
}

describe('importing a programme', () => {
  test('shows a spreadsheet before it is kept, with the rows to mend first', async () => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const form = await sheetOf([
      ['NDTP1', '1', 'Phát triển con người Việt Nam', '', 'ĐTPT, chi thường xuyên', 'Bộ VHTTDL'],
      ['NDTP1.1', '2', 'Xây dựng môi trường văn hóa', 'NDTP9', 'SN', ''],
    ])

    const response = await world
      .as(actor)
      .app.request('/programmes/import-preview', { method: 'POST', body: form })

    const preview = ImportPreviewView.parse(await response.json())
    expect(preview.problems).toEqual([
      { line: 3, code: 'row_parent_unknown', details: { given: 'NDTP9' } },
    ])
    expect(preview.rows.map((row) => [row.line, row.capital])).toEqual([
      [3, ['recurrent']],
      [2, ['investment', 'recurrent']],
    ])
    expect(preview.columns.at(-1)).toEqual({ heading: 'Màu', meaning: null })
    expect(await listed(world, actor)).toHaveLength(5)
  })

  test('keeps the whole tree, once', async () => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const rows = [
      { line: 2, code: 'NDTP1', titleVi: 'Phát triển con người', capital: ['investment'] },
      { line: 3, code: 'NDTP1.1', parentCode: 'NDTP1', titleVi: 'Môi trường', capital: [] },
    ]
    const request = { header: HEADER, rows }

    const first = await world
      .as(actor)
      .post('/programmes/versions', { commandId: uuidv7(), ...request })
    const second = await world
      .as(actor)
      .post('/programmes/versions', { commandId: uuidv7(), ...request })

    expect(first).toMatchObject({ status: 200, body: { parts: 2 } })
    expect([second.status, codeOf(second)]).toEqual([409, 'programme_version_exists'])
    expect((await treeOf(world, actor, 'van-hoa-2025')).nodes.map(({ code }) => code)).toEqual([
      'NDTP1',
      'NDTP1.1',
    ])
  })

  test('keeps nothing when one line is wrong, and names it', async () => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const rows = [
      { line: 2, code: 'NDTP1', titleVi: 'Phát triển con người', capital: ['investment'] },
      { line: 3, code: 'NDTP1', titleVi: 'Môi trường', capital: [] },
    ]

    const answer = await world
      .as(actor)
      .post('/programmes/versions', { commandId: uuidv7(), header: HEADER, rows })

    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'programme_tree_has_problems', details: { count: 1, line: 3 } },
    })
    expect(await listed(world, actor)).toHaveLength(5)
  })

  test.for([
    ['x', 'programme_file_lacks_columns'],
    ['{"id": 1}', 'programme_file_not_understood'],
    ['{', 'programme_file_not_understood'],
  ])('says why it cannot read "%s"', async ([content, code]) => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const form = new FormData()
    form.append('file', new File([content ?? ''], 'cay.csv'))

    const response = await world
      .as(actor)
      .app.request('/programmes/import-preview', { method: 'POST', body: form })

    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code })
  })

  test('the tree of 2021-2025 comes back from its own JSON without a problem', async () => {
    await using world = await programmeWorld()
    const actor = await keeper(world)
    const form = new FormData()
    const url = new URL('../../../data/programmes/ctmtqg-1719.json', import.meta.url)
    form.append('file', new File([await readFile(url, 'utf8')], 'ctmtqg-1719.json'))

    const response = await world
      .as(actor)
      .app.request('/programmes/import-preview', { method: 'POST', body: form })

    const preview = ImportPreviewView.parse(await response.json())
    expect(preview.problems).toEqual([])
    expect(preview.rows).toHaveLength(36)
    expect(preview.header).toMatchObject({ code: 'ctmtqg-1719', spendableUntil: '2026-12-31' })
  })
})
