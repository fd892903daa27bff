/** Shapes of units for maps. They exist for one map date; other dates stand as tiles or a table. */
import { toDay, type Day } from '#kernel/day.ts'

/** The part of TopoJSON that our files use: polygons over shared lines. */
export interface Topology {
  readonly type: 'Topology'
  readonly arcs: readonly (readonly (readonly number[])[])[]
  readonly transform?: unknown
  readonly bbox?: readonly number[]
  readonly objects: Readonly<Record<string, ShapeCollection>>
}

interface ShapeCollection {
  readonly type: 'GeometryCollection'
  readonly geometries: readonly Shape[]
}

interface Shape {
  readonly type: string | null
  readonly properties: { readonly code: string; readonly name: string }
  readonly arcs?: ArcReferences
}

/** A line's number, or its complement when it is walked backwards; nested in rings and polygons. */
type ArcReferences = readonly (number | ArcReferences)[]

interface BoundaryFile {
  readonly on: Day
  readonly file: string
  /** The communes that a more detailed file shows; null for the file of all. */
  readonly codes: ReadonlySet<string> | null
}

/** The most detailed first. */
const BOUNDARY_FILES: readonly BoundaryFile[] = [
  {
    on: toDay('2025-07-01'),
    file: 'tram-tau-2025-07-01.topojson',
    codes: new Set(['04585', '04603', '04606', '04609']),
  },
  { on: toDay('2025-07-01'), file: 'communes-2025-07-01.topojson', codes: null },
]

export function hasBoundaries(on: Day): boolean {
  return BOUNDARY_FILES.some((file) => file.on === on)
}

/** The file that shows all the communes, in the most detail there is. */
export function findBoundaryFile(on: Day, codes: ReadonlySet<string>): BoundaryFile | undefined {
  return BOUNDARY_FILES.find(
    (file) => file.on === on && (file.codes === null || isSubset(codes, file.codes)),
  )
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size > 0 && [...some].every((code) => all.has(code))
}

/**
 * Only the shapes of these communes, with only the lines that they use: a province weighs some
 * thirtieth of the country. They stand in one collection called `units`.
 */
export function pickShapes(topology: Topology, codes: ReadonlySet<string>): Topology {
  const numbers = new Map<number, number>()

  function renumber(references: ArcReferences): ArcReferences {
    return references.map((reference) => {
      if (typeof reference !== 'number') return renumber(reference)
      const line = reference < 0 ? ~reference : reference
      const number = numbers.get(line) ?? numbers.size
      numbers.set(line, number)
      return reference < 0 ? ~number : number
    })
  }

  const geometries = Object.values(topology.objects)
    .flatMap((collection) => collection.geometries)
    .filter((shape) => codes.has(shape.properties.code))
    .map((shape) => Object.assign({}, shape, shape.arcs && { arcs: renumber(shape.arcs) }))
  const { transform } = topology
  return {
    type: 'Topology',
    ...(transform === undefined ? {} : { transform }),
    arcs: [...numbers.keys()].map((line) => topology.arcs[line] ?? []),
    objects: { units: { type: 'GeometryCollection', geometries } },
  }
}
