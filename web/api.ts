/**
 * The one way from the app to the server. Reads are parsed, since the app in an open tab may be
 * older than the server; writes are commands with an id, so that sending one twice is harmless.
 */
import { uuidv7 } from 'uuidv7'
import * as z from 'zod/mini'
import { FORM_VERSION } from '#kernel/form-version.ts'
import { OutdatedAppError, toProblemError, UnreachableError } from './answer-problem.ts'
import { askToSignInAgain } from './session-expiry.ts'

export const API_BASE = '/api/v1'

export type SearchValue = string | number | boolean | readonly string[] | undefined

interface GetOptions {
  /** Filters for the address; an undefined value is left out. */
  readonly search?: Readonly<Record<string, SearchValue>>
  readonly signal?: AbortSignal
  /** `ask` (the default) lets the user sign in again in place; `fail` throws the 401 at once. */
  readonly whenExpired?: 'ask' | 'fail'
}

/** Fetches and parses, e.g. `getJson('/places', PlaceListView, { search: { q } })`. */
export async function getJson<T>(
  path: string,
  shape: z.core.$ZodType<T>,
  options: GetOptions = {},
): Promise<T> {
  const { search = {}, signal, whenExpired = 'ask' } = options
  const address = API_BASE + path + toQuery(search)
  const response = await ask(address, { ...(signal && { signal }) }, whenExpired)
  return parseAnswer(path, shape, await response.json())
}

interface CommandOptions {
  /** The id of the act; the same for every sending of it. Minted here when left out. */
  readonly commandId?: string
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly whenExpired?: 'ask' | 'fail'
}

/**
 * Sends one act of the user. When the session has expired, waits for the user to sign in again and
 * then sends the very same command. Throws `ProblemError` for a no, `UnreachableError` when no
 * answer came (the act may or may not be done: send it again with the same `commandId`).
 */
export async function sendCommand<T>(
  path: string,
  body: Readonly<Record<string, unknown>>,
  shape: z.core.$ZodType<T>,
  options: CommandOptions = {},
): Promise<T> {
  const { commandId = uuidv7(), method = 'POST', whenExpired = 'ask' } = options
  const request = {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, commandId }),
  }
  const response = await ask(API_BASE + path, request, whenExpired)
  const answer: unknown = response.status === 204 ? undefined : await response.json()
  return parseAnswer(path, shape, answer)
}

/**
 * Headers of every request. The first keeps other sites from writing with our cookie; the second
 * lets the server tell a form loaded before an upgrade from today's.
 */
export function standingHeaders(): Record<string, string> {
  return {
    'x-requested-with': 'chitieu',
    'x-chitieu-form': String(FORM_VERSION),
    accept: 'application/json',
  }
}

async function ask(
  address: string,
  request: RequestInit,
  whenExpired: 'ask' | 'fail',
): Promise<Response> {
  const response = await reach(address, request)
  if (response.ok) return response
  if (response.status === 401 && whenExpired === 'ask' && (await askToSignInAgain())) {
    return ask(address, request, whenExpired)
  }
  throw await toProblemError(response)
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  const headers = { ...standingHeaders(), ...(request.headers as Record<string, string>) }
  try {
    return await fetch(address, { credentials: 'same-origin', ...request, headers })
  } catch (cause) {
    if (request.signal?.aborted === true) throw cause
    throw new UnreachableError(address, { cause })
  }
}

/** Parses what came back; a shape we do not know means that the server is newer than this tab. */
export function parseAnswer<T>(path: string, shape: z.core.$ZodType<T>, answer: unknown): T {
  const parsed = z.safeParse(shape, answer)
  if (!parsed.success) throw new OutdatedAppError(path, { cause: parsed.error })
  return parsed.data
}

/** The query part of an address, `?` included, or nothing when no filter is set. */
export function toQuery(search: Readonly<Record<string, SearchValue>>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined) continue
    for (const item of Array.isArray(value) ? value : [value]) query.append(key, String(item))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
