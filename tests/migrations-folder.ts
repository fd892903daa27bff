import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface MigrationsFolder extends AsyncDisposable {
  readonly path: string
  write(name: string, text: string): Promise<void>
}

/** A folder of migrations for one test: by name, in the wording given. */
export async function migrationsFolder(
  files: Readonly<Record<string, string>>,
): Promise<MigrationsFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chitieu-migrations-'))
  function write(name: string, text: string): Promise<void> {
    return writeFile(path.join(folder, name), text)
  }
  await Promise.all(Object.entries(files).map(([name, text]) => write(name, text)))
  return {
    path: folder,
    write,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
