import { readFile } from 'node:fs/promises'
import { feature } from 'topojson-client'
import { expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { findBoundaryFile, pickShapes, type Topology } from './boundaries.ts'

const ON = toDay('2025-07-01')
const TRAM_TAU = new Set(['04585', '04603', '04606', '04609'])

async function read(file: string): Promise<Topology> {
  const url = new URL(`../../../data/places/boundaries/${file}`, import.meta.url)
  return JSON.parse(await readFile(url, 'utf8')) as Topology
}

/** The drawn shapes by code, whatever the collection is called. */
function drawn(topology: Topology, codes: ReadonlySet<string>) {
  const source = topology as unknown as Parameters<typeof feature>[0]
  return Object.values(source.objects)
    .flatMap((collection) => feature(source, collection as never))
    .flatMap((found) => (found as unknown as { features: Feature[] }).features)
    .filter((shape) => codes.has(shape.properties.code))
    .map((shape) => [shape.properties.code, shape.geometry])
}

interface Feature {
  readonly properties: { readonly code: string }
  readonly geometry: unknown
}

test('picked shapes are drawn exactly as in the whole file, from fewer lines', async () => {
  const whole = await read('communes-2025-07-01.topojson')

  const picked = pickShapes(whole, TRAM_TAU)

  expect(drawn(picked, TRAM_TAU)).toEqual(drawn(whole, TRAM_TAU))
  expect(drawn(picked, TRAM_TAU)).toHaveLength(4)
  expect(picked.arcs.length).toBeLessThan(40)
})

test('the detailed file is used where it shows all that is asked for, the national one elsewhere', () => {
  expect(findBoundaryFile(ON, TRAM_TAU)?.codes).not.toBe(null)
  expect(findBoundaryFile(ON, new Set(['04585']))?.codes).not.toBe(null)
  expect(findBoundaryFile(ON, new Set(['04585', '00004']))?.codes).toBe(null)
  expect(findBoundaryFile(toDay('2024-07-20'), TRAM_TAU)).toBeUndefined()
})
