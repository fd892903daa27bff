// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { useCommand } from './command.ts'

const Sent = z.object({ commandId: z.string(), figure: z.string() })

function setUp(answers: readonly (() => Promise<Response>)[]) {
  const sent: z.infer<typeof Sent>[] = []
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    sent.push(Sent.parse(JSON.parse(z.string().parse(init.body))))
    return answers[sent.length - 1]?.()
  })
  const client = new QueryClient()
  const { result } = renderHook(
    () => useCommand<{ figure: string }, unknown>({ path: '/reports', answer: z.unknown() }),
    {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  )
  return { sent, send: (figure: string) => act(() => result.current.send({ figure })) }
}

function lost() {
  return Promise.reject(new TypeError('Failed to fetch'))
}
function done() {
  return Promise.resolve(Response.json({}))
}
function refused() {
  return Promise.resolve(Response.json({ code: 'no' }, { status: 409 }))
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('pressing again after the network failed repeats the same act', async () => {
  const { sent, send } = setUp([lost, done])

  await send('12')
  await send('12')

  expect(sent[1]?.commandId).toBe(sent[0]?.commandId)
})

test('after an answer, the same content is a new act', async () => {
  const { sent, send } = setUp([done, done])

  await send('12')
  await send('12')

  expect(sent[1]?.commandId).not.toBe(sent[0]?.commandId)
})

test('after a refusal, trying again is a new act', async () => {
  const { sent, send } = setUp([refused, done])

  await send('12')
  await send('12')

  expect(sent[1]?.commandId).not.toBe(sent[0]?.commandId)
})

test('other content is another act, even when the first got no answer', async () => {
  const { sent, send } = setUp([lost, done])

  await send('12')
  await send('13')

  expect(sent[1]?.commandId).not.toBe(sent[0]?.commandId)
})
