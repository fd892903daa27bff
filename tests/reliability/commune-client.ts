/**
 * A commune's people at work over a network that breaks off: they do one act after the other, keep
 * the act that got no answer, and send the very same command again when the server is back.
 */
import { uuidv7 } from 'uuidv7'
import { PASSWORD, type CommuneOffice } from './small-office.ts'

export const DEEDS = ['figure', 'figure', 'report', 'task', 'document'] as const
type Deed = (typeof DEEDS)[number]

export interface Act {
  readonly deed: Deed
  /** The server answers and the answer never arrives, so the command is sent a second time. */
  readonly isAnswerLost: boolean
}

/** One of each deed, each answer lost once. */
export const ACTS: readonly Act[] = DEEDS.map((deed) => ({ deed, isAnswerLost: true }))

interface Command {
  readonly by: 'officer' | 'chair'
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** The trace that it leaves in the tables when it is done. */
  readonly trace: string
  readonly isAnswerLost: boolean
}

export interface CommuneClient {
  /** Works until all is done, or until the server is gone. */
  work(url: string): Promise<void>
  /** What was acknowledged, in order. */
  readonly done: readonly string[]
}

/** `onAnswer` hears of every acknowledged command. */
export function newCommuneClient(
  office: CommuneOffice,
  acts: readonly Act[],
  onAnswer: () => void,
): CommuneClient {
  const waiting = [...acts]
  const done: string[] = []
  const cookies = new Map<string, string>()
  const report = { id: '', version: 0, isSubmitted: false, figures: 0 }
  let unanswered: Command | undefined

  async function work(url: string): Promise<void> {
    try {
      await signInOnce(url)
      while (unanswered !== undefined || waiting.length > 0) {
        unanswered ??= toCommand(waiting.shift())
        const answer = await send(url, unanswered)
        if (unanswered.isAnswerLost) {
          unanswered = { ...unanswered, isAnswerLost: false }
          continue
        }
        remember(unanswered, answer)
        done.push(unanswered.trace)
        unanswered = undefined
        onAnswer()
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
    }
  }

  async function signInOnce(url: string): Promise<void> {
    for (const by of ['officer', 'chair'] as const) {
      if (cookies.has(by)) continue
      const response = await reach(`${url}/api/v1/session`, {
        method: 'POST',
        headers: HEADERS,
        body: JSON.stringify({ username: office[by], password: PASSWORD }),
      })
      const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0])
      cookies.set(by, cookie.join('; '))
    }
  }

  function toCommand(act: Act | undefined): Command {
    const { deed, isAnswerLost } = act ?? { deed: 'figure', isAnswerLost: false }
    return { ...toDeed(deed), isAnswerLost }
  }

  function toDeed(deed: Deed): Omit<Command, 'isAnswerLost'> {
    const name = uuidv7()
    const commandId = uuidv7()
    switch (deed) {
      case 'task':
        return {
          by: 'officer',
          path: '/tasks',
          body: {
            commandId,
            placeId: office.district,
            kind: 'task',
            title: name,
            coordinatingIds: [],
          },
          trace: `task ${name}`,
        }
      case 'document':
        return {
          by: 'officer',
          path: '/documents',
          body: {
            commandId,
            documentId: uuidv7(),
            placeId: office.district,
            kind: 'decision',
            title: name,
          },
          trace: `document ${name}`,
        }
      case 'report':
        return report.figures === 0 || report.isSubmitted ? toReturnOrFigure() : toSubmission()
      case 'figure':
        return toReturnOrFigure()
    }
  }

  /** A submitted report takes no figure: the chair sends it back first. */
  function toReturnOrFigure(): Omit<Command, 'isAnswerLost'> {
    const commandId = uuidv7()
    const { version } = report
    if (report.isSubmitted) {
      const reason = uuidv7()
      const path = `/reports/${office.commune}/${report.id}/return`
      return { by: 'chair', path, body: { commandId, version, reason }, trace: `return ${reason}` }
    }
    const value = String(report.figures + 1)
    return {
      by: 'officer',
      path: '/reports/entries',
      body: {
        commandId,
        ...office.key,
        version,
        note: '',
        entries: [{ indicatorId: office.indicatorId, tags: '', value }],
      },
      trace: `figure ${office.commune} ${value}`,
    }
  }

  function toSubmission(): Omit<Command, 'isAnswerLost'> {
    return {
      by: 'officer',
      path: `/reports/${office.commune}/${report.id}/submission`,
      body: { commandId: uuidv7(), version: report.version },
      trace: `submission ${office.commune}`,
    }
  }

  async function send(url: string, command: Command): Promise<unknown> {
    const response = await reach(`${url}/api/v1${command.path}`, {
      method: 'POST',
      headers: { ...HEADERS, cookie: cookies.get(command.by) ?? '' },
      body: JSON.stringify(command.body),
    })
    return response.json().catch(() => {
      throw new NoAnswer()
    })
  }

  function remember(command: Command, answer: unknown): void {
    if (!command.path.startsWith('/reports/')) return
    const { reportId, version } = answer as { reportId: string; version: number }
    report.id = reportId
    report.version = version
    report.isSubmitted = command.path.endsWith('/submission')
    if (command.path.endsWith('/entries')) report.figures += 1
  }

  return { work, done }
}

const HEADERS = { 'content-type': 'application/json', 'x-requested-with': 'chitieu' }

/** The line broke, or the database under the server did: nobody knows whether it was done. */
class NoAnswer extends Error {}

async function reach(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, request).catch(() => {
    throw new NoAnswer()
  })
  if (response.status >= 500) throw new NoAnswer()
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  return response
}
