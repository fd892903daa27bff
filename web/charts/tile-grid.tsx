import type { CSSProperties, ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { ChartFigure } from './chart-figure.tsx'
import { chartsText } from './charts.text.ts'
import { toDrawn } from './series.tsx'
import { MapLegend } from './map-legend.tsx'
import { scaleFor, type MappedPlace } from './mapped-place.ts'
import { usePlaceWords } from './use-place-words.ts'
import './map.css'

interface PlacePictureProps {
  readonly title: string
  readonly description?: string
  readonly badges?: ReactNode
  readonly unit: string
  readonly places: readonly MappedPlace[]
  readonly selected?: string | undefined
  readonly onSelect: (code: string) => void
}

/** Every place a tile of the same size: stands in where a map of the date has no boundaries. */
export function TileGrid(props: PlacePictureProps): ReactNode {
  const t = useT()
  const { title, unit, places, selected, onSelect, ...frame } = props
  const words = usePlaceWords(unit)
  const scale = scaleFor(places)
  const table = {
    columns: [t(chartsText.place), t(chartsText.value)],
    rows: places.map((place) => ({ key: place.code, label: place.name, values: [words(place)] })),
  }
  return (
    <ChartFigure {...frame} title={`${title} (${unit})`} table={table} tablePlace="beside">
      <MapLegend scale={scale} hasMissing={places.some(({ value }) => value === undefined)} />
      <ul className={places.some(({ tile }) => tile) ? 'tiles tiles-placed' : 'tiles'}>
        {places.map((place) => {
          const step = scale.stepOf(toDrawn(place.value))
          return (
            <li key={place.code} style={styleOf(place)}>
              <button
                type="button"
                className={step === undefined ? 'tile no-value' : 'tile'}
                style={step && { background: step.colour, color: step.ink }}
                aria-pressed={place.code === selected}
                onClick={() => {
                  onSelect(place.code)
                }}
              >
                <span className="tile-name">{place.name}</span>
                <span className="tile-value">{words(place)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </ChartFigure>
  )
}

function styleOf({ tile }: MappedPlace): CSSProperties | undefined {
  return tile && { gridColumn: tile.column, gridRow: tile.row }
}
