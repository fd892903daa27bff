import { geoMercator, geoPath } from 'd3-geo'
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { feature } from 'topojson-client'
import { useT } from '#web/text.ts'
import { ChartFigure } from './chart-figure.tsx'
import { chartsText } from './charts.text.ts'
import { MapLegend } from './map-legend.tsx'
import { scaleFor, type MappedPlace } from './mapped-place.ts'
import { toDrawn } from './series.tsx'
import { usePlaceWords } from './use-place-words.ts'
import './map.css'

type Topology = Parameters<typeof feature>[0]

interface ChoroplethMapProps {
  readonly title: string
  readonly description?: string
  readonly badges?: ReactNode
  readonly unit: string
  readonly topology: Topology
  /** The object of the topology that holds the shapes; its only one when left out. */
  readonly layer?: string
  /** The property of a shape that holds its place's code. */
  readonly codeProperty: string
  readonly places: readonly MappedPlace[]
  readonly selected?: string | undefined
  readonly onSelect: (code: string) => void
}

const WIDTH = 420
const HEIGHT = 420

/**
 * Boundaries filled by value, beside a table of the same figures. Each shape has a name for screen
 * readers; one of them takes the focus and the arrow keys go round; values stand on the shapes that
 * have room. Draws without a window, so it can be printed by the server.
 */
export function ChoroplethMap(props: ChoroplethMapProps): ReactNode {
  const t = useT()
  const { title, unit, topology, layer, codeProperty, places, selected, onSelect, ...frame } = props
  const words = usePlaceWords(unit)
  const scale = useMemo(() => scaleFor(places), [places])
  const shapes = useMemo(
    () => shapesOf(topology, layer, codeProperty, places),
    [topology, layer, codeProperty, places],
  )
  const table = {
    columns: [t(chartsText.place), t(chartsText.value)],
    rows: places.map((place) => ({ key: place.code, label: place.name, values: [words(place)] })),
  }
  return (
    <ChartFigure {...frame} title={`${title} (${unit})`} table={table} tablePlace="beside">
      <MapLegend scale={scale} hasMissing={places.some(({ value }) => value === undefined)} />
      <Shapes
        shapes={shapes}
        label={`${title}. ${t(chartsText.mapHelp)}`}
        words={words}
        colourOf={(place) => scale.stepOf(toDrawn(place.value))}
        selected={selected}
        onSelect={onSelect}
      />
    </ChartFigure>
  )
}

interface Shape {
  readonly place: MappedPlace
  readonly path: string
  readonly centre: readonly [number, number]
  /** Room for words, in the units of the picture. */
  readonly width: number
}

function shapesOf(
  topology: Topology,
  layer: string | undefined,
  codeProperty: string,
  places: readonly MappedPlace[],
): readonly Shape[] {
  const object = topology.objects[layer ?? Object.keys(topology.objects)[0] ?? '']
  if (object === undefined) return []
  const all = feature(topology, object)
  const features = all.type === 'FeatureCollection' ? all.features : [all]

  const byCode = new Map(places.map((place) => [place.code, place]))
  const drawn = features.flatMap((each) => {
    const place = byCode.get(String(each.properties?.[codeProperty]))
    return place === undefined ? [] : [{ place, each }]
  })
  const projection = geoMercator().fitSize([WIDTH, HEIGHT], {
    type: 'FeatureCollection',
    features: drawn.map(({ each }) => each),
  })
  const draw = geoPath(projection).digits(1)
  return drawn.map(({ place, each }) => {
    const [[left], [right]] = draw.bounds(each)
    return { place, path: draw(each) ?? '', centre: draw.centroid(each), width: right - left }
  })
}

interface ShapesProps {
  readonly shapes: readonly Shape[]
  readonly label: string
  readonly words: (place: MappedPlace) => string
  readonly colourOf: (
    place: MappedPlace,
  ) => { readonly colour: string; readonly ink: string } | undefined
  readonly selected: string | undefined
  readonly onSelect: (code: string) => void
}

/** A name of this many letters needs about this much room where words are largest, on a phone. */
const LETTER_WIDTH = 7.5

function Shapes({ shapes, label, words, colourOf, selected, onSelect }: ShapesProps): ReactNode {
  const picture = useRef<SVGSVGElement>(null)
  const [focused, setFocused] = useState(0)
  const current = shapes[focused]

  function move(event: KeyboardEvent, index: number): void {
    const step = KEY_STEPS[event.key]
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const chosen = shapes[index]
      if (chosen !== undefined) onSelect(chosen.place.code)
    }
    if (step === undefined) return
    event.preventDefault()
    const next = (index + step + shapes.length) % shapes.length
    setFocused(next)
    picture.current?.querySelectorAll<SVGElement>('[role="button"]')[next]?.focus()
  }

  return (
    <>
      <svg
        ref={picture}
        className="map"
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="group"
        aria-label={label}
      >
        {shapes.map(({ place, path }, index) => (
          <path
            key={place.code}
            d={path}
            role="button"
            tabIndex={index === focused ? 0 : -1}
            aria-label={`${place.name}: ${words(place)}`}
            aria-pressed={place.code === selected}
            className={colourOf(place) === undefined ? 'shape no-value' : 'shape'}
            fill={colourOf(place)?.colour}
            onClick={() => {
              setFocused(index)
              onSelect(place.code)
            }}
            onFocus={() => {
              setFocused(index)
            }}
            onKeyDown={(event) => {
              move(event, index)
            }}
            onPointerEnter={() => {
              setFocused(index)
            }}
          />
        ))}
        <g className="map-words" aria-hidden="true">
          {shapes
            .filter(({ place, width }) => width > place.name.length * LETTER_WIDTH)
            .map(({ place, centre: [x, y] }) => (
              <text key={place.code} x={x} y={y} style={{ fill: colourOf(place)?.ink }}>
                <tspan x={x}>{place.name}</tspan>
                <tspan x={x} dy="1.2em" className="map-value">
                  {words(place)}
                </tspan>
              </text>
            ))}
        </g>
      </svg>
      <p className="map-current" aria-hidden="true">
        {current && `${current.place.name}: ${words(current.place)}`}
      </p>
    </>
  )
}

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}
