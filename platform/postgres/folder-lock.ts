/**
 * One data folder, one Chitieu. The lock is a file that names its holder; a holder that died
 * (kill -9, power cut) holds nothing.
 */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import { SetupError } from '#platform/setup-error.ts'
import { birthOf } from './process-birth.ts'

const Holder = z.object({ pid: z.number(), birth: z.string() })
type Holder = z.infer<typeof Holder>

/** Takes the folder, or throws a `SetupError` that names who has it. Returns how to let go. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, LOCK)
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) ?? '' })
  if (!(await write(file, mine))) {
    await removeIfStale(file, folder)
    if (!(await write(file, mine))) throw inUse(folder, await readHolder(file))
  }
  return async () => {
    if ((await readFile(file, 'utf8').catch(() => '')) === mine) await rm(file, { force: true })
  }
}

/** Whether the folder's last holder died without letting go. A folder never locked is not. */
export async function isAbandoned(folder: string): Promise<boolean> {
  const holder = await readHolder(path.join(folder, LOCK))
  return holder !== undefined && !isAlive(holder)
}

const LOCK = 'chitieu.lock'

async function write(file: string, content: string): Promise<boolean> {
  // Written beside and linked into place: nobody ever reads half a lock.
  const beside = `${file}.${process.pid}`
  await writeFile(beside, content, { mode: 0o600 })
  try {
    await link(beside, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(beside, { force: true })
  }
}

async function removeIfStale(file: string, folder: string): Promise<void> {
  const holder = await readHolder(file)
  if (holder !== undefined && isAlive(holder)) throw inUse(folder, holder)
  // Two starters may find the same stale lock: what was moved away is looked at again, and a
  // fresh lock of the quicker one is put back.
  const aside = `${file}.stale.${process.pid}`
  await rename(file, aside).catch(() => undefined)
  const moved = await readHolder(aside)
  if (moved !== undefined && isAlive(moved)) {
    await link(aside, file).catch(() => undefined)
    await rm(aside, { force: true })
    throw inUse(folder, moved)
  }
  await rm(aside, { force: true })
}

function isAlive(holder: Holder): boolean {
  return birthOf(holder.pid) === holder.birth
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // A lock that cannot be read names nobody, so nobody holds it.
    return undefined
  }
}

function inUse(folder: string, holder: Holder | undefined): SetupError {
  const pid = holder?.pid ?? '?'
  return new SetupError('data_folder_in_use', {
    vi: `Thư mục dữ liệu ${folder} đang được một tiến trình Chitieu khác dùng (pid ${pid}). Hãy dừng tiến trình đó, hoặc chọn thư mục dữ liệu khác.`,
    en: `The data folder ${folder} is in use by another Chitieu process (pid ${pid}). Stop that process, or choose another data folder.`,
  })
}
