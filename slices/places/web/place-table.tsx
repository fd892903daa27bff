import type { ReactNode } from 'react'
import { DataTable } from '#web/components/data-table.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { placeLevelText, placesText } from '../core/place.text.ts'
import type { PlaceLevel } from '../core/place.ts'
import { useMapDate } from './map-date-switch.tsx'
import { usePlaceMap } from './place-picture.tsx'

interface PlaceTableProps {
  readonly caption: string
  readonly within?: string
  readonly level?: PlaceLevel
  readonly empty?: ReactNode
}

/** The units of the map that the address asks for, directly beneath a unit or the country. */
export function PlaceTable({ caption, within, level, empty }: PlaceTableProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { map } = useMapDate()
  const { places } = usePlaceMap({ within, level })
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'name',
          header: t(placesText.name),
          isRowHeader: true,
          cell: (place) => place.name,
        },
        { key: 'code', header: t(placesText.code), cell: (place) => place.code },
        {
          key: 'level',
          header: t(placesText.level),
          cell: (place) => t(placeLevelText[place.level]),
        },
        {
          key: 'children',
          header: t(placesText.childCount),
          kind: 'figure',
          cell: (place) => (place.level === 'commune' ? '–' : format.number(place.childCount)),
        },
        {
          key: 'formedFrom',
          header: t(placesText.formedFrom),
          kind: 'figure',
          cell: (place) => format.number(place.formedFrom),
        },
      ]}
      rows={places}
      rowKey={(place) => place.id}
      rowTo={(place) => `/places/${place.id}?map=${map.on}`}
      {...(empty !== undefined && { empty })}
    />
  )
}
