import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The process number of the PostgreSQL server that runs over a data folder. */
export async function databaseProcessOf(folder: string): Promise<number> {
  const file = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')
  return Number(file.split('\n')[0])
}
