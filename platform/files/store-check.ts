import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { hashFile, parseFileHash, pathOf, type FileHash, type FileStore } from './store.ts'

export interface StoreFindings {
  readonly checked: number
  /** Recorded in the database and not in the store. */
  readonly missing: readonly FileHash[]
  /** Content that is no longer what its name says: a failing disk, or somebody's hand. */
  readonly damaged: readonly FileHash[]
  /** In the store and not recorded: left by an upload whose transaction failed. Harmless. */
  readonly unrecorded: readonly FileHash[]
  /** Not put there by the store, by path within it. */
  readonly foreign: readonly string[]
}

/** Reads every file of the store again and compares with what the database has recorded. */
export async function verifyStore(
  store: Pick<FileStore, 'folder'>,
  recorded: readonly FileHash[],
): Promise<StoreFindings> {
  const known = new Set(recorded)
  const kept = new Set<FileHash>()
  const damaged: FileHash[] = []
  const foreign: string[] = []
  for (const file of await filesIn(store.folder)) {
    const hash = parseFileHash(path.basename(file))
    if (hash === undefined || file !== pathOf(store, hash)) {
      foreign.push(path.relative(store.folder, file))
      continue
    }
    kept.add(hash)
    if ((await hashFile(file)).hash !== hash) damaged.push(hash)
  }
  return {
    checked: kept.size,
    missing: [...known].filter((hash) => !kept.has(hash)),
    damaged,
    unrecorded: [...kept].filter((hash) => !known.has(hash)),
    foreign,
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const incoming = path.join(folder, 'incoming')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.parentPath !== incoming)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}
