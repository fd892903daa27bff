import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import * as z from 'zod/mini'

/** The roles of the database that programs sign in as; what each may do is in the migrations. */
export const APP_ROLES = ['app_server', 'app_reports', 'app_portal'] as const
export type AppRole = (typeof APP_ROLES)[number]

const Secrets = z.object({
  postgres: z.string(),
  app_server: z.string(),
  app_reports: z.string(),
  app_portal: z.string(),
})
/** One password for each role: made up at the first start, known to nobody, kept in the folder. */
export type Secrets = z.infer<typeof Secrets>

/** Reads the passwords, or makes them up and writes them, readable by us alone. */
export async function keepSecrets(file: string): Promise<Secrets> {
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return Secrets.parse(JSON.parse(kept))
  const secrets = {
    postgres: newPassword(),
    app_server: newPassword(),
    app_reports: newPassword(),
    app_portal: newPassword(),
  }
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  return secrets
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
