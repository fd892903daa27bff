import { fc, test } from '@fast-check/vitest'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test as example } from 'vitest'
import { openZip, ZIP_LIMITS } from './zip.ts'

const name = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8})?\.xml$/)
const parts = fc.dictionary(name, fc.uint8Array({ maxLength: 400 }), { minKeys: 1, maxKeys: 6 })

test.prop([parts])('what was packed is what is read', (packed) => {
  const zip = openZip(zipSync(packed))

  expect(zip.ok).toBe(true)
  if (!zip.ok) return
  expect([...zip.value.names].toSorted()).toEqual(Object.keys(packed).toSorted())
  for (const [part, content] of Object.entries(packed)) {
    expect(zip.value.read(part)).toEqual({ ok: true, value: content })
  }
})

test.prop([parts, fc.nat()])('a zip cut short is refused', (packed, at) => {
  const bytes = zipSync(packed)
  expect(openZip(bytes.subarray(0, at % bytes.length))).toMatchObject({ ok: false })
})

test.prop([parts, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1 })])(
  'a garbled zip gives what was packed or a refusal, and never throws',
  (packed, scratches) => {
    const bytes = zipSync(packed)
    for (const [at, byte] of scratches) bytes[at % bytes.length] = byte

    const zip = openZip(bytes)
    if (!zip.ok) return
    for (const part of zip.value.names) {
      const content = zip.value.read(part)
      if (content.ok && part in packed) expect(content.value).toEqual(packed[part])
    }
  },
)

test.prop([fc.uint8Array({ maxLength: 200 })])('noise is refused', (noise) => {
  expect(openZip(noise)).toMatchObject({ ok: false })
})

describe('bombs', () => {
  example('refuses a part that unpacks more than 250 times, before unpacking it', () => {
    const bomb = zipSync({ 'xl/sharedStrings.xml': new Uint8Array(30_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(50_000)
    expect(openZip(bomb)).toEqual({ ok: false, refusal: { code: 'zip_unpacks_too_large' } })
  })

  example('refuses parts that are too much together', () => {
    const part = strToU8('Trạm Tấu 7169 hộ. '.repeat(40))
    const bytes = zipSync({ a: part, b: part, c: part })
    const limits = { ...ZIP_LIMITS, maxUnpackedBytes: part.length * 2 }
    expect(openZip(bytes, limits)).toMatchObject({ refusal: { code: 'zip_unpacks_too_large' } })
  })

  example('stops unpacking where the directory said the part ends', () => {
    const bytes = zipSync({ a: new Uint8Array(1_000_000) })
    patchUnpackedSize(bytes, 1_000)

    const zip = openZip(bytes)
    expect(zip.ok && zip.value.read('a')).toEqual({ ok: false, refusal: { code: 'zip_damaged' } })
  })

  example('refuses entries that share their bytes', () => {
    const bytes = zipSync({ a: strToU8('một'), b: strToU8('hai') })
    const directoryAt = Buffer.from(bytes).indexOf('PK\u0001\u0002')
    const secondAt = Buffer.from(bytes).indexOf('PK\u0001\u0002', directoryAt + 4)
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(secondAt + 42, 0, true)
    expect(openZip(bytes)).toMatchObject({ refusal: { code: 'zip_unpacks_too_large' } })
  })

  example('refuses thousands of parts', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}`, new Uint8Array()]),
    )
    expect(openZip(zipSync(many), { ...ZIP_LIMITS, maxParts: 29 })).toMatchObject({ ok: false })
  })
})

/** Makes the directory lie about the size of the first part. */
function patchUnpackedSize(bytes: Uint8Array, size: number): void {
  const directoryAt = Buffer.from(bytes).indexOf('PK\u0001\u0002')
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directoryAt + 24, size, true)
}
