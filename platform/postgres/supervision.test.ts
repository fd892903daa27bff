import { expect, test } from 'vitest'
import type { ServerProcess } from './server-process.ts'
import { supervise } from './supervision.ts'

test('a server that cannot start again is given up, and that can be waited for', async () => {
  const starts: number[] = []
  const supervised = supervise(
    deadServer(),
    () => {
      starts.push(starts.length)
      return Promise.reject(new Error('no room on the disk'))
    },
    () => undefined,
  )

  await supervised.gone

  expect(starts).toEqual([0, 1, 2, 3, 4])
})

test('a server that comes up after the end was asked for is stopped too', async () => {
  const arrival = Promise.withResolvers<ServerProcess>()
  const asked = Promise.withResolvers<void>()
  const supervised = supervise(
    deadServer(),
    () => {
      asked.resolve()
      return arrival.promise
    },
    () => undefined,
  )
  await asked.promise

  const stopped = supervised.stop()
  const late = liveServer()
  arrival.resolve(late)

  await stopped
  await late.exited
})

function deadServer(): ServerProcess {
  return { pid: 1, exited: Promise.resolve(), stop: () => Promise.resolve() }
}

function liveServer(): ServerProcess {
  const end = Promise.withResolvers<void>()
  return {
    pid: 2,
    exited: end.promise,
    stop: () => {
      end.resolve()
      return end.promise
    },
  }
}
