import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { readAs } from '#platform/command.ts'
import { inTransaction } from '#platform/db.ts'
import type { FileHash } from '#platform/files/store.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { codeOf, newWorld, type World } from '#tests/world.ts'
import { DocumentListView, DocumentView } from '../core/document.contract.ts'
import { toDocumentNumber } from '../core/document-number.ts'
import { maySeeFile } from './attachment.queries.ts'
import { findDocumentByNumber } from './document.queries.ts'
import { documentRoutes } from './document.routes.ts'

function documentWorld(): Promise<World> {
  return newWorld((app, deps) => {
    app.route('/documents', documentRoutes(deps))
    app.get('/sees/:hash', async (c) =>
      c.json(
        await readAs(deps, c, (db) => maySeeFile(db, c.var.actor, c.req.param('hash') as FileHash)),
      ),
    )
  })
}

/** Someone of a district's office who records and reads its documents. */
async function clerkOf(
  world: World,
  name = 'Huyện Trạm Tấu',
): Promise<{ place: PlaceId; clerk: Actor }> {
  const place = await world.place({ level: 'district', name })
  const clerk = await world.person([
    ['document.record', place],
    ['document.read', place],
  ])
  return { place, clerk }
}

function plan164(placeId: string, changes: object = {}) {
  return {
    commandId: uuidv7(),
    documentId: uuidv7(),
    placeId,
    kind: 'plan',
    number: '164 / KH-UBND',
    issuer: 'UBND huyện Trạm Tấu',
    issuedOn: '2024-01-15',
    title: 'Kế hoạch thực hiện Chương trình năm 2024',
    body: 'Căn cứ Quyết định số 1719/QĐ-TTg ngày 14/10/2021;\n1. Giảm trên 6,5% hộ nghèo.',
    ...changes,
  }
}

async function recorded(world: World, actor: Actor, body: object): Promise<DocumentView> {
  return DocumentView.parse((await world.as(actor).post('/documents', body)).body)
}

async function listed(world: World, actor: Actor, query = '') {
  return DocumentListView.parse((await world.as(actor).get(`/documents${query}`)).body)
}

describe('recording a document', () => {
  test('keeps it with its number in the one spelling, its clauses and what it cites', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)

    const view = await recorded(world, clerk, plan164(place))

    expect(view).toMatchObject({ number: '164/KH-UBND', placeName: 'Huyện Trạm Tấu', version: 1 })
    expect(view.clauses.map(({ label }) => label)).toEqual([null, '1'])
    expect(view.cites).toEqual([{ number: '1719/QĐ-TTg', title: null, documentId: null }])
    expect(await world.audit()).toMatchObject([{ action: 'document.record', chain_id: place }])
  })

  test('ties citations together in whichever order the documents are recorded', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const plan = await recorded(world, clerk, plan164(place))

    const decision = await recorded(
      world,
      clerk,
      plan164(place, {
        kind: 'decision',
        number: '1719/QÐ-TTg',
        issuedOn: '2021-10-14',
        title: 'Phê duyệt Chương trình',
        body: '',
      }),
    )

    expect(decision.citedBy).toEqual([
      { number: '164/KH-UBND', title: plan.title, documentId: plan.id },
    ])
    const again = await world.as(clerk).get(`/documents/${plan.id}`)
    expect(DocumentView.parse(again.body).cites[0]).toMatchObject({ documentId: decision.id })
  })

  test('happens once, however often the command arrives', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const body = plan164(place)

    const answers = await world.atOnce(
      () => world.as(clerk).post('/documents', body),
      () => world.as(clerk).post('/documents', body),
    )

    expect(answers[0]?.status).toBe(200)
    expect(answers[1]).toEqual(answers[0])
    expect((await listed(world, clerk)).items).toHaveLength(1)
  })

  test.for([
    [{ number: 'số 164' }, 422, 'document_number_malformed'],
    [{ issuedOn: '2025-01-01' }, 422, 'document_issued_in_the_future'],
    [{ number: '55/2023/TT-BTC' }, 422, 'document_year_differs'],
    [{ issuedOn: '2024-02-30' }, 400, 'request_not_understood'],
    [{ title: ' ' }, 400, 'request_not_understood'],
  ] as const)('refuses %o and keeps nothing', async ([changes, status, code]) => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)

    const answer = await world.as(clerk).post('/documents', plan164(place, changes))

    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect((await listed(world, clerk)).items).toEqual([])
  })

  test('is for those who may record in that area', async () => {
    await using world = await documentWorld()
    const { place } = await clerkOf(world)
    const other = await clerkOf(world, 'Huyện Mù Cang Chải')

    const answer = await world.as(other.clerk).post('/documents', plan164(place))

    expect([answer.status, codeOf(answer)]).toEqual([403, 'not_allowed'])
  })
})

describe('reading documents', () => {
  test('one’s own area only: others’ documents do not exist, not even as citations', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const other = await clerkOf(world, 'Huyện Mù Cang Chải')
    const decision = await recorded(
      world,
      clerk,
      plan164(place, { kind: 'decision', number: '1719/QĐ-TTg', issuedOn: '2021-10-14', body: '' }),
    )

    const theirs = await recorded(world, other.clerk, plan164(other.place))
    const answer = await world.as(other.clerk).get(`/documents/${decision.id}`)

    expect([answer.status, codeOf(answer)]).toEqual([404, 'document_not_found'])
    expect((await listed(world, other.clerk)).items.map(({ id }) => id)).toEqual([theirs.id])
    expect(theirs.cites).toEqual([{ number: '1719/QĐ-TTg', title: null, documentId: null }])
  })

  test.for([
    ['?kind=decision', ['1719/QĐ-TTg']],
    ['?year=2024', ['164/KH-UBND']],
    ['?number=164', ['164/KH-UBND']],
    ['?number=1719%2Fqd', ['1719/QĐ-TTg']],
    ['?search=tram%20tau', ['164/KH-UBND']],
    ['?search=thu%20tuong', ['1719/QĐ-TTg']],
    ['?search=1719%2Fqd-ttg', ['1719/QĐ-TTg']],
    ['', ['164/KH-UBND', '1719/QĐ-TTg', null]],
  ] as const)('filters by "%s" from the address', async ([query, numbers]) => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    await recorded(world, clerk, plan164(place))
    await recorded(
      world,
      clerk,
      plan164(place, {
        kind: 'decision',
        number: '1719/QĐ-TTg',
        issuer: 'Thủ tướng Chính phủ',
        issuedOn: '2021-10-14',
        title: 'Phê duyệt Chương trình',
      }),
    )
    await recorded(
      world,
      clerk,
      plan164(place, {
        kind: 'minutes',
        number: '',
        issuer: '',
        issuedOn: undefined,
        title: 'Họp',
      }),
    )

    const { items } = await listed(world, clerk, query)

    expect(items.map(({ number }) => number)).toEqual(numbers)
  })

  test('page by page, each document once, those without a day last', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    await inTransaction(world.db, async (tx) => {
      for (let at = 0; at < 120; at += 1) {
        await tx
          .insertInto('document')
          .values({
            id: uuidv7(),
            place_id: place,
            kind: 'letter',
            title: `Công văn ${at}`,
            issued_on: at % 3 === 0 ? null : `2024-01-${String((at % 28) + 1).padStart(2, '0')}`,
          })
          .execute()
      }
    })

    const first = await listed(world, clerk)
    const second = await listed(world, clerk, `?after=${first.next ?? ''}`)
    const third = await listed(world, clerk, `?after=${second.next ?? ''}`)

    const all = [...first.items, ...second.items, ...third.items]
    expect(new Set(all.map(({ id }) => id)).size).toBe(120)
    expect(third.next).toBeNull()
    expect(all.slice(80).every(({ issuedOn }) => issuedOn === null)).toBe(true)
  })

  test('by number gives the latest of those the actor may see', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const other = await clerkOf(world, 'Huyện Mù Cang Chải')
    await recorded(world, clerk, plan164(place, { issuedOn: '2023-01-15' }))
    const latest = await recorded(world, clerk, plan164(place))
    await recorded(world, other.clerk, plan164(other.place, { issuedOn: '2024-02-01' }))

    const found = await findDocumentByNumber(world.db, clerk, toDocumentNumber('164/KH-UBND'))

    expect(found?.id).toBe(latest.id)
  })
})

describe('correcting a document', () => {
  const CORRECTION = {
    version: 1,
    kind: 'plan',
    number: '165/KH-UBND',
    issuer: 'UBND huyện Trạm Tấu',
    issuedOn: '2024-01-16',
    title: 'Kế hoạch năm 2024',
  }

  test('changes what is said about it and never its text; the audit keeps both', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const before = await recorded(world, clerk, plan164(place))

    const answer = await world
      .as(clerk)
      .post(`/documents/${before.id}/correction`, { commandId: uuidv7(), ...CORRECTION })

    const after = DocumentView.parse(answer.body)
    expect(after).toMatchObject({ number: '165/KH-UBND', issuedOn: '2024-01-16', version: 2 })
    expect(after.body).toBe(before.body)
    const entries = await world.audit()
    expect(entries.at(-1)?.detail).toMatchObject({
      was: { number: '164/KH-UBND' },
      is: { number: '165/KH-UBND' },
    })
  })

  test('of two at the same moment, the second is told that it changed', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const { id } = await recorded(world, clerk, plan164(place))
    const path = `/documents/${id}/correction`

    const answers = await world.atOnce(
      () => world.as(clerk).post(path, { commandId: uuidv7(), ...CORRECTION }),
      () => world.as(clerk).post(path, { commandId: uuidv7(), ...CORRECTION, number: '' }),
    )

    expect(answers.map((answer) => codeOf(answer) ?? 'done').toSorted()).toEqual([
      'document_changed',
      'done',
    ])
  })

  test('by someone who may read and not record is refused', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const reader = await world.person([['document.read', place]])
    const { id } = await recorded(world, clerk, plan164(place))

    const answer = await world
      .as(reader)
      .post(`/documents/${id}/correction`, { commandId: uuidv7(), ...CORRECTION })

    expect([answer.status, codeOf(answer)]).toEqual([403, 'not_allowed'])
  })
})

const HASH = 'a'.repeat(64)

async function fileThere(world: World): Promise<void> {
  await world.db
    .insertInto('stored_file')
    .values({ hash: HASH, size: 12n, media_type: 'application/pdf', name: 'KH 164.pdf' })
    .execute()
}

describe('files of a document', () => {
  test('are attached, listed and taken off; the row stays', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    await fileThere(world)
    const { id } = await recorded(world, clerk, plan164(place))
    const attachmentId = uuidv7()

    const attached = await world.as(clerk).post(`/documents/${id}/attachments`, {
      commandId: uuidv7(),
      attachmentId,
      fileHash: HASH,
      caption: 'Bản ký',
    })
    const removed = await world
      .as(clerk)
      .post(`/documents/${id}/attachments/${attachmentId}/removal`, { commandId: uuidv7() })
    const twice = await world
      .as(clerk)
      .post(`/documents/${id}/attachments/${attachmentId}/removal`, { commandId: uuidv7() })

    expect(DocumentView.parse(attached.body).attachments).toMatchObject([
      { name: 'KH 164.pdf', caption: 'Bản ký', attachedBy: clerk.name },
    ])
    expect(DocumentView.parse(removed.body).attachments).toEqual([])
    expect([twice.status, codeOf(twice)]).toEqual([404, 'attachment_not_found'])
    expect(await world.db.selectFrom('attachment').select('removed_by').execute()).toEqual([
      { removed_by: clerk.id },
    ])
  })

  test('must have been uploaded before', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const { id } = await recorded(world, clerk, plan164(place))

    const answer = await world.as(clerk).post(`/documents/${id}/attachments`, {
      commandId: uuidv7(),
      attachmentId: uuidv7(),
      fileHash: HASH,
    })

    expect([answer.status, codeOf(answer)]).toEqual([422, 'document_file_unknown'])
  })

  test('and the file it was recorded from are seen by those who see the document', async () => {
    await using world = await documentWorld()
    const { place, clerk } = await clerkOf(world)
    const other = await clerkOf(world, 'Huyện Mù Cang Chải')
    await fileThere(world)

    await recorded(world, clerk, plan164(place, { fileHash: HASH }))

    expect((await world.as(clerk).get(`/sees/${HASH}`)).body).toBe(true)
    expect((await world.as(other.clerk).get(`/sees/${HASH}`)).body).toBe(false)
  })
})
