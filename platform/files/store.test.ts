import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { verifyStore } from './store-check.ts'
import {
  clearIncoming,
  findFile,
  readFileByHash,
  MAX_FILE_BYTES,
  parseFileHash,
  pathOf,
  storeFile,
  type FileHash,
} from './store.ts'

const PDF = strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

const CUT_PICTURE = await sharp({
  create: {
    width: 64,
    height: 64,
    channels: 3,
    background: '#fff',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .png()
  .toBuffer()
  .then((png) => png.subarray(0, png.length / 2))

test('keeps a file under the hash of its content and gives it back', async () => {
  await using store = await newStore()

  const stored = await storeFile(store, arrival('KH 164.pdf', PDF))

  const hash = createHash('sha256').update(PDF).digest('hex')
  expect(stored).toEqual({
    hash,
    name: 'KH 164.pdf',
    size: PDF.length,
    mediaType: 'application/pdf',
    width: null,
    height: null,
  })
  expect(await readFileByHash(store, stored.hash)).toEqual(Buffer.from(PDF))
  const found = await findFile(store, stored.hash)
  expect(found?.size).toBe(PDF.length)
  expect(await new Response(found?.content).bytes()).toEqual(PDF)
})

test('keeps the same content once, however often and under whatever name it comes', async () => {
  await using store = await newStore()

  const first = await storeFile(store, arrival('a.pdf', PDF))
  const second = await storeFile(store, arrival('b.pdf', PDF))

  expect(second.hash).toBe(first.hash)
  expect((await verifyStore(store, [first.hash])).checked).toBe(1)
})

test('composes the name and takes folders and hidden marks out of it', async () => {
  await using store = await newStore()

  const stored = await storeFile(
    store,
    arrival('C:\\Bao\\Ke\u0302\u0301 hoa\u0323ch\u202e.pdf', PDF),
  )

  expect(stored.name).toBe('Kế hoạch .pdf')
})

describe('refuses, and keeps nothing of', () => {
  const docx = zipSync({ 'word/document.xml': strToU8('<w:document/>') })
  test.for([
    ['a Word file renamed to .xlsx', 'bieu.xlsx', docx, 'file_is_not_what_it_says'],
    ['an old .xls renamed to .xlsx', 'bieu.xlsx', ole('Workbook'), 'file_is_not_what_it_says'],
    [
      'a web page saved as .xlsx',
      'bieu.xlsx',
      strToU8('<html><table>'),
      'file_is_not_what_it_says',
    ],
    ['an old .doc', 'kh.doc', ole('WordDocument'), 'file_kind_not_allowed'],
    ['a workbook with a password', 'bieu.xlsx', ole('EncryptedPackage'), 'file_has_password'],
    [
      'a workbook with macros',
      'bieu.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/vbaProject.bin': strToU8('x') }),
      'file_has_macros',
    ],
    [
      'a bomb',
      'bieu.xlsx',
      zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }),
      'file_unpacks_too_large',
    ],
    ['half a workbook', 'bieu.xlsx', docx.subarray(0, 60), 'file_damaged'],
    ['a program', 'tro-choi.exe', strToU8('MZ\u0000\u0001'), 'file_kind_not_allowed'],
    [
      'a program called .pdf',
      'tro-choi.pdf',
      strToU8('MZ\u0000\u0001'),
      'file_is_not_what_it_says',
    ],
    [
      'an iPhone picture called .jpg',
      'anh.jpg',
      strToU8('\u0000\u0000\u0000\u0018ftypheic'),
      'file_is_not_what_it_says',
    ],
    ['nothing', 'a.txt', new Uint8Array(), 'file_empty'],
    ['a picture cut short', 'anh.png', CUT_PICTURE, 'image_not_readable'],
    ['a PDF without an ending', 'KH164', PDF, 'file_kind_not_allowed'],
  ] as const)('%s', async ([, name, bytes, code]) => {
    await using store = await newStore()

    await expect(storeFile(store, arrival(name, bytes))).rejects.toMatchObject({ code })

    expect(await filesIn(store.folder)).toEqual([])
  })
})

describe('a picture', () => {
  test('is kept without the place, the owner and the time that the phone wrote into it', async () => {
    await using store = await newStore()
    const photo = await sharp({
      create: { width: 40, height: 20, channels: 3, background: '#2a7' },
    })
      .withExif({ IFD0: { Artist: 'Giàng A Sùng' }, IFD3: { GPSLatitude: '21/1 27/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()

    const stored = await storeFile(store, arrival('nha.jpg', photo))

    const kept = await readFileByHash(store, stored.hash)
    const metadata = await sharp(kept).metadata()
    expect(metadata.exif).toBeUndefined()
    expect(Buffer.from(kept).includes('Giàng')).toBe(false)
    // Turned upright as the camera held it.
    expect(stored).toMatchObject({ width: 20, height: 40, mediaType: 'image/jpeg' })
  })

  test('loses whatever hides behind its last byte', async () => {
    await using store = await newStore()
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()

    const stored = await storeFile(
      store,
      arrival('a.png', Buffer.concat([png, strToU8('<script>alert(1)</script>')])),
    )

    expect(Buffer.from(await readFileByHash(store, stored.hash)).includes('script')).toBe(false)
  })

  test('of ten thousand million pixels is refused before it is drawn', async () => {
    await using store = await newStore()

    await expect(storeFile(store, arrival('bom.png', hugePng()))).rejects.toMatchObject({
      code: 'image_too_large',
    })
  })
})

describe('a 50 MB upload', () => {
  test('is refused by its declared length, without reading any of it', async () => {
    await using store = await newStore()
    let pulled = 0
    async function* content() {
      pulled += 1
      yield new Uint8Array(1024)
    }

    const upload = { name: 'a.pdf', declaredBytes: 50 * 1024 * 1024, content: content() }
    await expect(storeFile(store, upload)).rejects.toMatchObject({
      code: 'file_too_large',
      status: 413,
      details: { limitMb: 20 },
    })

    expect(pulled).toBe(0)
  })

  test('that declares no length is stopped at 20 MB', async () => {
    await using store = await newStore()
    let sent = 0
    async function* content() {
      for (let chunk = 0; chunk < 50; chunk += 1) {
        sent += 1
        yield new Uint8Array(1024 * 1024)
      }
    }

    await expect(storeFile(store, { name: 'a.pdf', content: content() })).rejects.toMatchObject({
      code: 'file_too_large',
    })

    expect(sent).toBe(21)
    expect(await filesIn(store.folder)).toEqual([])
  })
})

test.runIf(existsSync('/dev/full'))(
  'a full disk is said, and leaves nothing half-written',
  async () => {
    await using store = await newStore({ newId: () => 'full' })
    await mkdir(path.join(store.folder, 'incoming'))
    // Every write to /dev/full is answered "no space left on device", as a full disk answers.
    await symlink('/dev/full', path.join(store.folder, 'incoming', 'full.part'))

    await expect(storeFile(store, arrival('KH 164.pdf', PDF))).rejects.toMatchObject({
      code: 'disk_full',
      status: 503,
    })

    expect(await filesIn(store.folder)).toEqual([])
  },
)

test('an upload that breaks off leaves nothing', async () => {
  await using store = await newStore()
  async function* content() {
    yield PDF
    throw new Error('socket closed')
  }

  await expect(storeFile(store, { name: 'a.pdf', content: content() })).rejects.toMatchObject({
    code: 'upload_interrupted',
  })

  expect(await filesIn(store.folder)).toEqual([])
})

test('what a killed process left half received is cleared', async () => {
  await using store = await newStore()
  await mkdir(path.join(store.folder, 'incoming'))
  await writeFile(path.join(store.folder, 'incoming', 'old.part'), PDF)

  expect(await clearIncoming(store)).toBe(1)
  expect(await filesIn(store.folder)).toEqual([])
})

test('the check finds what is missing, damaged, unrecorded or foreign', async () => {
  await using store = await newStore()
  const good = await storeFile(store, arrival('a.pdf', PDF))
  const rotten = await storeFile(store, arrival('b.txt', strToU8('Biên bản nghiệm thu')))
  await writeFile(pathOf(store, rotten.hash), 'Biên bản nghiệm thu.')
  await writeFile(path.join(store.folder, 'ghi-chu.txt'), 'x')
  const lost = 'a'.repeat(64) as FileHash

  const findings = await verifyStore(store, [rotten.hash, lost])

  expect(findings).toEqual({
    checked: 2,
    missing: [lost],
    damaged: [rotten.hash],
    unrecorded: [good.hash],
    foreign: ['ghi-chu.txt'],
  })
  await expect(readFileByHash(store, rotten.hash)).rejects.toThrow('is damaged')
})

test('only a hash becomes part of a path', () => {
  expect(parseFileHash('../../etc/passwd')).toBeUndefined()
  expect(parseFileHash('A'.repeat(64))).toBeUndefined()
  expect(parseFileHash('a'.repeat(64))).toBe('a'.repeat(64))
})

async function newStore(options: { readonly newId?: () => string } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'chitieu-files-'))
  return {
    folder,
    maxBytes: MAX_FILE_BYTES,
    newId: randomUUID as () => string,
    ...options,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

function arrival(name: string, bytes: Uint8Array) {
  async function* content() {
    yield bytes
  }
  return { name, content: content() }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
}

function ole(stream: string): Uint8Array {
  return Buffer.concat([OLE, Buffer.alloc(512), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)])
}

/** A header that promises 100,000 × 100,000 pixels, and nothing behind it. */
function hugePng(): Uint8Array {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write('IHDR', 4)
  header.writeUInt32BE(100_000, 8)
  header.writeUInt32BE(100_000, 12)
  header.set([8, 2, 0, 0, 0], 16)
  header.writeUInt32BE(crc32(header.subarray(4, 21)), 21)
  const magic = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const empty = Buffer.from([0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0x35, 0xaf, 0x06, 0x1e])
  const end = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])
  return Buffer.concat([magic, header, empty, end])
}
