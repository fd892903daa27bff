/**
 * Reads a zip (every .docx and .xlsx is one) without trusting a word of it.
 *
 * A 1 MB file can unpack to gigabytes, so the directory is judged before anything is unpacked, and
 * unpacking stops at the size the directory promised: a directory that lies is a damaged file.
 * Entries may not overlap either, which is how the worst bombs pack one kernel a thousand times
 * (Fifield, "A better zip bomb", 2019).
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { ok, refuse, type Result } from '#kernel/result.ts'

export interface ZipLimits {
  /** All parts together, unpacked, in bytes. */
  readonly maxUnpackedBytes: number
  /** Unpacked bytes per packed byte, of any part larger than a megabyte. */
  readonly maxRatio: number
  readonly maxParts: number
}

export type ZipRefusal =
  | { readonly code: 'zip_damaged' }
  | { readonly code: 'zip_encrypted' }
  | { readonly code: 'zip_unpacks_too_large' }

export interface Zip {
  readonly names: readonly string[]
  /** The unpacked part. A part that is absent or does not unpack to what was promised is refused. */
  readonly read: (name: string) => Result<Uint8Array, ZipRefusal>
}

/** A real workbook of 100,000 rows unpacks to some 40 MB at a ratio of 8 to 20. */
export const ZIP_LIMITS: ZipLimits = {
  maxUnpackedBytes: 64 * 1024 * 1024,
  maxRatio: 250,
  maxParts: 2_000,
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly headerAt: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_BYTES = 22
const MAX_COMMENT_BYTES = 65_535
const SMALL_PART_BYTES = 1024 * 1024
const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1
const DAMAGED = refuse({ code: 'zip_damaged' })

/** Opens the directory and judges it; parts are unpacked one by one, when they are read. */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): Result<Zip, ZipRefusal> {
  const directory = readDirectory(bytes, limits)
  if (!directory.ok) return directory
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]))
  if (entries.size !== directory.value.length) return DAMAGED
  return ok({
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      return entry === undefined ? DAMAGED : unpack(bytes, entry)
    },
  })
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Result<Entry[], ZipRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const endAt = findEnd(view)
  if (endAt === undefined) return DAMAGED
  const count = view.getUint16(endAt + 10, true)
  if (count > limits.maxParts) return refuse({ code: 'zip_unpacks_too_large' })

  const entries: Entry[] = []
  let at = view.getUint32(endAt + 16, true)
  let unpackedBytes = 0
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(bytes, view, at)
    if (!read.ok) return read
    const { entry, next } = read.value
    unpackedBytes += entry.unpackedBytes
    if (unpackedBytes > limits.maxUnpackedBytes || isTooDense(entry, limits)) {
      return refuse({ code: 'zip_unpacks_too_large' })
    }
    entries.push(entry)
    at = next
  }
  return overlap(entries) ? refuse({ code: 'zip_unpacks_too_large' }) : ok(entries)
}

/** The end record stands last, before a comment of at most 64 kB. */
function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES)
  for (let at = view.byteLength - END_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): Result<{ readonly entry: Entry; readonly next: number }, ZipRefusal> {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return DAMAGED
  if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) {
    return refuse({ code: 'zip_encrypted' })
  }
  const nameBytes = view.getUint16(at + 28, true)
  const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  }
  const isInside = entry.headerAt + 30 + entry.packedBytes <= view.byteLength
  return isInside && next <= view.byteLength ? ok({ entry, next }) : DAMAGED
}

function isTooDense(entry: Entry, limits: ZipLimits): boolean {
  return (
    entry.unpackedBytes > SMALL_PART_BYTES &&
    entry.unpackedBytes > entry.packedBytes * limits.maxRatio
  )
}

function overlap(entries: readonly Entry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.headerAt - b.headerAt)
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && entry.headerAt + 30 + entry.packedBytes > next.headerAt
  })
}

function unpack(bytes: Uint8Array, entry: Entry): Result<Uint8Array, ZipRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(entry.headerAt, true) !== LOCAL_HEADER) return DAMAGED
  const nameBytes = view.getUint16(entry.headerAt + 26, true)
  const start = entry.headerAt + 30 + nameBytes + view.getUint16(entry.headerAt + 28, true)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  const content = entry.method === STORED ? packed : inflate(packed, entry)
  if (content === undefined || content.length !== entry.unpackedBytes) return DAMAGED
  return crc32(content) === entry.crc ? ok(content) : DAMAGED
}

/** zlib stops by itself one byte beyond what the directory promised. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array | undefined {
  if (entry.method !== DEFLATED) return undefined
  try {
    const { buffer, byteOffset, length } = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, entry.unpackedBytes),
    })
    return new Uint8Array(buffer, byteOffset, length)
  } catch {
    // zlib throws for garbage and for more than was promised; either way the file is damaged.
    return undefined
  }
}
