import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { FilterBar, SearchField } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { placeChangesText } from '../core/place-change.text.ts'
import type { FoundPlaceView } from '../core/place.contract.ts'
import { placeLevelText, placesText } from '../core/place.text.ts'
import { PLACE_LEVELS } from '../core/place.ts'
import { MapDateSwitch, useMapDate } from './map-date-switch.tsx'
import { placeSearchQuery } from './place-fetch.ts'
import { PlaceTable } from './place-table.tsx'
import { placeListRoute } from './place.pages.ts'
import { usePeriodWords } from './use-period-words.ts'

/** Any unit by any of its names or codes; without words to look for, the provinces of the map. */
export function PlaceListPage(): ReactNode {
  const t = useT()
  const { q, level } = placeListRoute.useSearch()
  const navigate = placeListRoute.useNavigate()
  return (
    <>
      <PageHeader
        title={t(placesText.title)}
        lead={t(placesText.lead)}
        actions={<ButtonLink to="/places/changes">{t(placeChangesText.title)}</ButtonLink>}
      />
      <FilterBar
        isFiltered={q !== undefined || level !== undefined}
        onFilter={(filters) => {
          void navigate({ search: filters })
        }}
      >
        <SearchField name="q" label={t(placesText.search)} defaultValue={q} />
        {q === undefined ? (
          <MapDateSwitch />
        ) : (
          <SelectField
            key={level}
            name="level"
            label={t(placesText.level)}
            defaultValue={level}
            emptyLabel={t(placesText.anyLevel)}
            choices={PLACE_LEVELS.map((value) => ({ value, label: t(placeLevelText[value]) }))}
          />
        )}
      </FilterBar>
      {q === undefined ? <Provinces /> : <FoundPlaces q={q} level={level} />}
    </>
  )
}

function Provinces(): ReactNode {
  const t = useT()
  const format = useFormat()
  const { map } = useMapDate()
  return (
    <PlaceTable
      caption={t(placesText.provincesOn, { day: format.day(map.on) })}
      empty={<EmptyState title={t(placesText.noPlaces)}>{t(placesText.noPlacesAdvice)}</EmptyState>}
    />
  )
}

function FoundPlaces(props: Parameters<typeof placeSearchQuery>[0]): ReactNode {
  const t = useT()
  const period = usePeriodWords()
  const { items, isCut } = useSuspenseQuery(placeSearchQuery(props)).data
  return (
    <>
      <DataTable
        caption={t(placesText.found, { q: props.q })}
        columns={[
          {
            key: 'name',
            header: t(placesText.name),
            isRowHeader: true,
            cell: (place) => <FoundName place={place} />,
          },
          { key: 'code', header: t(placesText.code), cell: (place) => place.code },
          {
            key: 'level',
            header: t(placesText.level),
            cell: (place) => t(placeLevelText[place.level]),
          },
          {
            key: 'within',
            header: t(placesText.within),
            cell: (place) => place.path.join(', '),
          },
          { key: 'period', header: t(placesText.inForce), cell: period },
        ]}
        rows={items}
        rowKey={(place) => place.id}
        rowTo={(place) => `/places/${place.id}`}
        empty={
          <EmptyState title={t(placesText.nothingFound)}>
            {t(placesText.nothingFoundAdvice)}
          </EmptyState>
        }
      />
      {isCut && <p className="muted">{t(placesText.cut)}</p>}
    </>
  )
}

function FoundName({ place }: { readonly place: FoundPlaceView }): ReactNode {
  const t = useT()
  return (
    <>
      {place.name}{' '}
      {place.matched !== null && <Badge>{t(placesText.alsoCalled, { name: place.matched })}</Badge>}
    </>
  )
}
