import type { ReactNode } from 'react'
import { DataTable } from '#web/components/data-table.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { placesText } from '../core/place.text.ts'
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
  const isOfCommunes = places.some((place) => place.level === 'commune')
  return (
    <DataTable
      caption={caption}
      onPhone="scroll"
      columns={[
        {
          key: 'name',
          header: t(placesText.name),
          isRowHeader: true,
          cell: (place) => place.name,
        },
        { key: 'code', header: t(placesText.code), cell: (place) => place.code },
        isOfCommunes
          ? {
              key: 'formedFrom',
              header: t(placesText.formedFrom),
              kind: 'figure' as const,
              cell: (place) => format.number(place.formedFrom),
            }
          : {
              key: 'children',
              header: t(placesText.childCount),
              kind: 'figure' as const,
              cell: (place) => format.number(place.childCount),
            },
      ]}
      rows={places}
      rowKey={(place) => place.id}
      rowTo={(place) => `/places/${place.id}?map=${map.on}`}
      {...(empty !== undefined && { empty })}
    />
  )
}
