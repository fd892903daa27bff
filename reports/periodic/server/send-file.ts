import type { Context } from 'hono'
import type { AppEnv } from '#platform/http.ts'
import type { FilingFormat } from '#reports/periodic/core/filing.contract.ts'
import { MEDIA_TYPES } from './report-files.ts'

/** Sends a file to be kept, never to be run inside the page. */
export function sendFile(
  c: Context<AppEnv>,
  file: {
    readonly name: string
    readonly format: FilingFormat
    readonly body: Uint8Array | ReadableStream<Uint8Array>
  },
): Response {
  const body = file.body instanceof Uint8Array ? new Uint8Array(file.body) : file.body
  return c.body(body, 200, {
    'content-type': MEDIA_TYPES[file.format],
    'content-disposition': `attachment; filename="${file.name}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
}
