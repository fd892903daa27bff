import { Hono } from 'hono'
import type { Actor } from '#slices/users/core/actor.ts'
import { recordAudit } from '../audit.ts'
import { readAs } from '../command.ts'
import { inTransaction, type Db } from '../db.ts'
import type { Deps } from '../deps.ts'
import { describe, parse, type AppEnv } from '../http.ts'
import { FileHashParam, StoredFileView, UploadQuery } from './file.contract.ts'
import { fileProblem } from './file.problems.ts'
import { findFileRecord, saveFileRecord } from './file.queries.ts'
import { findFile, MAX_FILE_BYTES, storeFile, type FileHash, type StoredFile } from './store.ts'

/** Whether something that the actor may see holds this file; asked inside `readAs`. */
export type MaySeeFile = (db: Db, actor: Actor, hash: FileHash) => Promise<boolean>

const TAG = 'files'
/** What is under a hash never changes. */
const FOREVER = 'private, max-age=31536000, immutable'

export function fileRoutes(deps: Deps, maySeeFile: MaySeeFile): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const store = { folder: deps.filesFolder, maxBytes: MAX_FILE_BYTES, newId: deps.newId }

  routes.post(
    '/',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: {
        vi: 'Tải tệp lên (nội dung tệp là thân yêu cầu); gửi lại cùng tệp không tạo thêm gì',
        en: 'Upload a file (its content is the body); sending the same file again adds nothing',
      },
      answer: StoredFileView,
    }),
    parse('query', UploadQuery),
    async (c) => {
      const { name } = c.req.valid('query')
      const content = c.req.raw.body
      if (content === null) throw fileProblem('file_empty', { name })
      const declaredBytes = Number(c.req.header('content-length') ?? 0)

      const file = await storeFile(store, { name, declaredBytes, content })
      await recordUpload(deps, c.var.actor, file)
      return c.json(StoredFileView.parse(file))
    },
  )

  routes.get(
    '/:hash',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Tải tệp về', en: 'Download a file' },
    }),
    parse('param', FileHashParam),
    async (c) => {
      const hash = c.req.valid('param').hash as FileHash
      const record = await readAs(deps, c, async (db) =>
        (await maySeeFile(db, c.var.actor, hash)) ? findFileRecord(db, hash) : undefined,
      )
      // What you may not see does not exist: the same answer, so hashes cannot be probed.
      if (record === undefined) throw fileProblem('file_not_found')
      const file = await findFile(store, hash)
      if (file === undefined) throw new Error(`file ${hash} is recorded and not in the store`)

      c.header('content-type', record.mediaType)
      c.header('content-length', String(file.size))
      c.header('content-disposition', attachmentNamed(record.name))
      c.header('x-content-type-options', 'nosniff')
      c.header('cache-control', FOREVER)
      return c.body(file.content)
    },
  )

  return routes
}

/** The file is in the store by now; a failure here leaves an unrecorded file, which harms nothing. */
async function recordUpload(deps: Deps, actor: Actor, file: StoredFile): Promise<void> {
  const at = deps.now()
  await inTransaction(deps.db, async (tx) => {
    await saveFileRecord(tx, file, { actor, at })
    await recordAudit(tx, {
      at,
      actor: actor.id,
      action: 'file.upload',
      subject: `stored_file/${file.hash}`,
      outcome: 'done',
      detail: { name: file.name, size: file.size },
    })
  })
}

/** Old browsers read the plain name, the others the one with Vietnamese letters (RFC 6266). */
function attachmentNamed(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
