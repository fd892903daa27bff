/**
 * The plain POSIX archive format (ustar), so that a backup can be opened without us: `tar tzf`.
 * Only what we write is read: regular files, each small enough to hold in memory.
 */
export interface Entry {
  /** A path of plain letters, at most 100 bytes. */
  readonly name: string
  readonly content: Uint8Array
}

const BLOCK = 512
const CHECKSUM = { from: 148, to: 156 }

export async function* writeTar(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  for await (const { name, content } of entries) {
    yield writeHeader(name, content.length)
    yield content
    yield new Uint8Array(paddingAfter(content.length))
  }
  yield new Uint8Array(2 * BLOCK)
}

/** Throws an `Error` on anything that `writeTar` would not have written, also on a missing end. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const { take, takeRest } = takerOf(bytes)
  for (;;) {
    const header = await take(BLOCK)
    if (isZero(header)) {
      // To the very end: only there does a compressed stream say whether it was whole.
      if (!isZero(await takeRest())) throw new Error('something follows the end of the archive')
      return
    }
    const { name, size } = readHeader(header)
    const content = await take(size)
    await take(paddingAfter(size))
    yield { name, content }
  }
}

/** No entry that we write is larger; a header that says otherwise is damaged. */
const LARGEST_ENTRY_BYTES = 2 ** 28

function writeHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new Error(`too long a name for the archive: ${name}`)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, CHECKSUM.from)
  return header
}

function readHeader(header: Buffer): { readonly name: string; readonly size: number } {
  const said = Number.parseInt(header.toString('latin1', CHECKSUM.from, CHECKSUM.to), 8)
  if (said !== checksumOf(header)) throw new Error('an entry of the archive has a broken header')
  const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
  const size = Number.parseInt(header.toString('latin1', 124, 136), 8)
  if (!(size <= LARGEST_ENTRY_BYTES)) throw new Error(`entry ${name} of the archive is too large`)
  return { name, size }
}

/** The sum of all bytes, where those of the checksum itself count as spaces. */
function checksumOf(header: Buffer): number {
  let sum = 0
  for (const [index, byte] of header.entries()) {
    sum += index >= CHECKSUM.from && index < CHECKSUM.to ? 32 : byte
  }
  return sum
}

function paddingAfter(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

interface Taker {
  /** Exactly so many bytes, or an `Error`. */
  readonly take: (size: number) => Promise<Buffer>
  /** Whatever is left; asked for once, where it should be short. */
  readonly takeRest: () => Promise<Buffer>
}

/** Cuts a stream of chunks into pieces of the sizes asked for. */
function takerOf(bytes: AsyncIterable<Uint8Array>): Taker {
  const chunks = bytes[Symbol.asyncIterator]()
  let held: Uint8Array[] = []
  let heldBytes = 0
  async function hold(size: number): Promise<Buffer> {
    while (heldBytes < size) {
      const next = await chunks.next()
      if (next.done === true) break
      held.push(next.value)
      heldBytes += next.value.length
    }
    const [only] = held
    return held.length === 1 && only !== undefined
      ? Buffer.from(only.buffer, only.byteOffset, only.length)
      : Buffer.concat(held)
  }
  return {
    async take(size) {
      const all = await hold(size)
      if (all.length < size) throw new Error('the archive ends too early')
      held = [all.subarray(size)]
      heldBytes = all.length - size
      return all.subarray(0, size)
    },
    takeRest: () => hold(Number.POSITIVE_INFINITY),
  }
}
