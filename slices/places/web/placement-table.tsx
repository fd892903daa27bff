import type { ReactNode } from 'react'
import { Card } from '#web/components/card.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { OnMapView, PlaceLineView, PlaceView } from '../core/place.contract.ts'
import { placeLevelText, placesText } from '../core/place.text.ts'

/** For each kept map, the units in which the figures of a commune count; what is not sure says so. */
export function PlacementTable({ place }: { readonly place: PlaceView }): ReactNode {
  const t = useT()
  const format = useFormat()
  return (
    <Card title={t(placesText.onMaps)}>
      <p className="muted">{t(placesText.onMapsLead)}</p>
      <DataTable<OnMapView>
        caption={t(placesText.onMaps)}
        isCaptionHidden
        columns={[
          {
            key: 'map',
            header: t(placesText.map),
            isRowHeader: true,
            cell: ({ on }) => format.day(on),
          },
          {
            key: 'commune',
            header: t(placeLevelText.commune),
            cell: ({ commune }) => <Held unit={commune} />,
          },
          {
            key: 'district',
            header: t(placeLevelText.district),
            cell: ({ district, hasDistricts }) =>
              hasDistricts ? <Held unit={district} /> : t(placesText.noLevel),
          },
          {
            key: 'province',
            header: t(placeLevelText.province),
            cell: ({ province }) => <Held unit={province} />,
          },
        ]}
        rows={place.onMaps}
        rowKey={({ on }) => on}
      />
    </Card>
  )
}

function Held({ unit }: { readonly unit: PlaceLineView | null }): ReactNode {
  const t = useT()
  if (unit === null) return <span className="muted">{t(placesText.notSaid)}</span>
  return (
    <>
      <PageLink to={`/places/${unit.id}`}>{unit.name}</PageLink>{' '}
      <span className="muted">{unit.code}</span>
    </>
  )
}
