/** Every route of the OpenAPI document, with whatever may be sent to it. */
import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import type { Device } from '#slices/users/server/signing-in.scene.ts'
import { codeOf, type Answer } from '#tests/world.ts'
import { anAddressOf, aValueOf, listRoutes, type ApiRoute } from './api-routes.scene.ts'
import { newSystem, type System } from './app.scene.ts'

/** Values that schemas, drivers and tables stumble over. */
const nastyValue = fc.oneof(
  fc.constantFrom('a\u0000b', '\ud800', "'; drop table document; --", 'x'.repeat(50_000), ''),
  fc.constantFrom('9999-12-31', '0001-01-01', '2024-02-30', '1e400', '-0', '9'.repeat(400)),
  fc.constantFrom(-1, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e300, true, null),
  fc.constantFrom([], {}, [[]], { $ne: null }, ['']),
)

const nastyText = fc.constantFrom(
  '%00',
  '%F0%9F',
  "a'b",
  '-1',
  '9'.repeat(20),
  '2024-02-30',
  '%25_',
)

test('whatever stands in an address, the answer is a problem and never a fault', async () => {
  await using system = await newSystem()
  const chair = await aChair(system)
  const routes = (await listRoutes(system)).filter((route) => route.method === 'GET')
  const address = fc.record({ route: fc.constantFrom(...routes), text: nastyText, at: fc.nat() })

  await fc.assert(
    fc.asyncProperty(address, async ({ route, text, at }) => {
      const query = route.queries[at % route.queries.length]
      const path =
        query === undefined
          ? route.path.replaceAll(/\{\w+\}/g, text)
          : `${anAddressOf(route.path)}?${query}=${text}`

      expect(faultOf(await chair.get(path))).toBeUndefined()
    }),
    { numRuns: 200 },
  )
})

test('whatever stands in a form, the answer is a problem and never a fault', async () => {
  await using system = await newSystem()
  const chair = await aChair(system)
  const routes = (await listRoutes(system)).filter(isForm)
  const form = fc.record({ route: fc.constantFrom(...routes), value: nastyValue, at: fc.nat() })

  await fc.assert(
    fc.asyncProperty(form, async ({ route, value, at }) => {
      const fields = Object.keys(route.body).filter((field) => field !== 'commandId')
      const whole = aValueOf({ type: 'object', properties: route.body }) as object
      const body = {
        ...whole,
        ...('placeId' in route.body ? { placeId: system.district } : {}),
        [fields[at % fields.length] ?? 'nothing']: value,
        commandId: uuidv7(),
      }

      const answer = await chair.act(anAddressOf(route.path), body)

      expect(faultOf(answer)).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('a text that must say something says it with letters: spaces alone are refused', async () => {
  await using system = await newSystem()
  const chair = await aChair(system)
  const fields = (await listRoutes(system)).filter(isForm).flatMap((route) =>
    Object.entries(route.body)
      .filter(([, schema]) => (schema.minLength ?? 0) > 0 && schema.format === undefined)
      .map(([field]) => ({ route, field })),
  )

  const taken: string[] = []
  for (const { route, field } of fields) {
    const whole = aValueOf({ type: 'object', properties: route.body }) as object
    const answer = await chair.act(anAddressOf(route.path), { ...whole, [field]: '  ' })
    if (codeOf(answer) !== 'request_not_understood') taken.push(`${route.name}: ${field}`)
  }

  expect(fields.length).toBeGreaterThan(10)
  expect(taken).toEqual([])
})

async function aChair(system: System): Promise<Device> {
  const organisationId = await system.office(system.district)
  const role = 'district_chair'
  await system.person('chutich', { role, over: system.district, organisationId })
  const device = system.device()
  await device.signIn('chutich')
  return device
}

/** Those about one's own password and sessions are tested where they are, and would lock us out. */
function isForm({ method, path, body }: ApiRoute): boolean {
  return method === 'POST' && 'commandId' in body && !/session|password|second-factor/.test(path)
}

function faultOf(answer: Answer): unknown {
  if (answer.status < 400) return undefined
  return answer.status >= 500 || codeOf(answer) === undefined ? answer : undefined
}
