import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { describeRoute, resolver, validator } from 'hono-openapi'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ZodMiniType } from 'zod/mini'
import type { Day } from '#kernel/day.ts'
import type { Problem, ProblemDetails } from '#kernel/problem.ts'
import type { Message } from '#kernel/text.ts'
import type { Action } from '#slices/users/core/action.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { recordAudit } from './audit.ts'
import { toProblem } from './database-problem.ts'
import { inTransaction } from './db.ts'
import type { Deps } from './deps.ts'
import { fillProblemText } from './problem-text.ts'
import { composeTexts, findUnstorable } from './request-value.ts'
import { requestProblem } from './request.problems.ts'

export interface AppEnv {
  Variables: {
    actor: Actor
    requestId: string
    /** The working day of the request: deadlines, grants and periods are judged by it. */
    today: Day
  }
}

/** Who may call a route: a grant's action, anyone signed in, or anyone at all. */
export type Permission = Action | 'signed_in' | 'public'

interface RouteDescription {
  readonly permission: Permission
  readonly summary: Message
  readonly tag: string
  /** The schema of a 200 answer; left out for files. */
  readonly answer?: ZodMiniType
}

/** Declares a route for the OpenAPI document. A test demands that every route has one. */
export function describe(route: RouteDescription): MiddlewareHandler {
  return describeRoute({
    summary: route.summary.vi,
    description: `${route.summary.en}\n\nPermission: \`${route.permission}\``,
    tags: [route.tag],
    responses: {
      200: {
        description: route.summary.en,
        ...(route.answer === undefined
          ? {}
          : { content: { 'application/json': { schema: resolver(route.answer) } } }),
      },
    },
    'x-permission': route.permission,
  } as Parameters<typeof describeRoute>[0])
}

/**
 * Parses one part of the request, its texts composed, or answers 400 with the path of each field
 * that was wrong.
 */
export function parse<Target extends 'json' | 'param' | 'query', Schema extends ZodMiniType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, overComposedTexts(schema), (result) => {
    if (!result.success) {
      const fields = result.error.map((issue) => pathOf(issue.path)).join(', ')
      throw requestProblem('request_not_understood', { fields })
    }
  })
}

/** The same schema for the document; judging, it sees texts composed, and only such as can be kept. */
function overComposedTexts<Schema extends ZodMiniType>(schema: Schema): Schema {
  const standard = schema['~standard']
  function validate(value: unknown) {
    const path = findUnstorable(value)
    return path === undefined
      ? standard.validate(composeTexts(value))
      : { issues: [{ message: 'a text that cannot be kept', path }] }
  }
  return Object.create(schema, { '~standard': { value: { ...standard, validate } } }) as Schema
}

function pathOf(
  path: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined,
): string {
  return (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
}

/** Texts of problem codes in every language, gathered by the composition from all slices. */
export type ProblemTexts = Readonly<Record<string, Message>>

/**
 * The one place where a thrown value becomes a response.
 *
 * A denial has rolled its own transaction back, so its audit entry is written here, alone.
 */
export function answerErrors(deps: Deps, texts: ProblemTexts) {
  return async function answerError(error: Error, c: Context<AppEnv>): Promise<Response> {
    const problem = isUnreadableBody(error)
      ? requestProblem('request_not_understood', { fields: 'JSON' })
      : toProblem(error)
    if (problem === undefined) {
      const requestId = c.var.requestId
      deps.log.error({ requestId, path: c.req.path, err: error }, 'fault')
      return c.json(problemBody('fault', { requestId }, texts), 500)
    }
    if (isDenial(problem)) await recordDenial(deps, c, problem)
    return c.json(
      problemBody(problem.code, problem.details, texts),
      problem.status satisfies ContentfulStatusCode,
    )
  }
}

/** Thrown by Hono where a body that should be JSON is not. */
function isUnreadableBody(error: Error): boolean {
  return error instanceof HTTPException && error.status === 400
}

function isDenial(problem: Problem): boolean {
  return problem.status === 403 || problem.status === 404 || problem.status === 409
}

async function recordDenial(deps: Deps, c: Context<AppEnv>, problem: Problem): Promise<void> {
  const actor = (c.var.actor as Actor | undefined)?.id
  await inTransaction(deps.db, (tx) =>
    recordAudit(tx, {
      at: deps.now(),
      ...(actor === undefined ? {} : { actor }),
      action: `${c.req.method} refused`,
      subject: c.req.path,
      outcome: 'refused',
      detail: { code: problem.code },
    }),
  )
}

function problemBody(code: string, details: ProblemDetails, texts: ProblemTexts) {
  const title = fillProblemText(texts[code] ?? { vi: code, en: code }, details)
  return { code, title, details }
}
