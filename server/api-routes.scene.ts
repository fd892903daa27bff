/** The routes of the system as its own OpenAPI document tells them to the world. */
import { uuidv7 } from 'uuidv7'
import * as z from 'zod/mini'
import type { System } from './app.scene.ts'

/** The part of JSON Schema that our documents use. */
interface JsonSchema {
  readonly type?: string | readonly string[] | undefined
  readonly format?: string | undefined
  readonly pattern?: string | undefined
  readonly minLength?: number | undefined
  readonly const?: unknown
  readonly enum?: readonly unknown[] | undefined
  readonly anyOf?: readonly JsonSchema[] | undefined
  readonly items?: JsonSchema | undefined
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined
}

const JsonSchema: z.ZodMiniType<JsonSchema> = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  format: z.optional(z.string()),
  pattern: z.optional(z.string()),
  minLength: z.optional(z.number()),
  const: z.optional(z.unknown()),
  enum: z.optional(z.array(z.unknown())),
  anyOf: z.optional(z.array(z.lazy(() => JsonSchema))),
  items: z.optional(z.lazy(() => JsonSchema)),
  properties: z.optional(
    z.record(
      z.string(),
      z.lazy(() => JsonSchema),
    ),
  ),
})

const Content = z.optional(
  z.object({ 'application/json': z.optional(z.object({ schema: JsonSchema })) }),
)

const Operation = z.looseObject({
  'x-permission': z.optional(z.string()),
  parameters: z.optional(z.array(z.looseObject({ name: z.string(), in: z.string() }))),
  requestBody: z.optional(z.looseObject({ content: Content })),
  responses: z.object({ 200: z.looseObject({ content: Content }) }),
})

const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})

export interface ApiRoute {
  /** As people write it: `POST /plans/{planId}/state`. */
  readonly name: string
  readonly method: string
  readonly path: string
  readonly permission: string | undefined
  readonly queries: readonly string[]
  readonly body: Readonly<Record<string, JsonSchema>>
  /** The fields of the answer. */
  readonly answer: readonly string[]
}

export async function listRoutes(system: System): Promise<readonly ApiRoute[]> {
  const document = Document.parse((await system.device().get('/openapi.json')).body)
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      permission: operation['x-permission'],
      queries: (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => parameter.name),
      body: fieldsOf(operation.requestBody?.content),
      answer: Object.keys(fieldsOf(operation.responses[200].content)),
    })),
  )
}

function fieldsOf(content: z.infer<typeof Content>): Readonly<Record<string, JsonSchema>> {
  return content?.['application/json']?.schema.properties ?? {}
}

/** An address that the route answers to; every id in it is one that nothing has. */
export function anAddressOf(path: string): string {
  return path.replaceAll(/\{\w+\}/g, uuidv7)
}

/** A value that the schema takes. Ids are such that nothing has, so a command gets past its form. */
export function aValueOf(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const [first] = schema.anyOf ?? []
  if (first !== undefined) return aValueOf(first)
  switch (typeof schema.type === 'object' ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, part]) => [name, aValueOf(part)]),
      )
    case 'array':
      return schema.items === undefined ? [] : [aValueOf(schema.items)]
    case 'string':
      return aTextOf(schema)
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return true
    default:
      return null
  }
}

const TEXTS = ['hộ nghèo', '12', '2024', '2024-Q3', 'a1', 'B2', 'a'.repeat(64)]

function aTextOf({ format, pattern = '' }: JsonSchema): string {
  if (format === 'uuid') return uuidv7()
  if (format === 'date') return '2024-10-03'
  return TEXTS.find((text) => new RegExp(pattern, 'u').test(text)) ?? ''
}
