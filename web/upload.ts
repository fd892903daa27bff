import { uuidv7 } from 'uuidv7'
import * as z from 'zod/mini'
import { problemOf, UnreachableError } from './answer-problem.ts'
import { API_BASE, parseAnswer, standingHeaders } from './api.ts'
import { askToSignInAgain } from './session-expiry.ts'

interface UploadOptions<T> {
  readonly shape: z.core.$ZodType<T>
  /** Further fields of the form, sent before the file so that the server can refuse early. */
  readonly fields?: Readonly<Record<string, string>>
  readonly commandId?: string
  /** Called with the share sent so far, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * Sends one file as `multipart/form-data` (`commandId`, the fields, then `file`), telling how far
 * it is. XMLHttpRequest, because fetch does not report the progress of what it sends.
 */
export async function uploadFile<T>(
  path: string,
  file: File,
  options: UploadOptions<T>,
): Promise<T> {
  const { commandId = uuidv7(), ...rest } = options
  const answer = await transmit(path, toForm(file, commandId, rest.fields ?? {}), rest)
  if (answer.status === 401 && (await askToSignInAgain())) {
    return uploadFile(path, file, { ...rest, commandId })
  }
  if (answer.status < 200 || answer.status > 299) throw problemOf(answer.status, answer.body)
  return parseAnswer(path, options.shape, answer.body)
}

/** What the file store answers, as far as the app needs it. */
const StoredFileView = z.object({ hash: z.string(), name: z.string(), size: z.int() })

/**
 * Puts one file into the store of evidence. Its hash names it from then on; the command that uses it
 * is sent afterwards, so that a broken upload leaves nothing half done.
 */
export async function storeFile(
  file: File,
  options: Pick<UploadOptions<unknown>, 'onProgress' | 'signal'> = {},
): Promise<z.infer<typeof StoredFileView>> {
  const path = `/files?name=${encodeURIComponent(file.name.normalize('NFC'))}`
  const answer = await transmit(path, file, options)
  if (answer.status === 401 && (await askToSignInAgain())) return storeFile(file, options)
  if (answer.status < 200 || answer.status > 299) throw problemOf(answer.status, answer.body)
  return parseAnswer(path, StoredFileView, answer.body)
}

function toForm(file: File, commandId: string, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  form.append('commandId', commandId)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file, file.name.normalize('NFC'))
  return form
}

interface RawAnswer {
  readonly status: number
  readonly body: unknown
}

function transmit(
  path: string,
  content: FormData | File,
  options: Pick<UploadOptions<unknown>, 'onProgress' | 'signal'>,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', API_BASE + path)
    for (const [name, value] of Object.entries(standingHeaders())) {
      request.setRequestHeader(name, value)
    }
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) options.onProgress?.(loaded / total)
    })
    request.addEventListener('load', () => {
      resolve({ status: request.status, body: readJson(request.responseText) })
    })
    request.addEventListener('error', () => {
      reject(new UnreachableError(path))
    })
    request.addEventListener('abort', () => {
      reject(new DOMException('upload stopped', 'AbortError'))
    })
    options.signal?.addEventListener('abort', () => {
      request.abort()
    })
    request.send(content)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: a proxy's own error page. `problemOf` answers with the general fault.
    return undefined
  }
}
