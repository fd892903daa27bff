import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { readTar, writeTar, type Entry } from './tar.ts'

const entry: fc.Arbitrary<Entry> = fc.record({
  name: fc.stringMatching(/^[a-z0-9_./-]{1,100}$/),
  content: fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom(511, 512, 513, 1024).map((size) => new Uint8Array(size).fill(7)),
  ),
})

test.prop([fc.array(entry, { maxLength: 5 }), fc.integer({ min: 1, max: 700 })])(
  'what was written is read back, however the bytes are cut on the way',
  async (entries, pieceBytes) => {
    const archive = await collect(writeTar(streamOf(entries)))

    const read = readTar(streamOf(cut(archive, pieceBytes)))

    expect(await Array.fromAsync(read, plain)).toEqual(entries.map(plain))
  },
)

test.prop([
  fc.array(entry, { minLength: 1, maxLength: 3 }),
  fc.double({ min: 0, max: 0.99, noNaN: true }),
])('an archive that ends too early is never taken for a whole one', async (entries, share) => {
  const archive = await collect(writeTar(streamOf(entries)))
  // The last block is a second mark of the end: without it the archive is still whole.
  const kept = archive.subarray(0, Math.floor((archive.length - 512) * share))

  await expect(Array.fromAsync(readTar(streamOf([kept])))).rejects.toThrow()
})

function plain({ name, content }: Entry): {
  readonly name: string
  readonly bytes: readonly number[]
} {
  return { name, bytes: [...content] }
}

function cut(bytes: Uint8Array, pieceBytes: number): readonly Uint8Array[] {
  const pieces = Math.ceil(bytes.length / pieceBytes)
  return Array.from({ length: pieces }, (_, piece) =>
    bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes),
  )
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(pieces))
}

async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item)
}
