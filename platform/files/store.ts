/**
 * Evidence: files kept outside the database under the SHA-256 of their content.
 *
 *     incoming/<id>.part   what is arriving; never read, removed when anything goes wrong
 *     ab/cd/abcd…          kept for good; written once, never changed
 *
 * A file is streamed to `incoming`, judged, flushed to the disk and only then renamed into place, so
 * that a power cut or a full disk leaves the store as it was.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Brand } from '#kernel/brand.ts'
import { admit } from './admission.ts'
import { cleanFileName } from './file-name.ts'
import { fileProblem } from './file.problems.ts'

export type FileHash = Brand<string, 'FileHash'>

export interface FileStore {
  readonly folder: string
  readonly maxBytes: number
  readonly newId: () => string
}

/** A file on its way in. */
export interface Arrival {
  readonly name: string
  /** What the sender says; only used to refuse a giant before reading it. */
  readonly declaredBytes?: number | undefined
  readonly content: AsyncIterable<Uint8Array>
}

export interface StoredFile {
  readonly hash: FileHash
  readonly name: string
  /** Of the kept content, in bytes: a picture is drawn anew and may shrink. */
  readonly size: number
  readonly mediaType: string
  readonly width: number | null
  readonly height: number | null
}

/** 20 MB: a scanned decision of 60 pages, or a workbook of a whole province. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

const HASH = /^[0-9a-f]{64}$/

/** The hash that a text names, or undefined: nothing else may become part of a path. */
export function parseFileHash(text: string): FileHash | undefined {
  return HASH.test(text) ? (text as FileHash) : undefined
}

/** Keeps an arriving file, or throws a problem of file.problems.ts and keeps nothing. */
export async function storeFile(store: FileStore, arrival: Arrival): Promise<StoredFile> {
  const name = cleanFileName(arrival.name)
  if ((arrival.declaredBytes ?? 0) > store.maxBytes) throw tooLarge(store)

  const arriving = path.join(store.folder, 'incoming', `${store.newId()}.part`)
  try {
    await mkdir(path.dirname(arriving), { recursive: true })
    await receive(store, arriving, { ...arrival, name })
    const admitted = await admit(await readFile(arriving), name)
    const { kept, mediaType, width, height } = admitted
    if (kept !== 'as it came') await writeWhole(arriving, kept)
    const { hash, size } = await hashFile(arriving)
    await moveIntoPlace(arriving, pathOf(store, hash))
    return { hash, name, size, mediaType, width, height }
  } catch (error) {
    throw isDiskFull(error) ? fileProblem('disk_full') : error
  } finally {
    await rm(arriving, { force: true })
  }
}

/** The content as a stream with its size, or undefined when the store has no such file. */
export async function findFile(
  store: Pick<FileStore, 'folder'>,
  hash: FileHash,
): Promise<{ readonly size: number; readonly content: ReadableStream<Uint8Array> } | undefined> {
  const file = pathOf(store, hash)
  const size = await sizeOf(file)
  if (size === undefined) return undefined
  return { size, content: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array> }
}

/** The whole content at once, checked against its hash: for readers of plans and spreadsheets. */
export async function readFileByHash(
  store: Pick<FileStore, 'folder'>,
  hash: FileHash,
): Promise<Uint8Array> {
  const file = pathOf(store, hash)
  if ((await sizeOf(file)) === undefined) throw fileProblem('file_not_found', { hash })
  const bytes = await readFile(file)
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== hash) throw new Error(`stored file ${hash} is damaged: its content is ${actual}`)
  return bytes
}

/** Removes what a killed process left half received. Call it while nobody else uses the folder. */
export async function clearIncoming(store: Pick<FileStore, 'folder'>): Promise<number> {
  const incoming = path.join(store.folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  const left = await readdir(incoming)
  for (const part of left) await rm(path.join(incoming, part), { force: true })
  return left.length
}

export function pathOf(store: Pick<FileStore, 'folder'>, hash: FileHash): string {
  return path.join(store.folder, hash.slice(0, 2), hash.slice(2, 4), hash)
}

/** SHA-256 and size of a file on the disk, without loading it. */
export async function hashFile(
  file: string,
): Promise<{ readonly hash: FileHash; readonly size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { hash: hash.digest('hex') as FileHash, size }
}

async function receive(store: FileStore, to: string, arrival: Arrival): Promise<void> {
  await using file = await open(to, 'w')
  let received = 0
  for await (const chunk of interruptible(arrival)) {
    received += chunk.length
    if (received > store.maxBytes) throw tooLarge(store)
    await writeAll(file, chunk)
  }
  await file.sync()
}

/** A connection that breaks is the sender's trouble and not a fault of the server. */
async function* interruptible(arrival: Arrival): AsyncGenerator<Uint8Array> {
  try {
    yield* arrival.content
  } catch (cause) {
    throw Object.assign(fileProblem('upload_interrupted', { name: arrival.name }), { cause })
  }
}

async function writeWhole(to: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(to, 'w')
  await writeAll(file, bytes)
  await file.sync()
}

/** `write` may take a part only, when the disk is nearly full. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let rest = bytes
  while (rest.length > 0) {
    const { bytesWritten } = await file.write(rest)
    rest = rest.subarray(bytesWritten)
  }
}

async function moveIntoPlace(from: string, to: string): Promise<void> {
  const folder = path.dirname(to)
  await mkdir(folder, { recursive: true })
  await rename(from, to)
  await using entry = await open(folder, 'r')
  await entry.sync()
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function tooLarge(store: FileStore) {
  return fileProblem('file_too_large', { limitMb: Math.floor(store.maxBytes / (1024 * 1024)) })
}

function isDiskFull(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
