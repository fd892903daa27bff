// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { OutdatedAppError, ProblemError, UnreachableError } from './answer-problem.ts'
import { getJson, sendCommand, toQuery } from './api.ts'
import { onSessionExpired } from './session-expiry.ts'

const Answer = z.object({ id: z.string() })

const REFUSED = { code: 'sign_in_needed', title: { vi: 'Hết phiên', en: 'Ended' }, details: {} }

/** A network that gives these answers in turn, and remembers what it was asked. */
function network(...answers: readonly (Response | 'no answer')[]) {
  const requests: { readonly address: string; readonly init: RequestInit }[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const answer = answers[requests.length]
    requests.push({ address, init })
    if (answer === undefined || answer === 'no answer')
      return Promise.reject(new TypeError('Failed'))
    return Promise.resolve(answer)
  })
  return requests
}

function commandIdOf(request: { readonly init: RequestInit } | undefined): unknown {
  const body = z
    .object({ commandId: z.string() })
    .parse(JSON.parse(z.string().parse(request?.init.body)))
  return body.commandId
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('an expired session is renewed in place, and the very same command is sent again', async () => {
  const requests = network(Response.json(REFUSED, { status: 401 }), Response.json({ id: 'r1' }))
  const stop = onSessionExpired(({ resume }) => {
    resume(true)
  })

  const answer = await sendCommand('/reports', { figure: '12' }, Answer)

  stop()
  expect(answer).toEqual({ id: 'r1' })
  expect(requests).toHaveLength(2)
  expect(commandIdOf(requests[1])).toBe(commandIdOf(requests[0]))
})

test('who does not sign in again gets the refusal', async () => {
  network(Response.json(REFUSED, { status: 401 }))
  const stop = onSessionExpired(({ resume }) => {
    resume(false)
  })

  const sending = sendCommand('/reports', {}, Answer)

  await expect(sending).rejects.toMatchObject({ code: 'sign_in_needed', status: 401 })
  stop()
})

test('without anybody to ask, a refusal for want of a session is thrown', async () => {
  network(Response.json(REFUSED, { status: 401 }))

  await expect(getJson('/session', Answer)).rejects.toBeInstanceOf(ProblemError)
})

test('a command says that it comes from our page, and of which version its form is', async () => {
  const requests = network(Response.json({ id: 'r1' }))

  await sendCommand('/reports', {}, Answer)

  expect(requests[0]?.init.headers).toMatchObject({
    'x-requested-with': 'chitieu',
    'x-chitieu-form': expect.stringMatching(/^\d+$/) as string,
  })
})

test('a refusal carries its code, its text in both languages and its facts', async () => {
  const title = { vi: 'Vượt mức', en: 'Over the ceiling' }
  network(Response.json({ code: 'over', title, details: { by: 3 } }, { status: 409 }))

  const asking = getJson('/x', Answer)

  await expect(asking).rejects.toMatchObject({
    code: 'over',
    status: 409,
    title,
    details: { by: 3 },
  })
})

test('an error page of a proxy is a fault in words, not a crash', async () => {
  network(new Response('<html>Bad gateway</html>', { status: 502 }))

  await expect(getJson('/x', Answer)).rejects.toMatchObject({ code: 'fault', status: 502 })
})

test('no answer is told apart from a no', async () => {
  network('no answer')

  await expect(getJson('/x', Answer)).rejects.toBeInstanceOf(UnreachableError)
})

test('an answer of an unknown shape asks for a reload', async () => {
  network(Response.json({ identity: 'r1' }))

  await expect(getJson('/x', Answer)).rejects.toBeInstanceOf(OutdatedAppError)
})

test('filters that are not set stay out of the address', () => {
  expect(toQuery({})).toBe('')
  expect(toQuery({ q: 'Hát Lừu', state: undefined, year: 2024, node: ['a', 'b'] })).toBe(
    '?q=H%C3%A1t+L%E1%BB%ABu&year=2024&node=a&node=b',
  )
})
