import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hashFile, parseFileHash, pathOf } from '#platform/files/store.ts'
import { damagedBackup } from './restore-checks.ts'

/** Puts a file of a backup into the store: whole, on the disk, or not at all. */
export async function putBack(folder: string, hash: string, content: Uint8Array): Promise<void> {
  const name = parseFileHash(hash)
  if (name === undefined || createHash('sha256').update(content).digest('hex') !== name) {
    throw damagedBackup(`files/${hash}`)
  }
  const place = pathOf({ folder }, name)
  if (existsSync(place) && (await hashFile(place)).hash === name) return
  const part = path.join(folder, 'incoming', `${name}.part`)
  await mkdir(path.dirname(part), { recursive: true })
  await mkdir(path.dirname(place), { recursive: true })
  try {
    await writeFile(part, content, { flush: true })
    await rename(part, place)
  } finally {
    await rm(part, { force: true })
  }
}
