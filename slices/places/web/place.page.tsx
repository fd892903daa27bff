import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { Card } from '#web/components/card.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { PlaceView } from '../core/place.contract.ts'
import { placeLevelText, placesText } from '../core/place.text.ts'
import { MapDateSwitch, useMapDate } from './map-date-switch.tsx'
import { placeQuery } from './place-fetch.ts'
import { PlaceHistory } from './place-history.tsx'
import { PlaceKin } from './place-kin.tsx'
import { AreaPicture, usePlaceMap } from './place-picture.tsx'
import { PlaceTable } from './place-table.tsx'
import { PlacementTable } from './placement-table.tsx'
import { placeRoute } from './place.pages.ts'
import { usePeriodWords } from './use-period-words.ts'

/** One unit: what it is, what became of it, where its figures count, what lies beneath it. */
export function PlacePage(): ReactNode {
  const t = useT()
  const { placeId } = placeRoute.useParams()
  const place = useSuspenseQuery(placeQuery(placeId)).data
  return (
    <>
      <PageHeader
        title={place.name}
        badges={<PlaceBadges place={place} />}
        trail={[
          { label: t(placesText.title), to: '/places' },
          ...place.path.toReversed().map(({ id, name }) => ({ label: name, to: `/places/${id}` })),
        ]}
      />
      <div className="stack">
        <div className="columns">
          <Card title={t(placesText.facts)}>
            <PlaceFacts place={place} />
            <PlaceKin place={place} />
          </Card>
          <Card title={t(placesText.history)}>
            <PlaceHistory place={place} />
          </Card>
        </div>
        {place.level === 'commune' ? <PlacementTable place={place} /> : <Beneath place={place} />}
      </div>
    </>
  )
}

function PlaceBadges({ place }: { readonly place: PlaceView }): ReactNode {
  const t = useT()
  const format = useFormat()
  return (
    <>
      <Badge>{t(placeLevelText[place.level])}</Badge>
      {place.isUndone && <Badge tone="bad">{t(placesText.undone)}</Badge>}
      {place.endedBy !== null && (
        <Badge tone="warn">
          {t(placesText.ended, { day: format.day(place.endedBy.effectiveOn) })}
        </Badge>
      )}
    </>
  )
}

function PlaceFacts({ place }: { readonly place: PlaceView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const period = usePeriodWords()
  const others = place.names.filter((name) => name.name !== place.name)
  return (
    <KeyValueList
      facts={[
        { label: t(placesText.code), value: place.code },
        { label: t(placesText.inForce), value: period(place) },
        { label: t(placesText.within), value: place.path.map(({ name }) => name).join(', ') },
        {
          label: t(placesText.names),
          value:
            others.length > 0 ? (
              <ul>
                {others.map((name) => (
                  <li key={`${name.name} ${name.kind} ${name.firstDay ?? ''}`}>
                    {name.name}
                    {name.kind === 'variant' ? ` (${t(placesText.variant)})` : ` (${period(name)})`}
                  </li>
                ))}
              </ul>
            ) : undefined,
        },
        {
          label: t(placesText.childCount),
          value: place.childCount > 0 ? format.number(place.childCount) : undefined,
        },
      ]}
    />
  )
}

/** The units beneath, as a picture and a table of the map that the address asks for. */
function Beneath({ place }: { readonly place: PlaceView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { map } = useMapDate()
  const { places } = usePlaceMap({ within: place.id })
  const isOfCommunes = places.some((each) => each.level === 'commune')
  const words = { name: place.name }
  const isOnTheMap =
    (place.firstDay === null || place.firstDay <= map.on) &&
    (place.lastDay === null || map.on <= place.lastDay)
  return (
    <Card
      title={t(isOnTheMap ? placesText.beneathOn : placesText.holdersOn, {
        day: format.day(map.on),
      })}
      actions={<MapDateSwitch />}
    >
      <AreaPicture
        title={t(isOfCommunes ? placesText.mergedIn : placesText.childrenOf, words)}
        unit={t(placesText.unitsUnit)}
        within={place.id}
        valueOf={(each) => (each.level === 'commune' ? each.formedFrom : each.childCount)}
      />
      <PlaceTable
        caption={t(isOnTheMap ? placesText.beneath : placesText.holders)}
        within={place.id}
        empty={<p className="muted">{t(placesText.noLevel)}</p>}
      />
    </Card>
  )
}
