import { html, raw } from 'hono/html'

/** The parts of the OpenAPI document that the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
}

interface ApiOperation {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly requestBody?: unknown
  readonly responses?: Readonly<Record<string, unknown>>
}

/** The API as one page without scripts: by part of the system, each call with what it takes and gives. */
export function apiPage(document: ApiDocument) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${document.info.title}</h1>
          <p>${document.info.description ?? ''}</p>
          <p><a href="/api/v1/openapi.json">openapi.json</a></p>
          ${groupByTag(document).map(
            ([tag, calls]) =>
              html`<section>
                <h2>${tag}</h2>
                ${calls.map(showCall)}
              </section>`,
          )}
        </main>
      </body>
    </html>`
}

interface Call {
  readonly method: string
  readonly path: string
  readonly operation: ApiOperation
}

function groupByTag(document: ApiDocument): readonly (readonly [string, readonly Call[]])[] {
  const calls = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, operation })),
  )
  return Object.entries(Object.groupBy(calls, (call) => call.operation.tags?.[0] ?? 'other')).map(
    ([tag, group]) => [tag, group ?? []] as const,
  )
}

function showCall({ method, path, operation }: Call) {
  const details = { requestBody: operation.requestBody, responses: operation.responses }
  return html`<details>
    <summary><code>${method.toUpperCase()} ${path}</code> ${operation.summary ?? ''}</summary>
    <p>${operation.description ?? ''}</p>
    <pre tabindex="0">${JSON.stringify(details, null, 2)}</pre>
  </details>`
}

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1d1d1b; background: #fff }
  main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
  h2 { margin-top: 2rem; border-bottom: 2px solid #8c1515 }
  details { border-bottom: 1px solid #ddd; padding: .5rem 0 }
  summary { cursor: pointer; padding: .25rem 0 }
  pre { background: #f6f4ef; padding: 1rem; overflow: auto; white-space: pre-wrap }
`
