/**
 * A compressed archive whose last entry is a seal: the hash of every other entry, in the words of
 * the `sha256sum` program, so that anyone can check a backup:
 *
 *     tar xzf backup.tar.gz && sha256sum --check SHA256SUMS
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { readTar, writeTar, type Entry } from './tar.ts'

const SEAL = 'SHA256SUMS'

/**
 * Writes the archive; the file appears whole, on the disk, or not at all. It holds personal data,
 * so it is readable by us alone. An existing file is never overwritten: that throws EEXIST.
 */
export async function writeSealed(file: string, entries: AsyncIterable<Entry>): Promise<void> {
  const part = `${file}.part`
  try {
    await pipeline(
      writeTar(sealed(entries)),
      createGzip({ level: 6 }),
      createWriteStream(part, { mode: 0o600, flush: true }),
    )
    await link(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/** Reads the entries, without the seal. Throws at the first one, or at the end, that is not whole. */
export async function* readSealed(file: string): AsyncGenerator<Entry> {
  const hashes: string[] = []
  let seal: string | undefined
  const source = createReadStream(file)
  const plain = source.pipe(createGunzip())
  source.on('error', (error) => plain.destroy(error))
  try {
    for await (const entry of readTar(plain)) {
      if (seal !== undefined) throw new Error('something follows the seal of the archive')
      if (entry.name === SEAL) {
        seal = Buffer.from(entry.content).toString('utf8')
      } else {
        hashes.push(hashLine(entry))
        yield entry
      }
    }
  } finally {
    source.destroy()
  }
  if (seal !== hashes.join('')) throw new Error('the content of the archive is not what was sealed')
}

async function* sealed(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  const hashes: string[] = []
  for await (const entry of entries) {
    hashes.push(hashLine(entry))
    yield entry
  }
  yield { name: SEAL, content: Buffer.from(hashes.join('')) }
}

function hashLine({ name, content }: Entry): string {
  return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`
}
