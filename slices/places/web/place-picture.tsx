import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { ChoroplethMap } from '#web/charts/choropleth-map.tsx'
import type { MappedPlace } from '#web/charts/mapped-place.ts'
import { TileGrid } from '#web/charts/tile-grid.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ListedPlaceView } from '../core/place.contract.ts'
import { placesText } from '../core/place.text.ts'
import type { PlaceLevel } from '../core/place.ts'
import { useMapDate } from './map-date-switch.tsx'
import { boundariesQuery, placeListQuery } from './place-fetch.ts'

type Topology = Parameters<typeof ChoroplethMap>[0]['topology']

export interface PlaceMap {
  readonly places: readonly ListedPlaceView[]
  /** Null where the map of that date has no boundaries: draw tiles, and say so. */
  readonly topology: Topology | null
  readonly hasBoundaries: boolean
}

/**
 * The units of the map that the address asks for, with their shapes. Without `level`, those directly
 * beneath `within`; without `within`, the country. Shapes exist of communes only.
 */
export function usePlaceMap(
  area: { readonly within?: string | undefined; readonly level?: PlaceLevel | undefined } = {},
): PlaceMap {
  const { map } = useMapDate()
  const places = useSuspenseQuery(placeListQuery({ on: map.on, ...area })).data
  const isOfCommunes = places.some((place) => place.level === 'commune')
  const hasBoundaries = map.hasBoundaries && isOfCommunes
  const { data } = useSuspenseQuery(boundariesQuery({ on: map.on, hasBoundaries }, area.within))
  return { places, topology: data as Topology | null, hasBoundaries }
}

interface AreaPictureProps {
  readonly title: string
  /** What the colour and the number of a unit stand for. */
  readonly unit: string
  readonly within?: string | undefined
  readonly level?: PlaceLevel | undefined
  readonly valueOf: (place: ListedPlaceView) => number | undefined
}

/** The units of an area by shape, or by tile where there are no shapes. A unit opens its page. */
export function AreaPicture(props: AreaPictureProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const navigate = useNavigate()
  const { title, unit, within, level, valueOf } = props
  const { map } = useMapDate()
  const { places, topology } = usePlaceMap({ within, level })
  const mapped = places.map((place) => toMapped(place, valueOf(place)))

  function open(code: string): void {
    const place = places.find((each) => each.code === code)
    if (place === undefined) return
    void navigate({ to: '/places/$placeId', params: { placeId: place.id }, search: true as never })
  }
  if (places.length === 0) return null
  if (topology === null) {
    return (
      <TileGrid
        title={title}
        description={t(placesText.noBoundaries, { day: format.day(map.on) })}
        unit={unit}
        places={mapped}
        onSelect={open}
      />
    )
  }
  return (
    <ChoroplethMap
      title={title}
      unit={unit}
      topology={topology}
      codeProperty="code"
      places={mapped}
      onSelect={open}
    />
  )
}

function toMapped(place: ListedPlaceView, value: number | undefined): MappedPlace {
  return {
    code: place.code ?? place.id,
    name: place.name,
    value: value === undefined ? undefined : toDecimal(String(value)),
  }
}
