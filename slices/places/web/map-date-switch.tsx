import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { parseDay, type Day } from '#kernel/day.ts'
import { Field } from '#web/forms/field.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { MapDateView } from '../core/place.contract.ts'
import { placesText } from '../core/place.text.ts'
import { mapDatesQuery } from './place-fetch.ts'

export interface MapDate {
  /** The map that the address asks for (`?map=2025-07-01`), or today's. */
  readonly map: MapDateView
  readonly maps: readonly MapDateView[]
  readonly current: Day
  /** Puts the map into the address; all else of the address stays. */
  readonly chooseMap: (on: string) => void
}

/**
 * The administrative map on which a page shows its figures. A page that uses it lets `map` through
 * its `validateSearch`. A day between two maps stands for the earlier one, which held on it.
 */
export function useMapDate(): MapDate {
  const { items: maps, current } = useSuspenseQuery(mapDatesQuery).data
  const search: { readonly map?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const asked = typeof search.map === 'string' ? parseDay(search.map) : undefined
  const map = maps.findLast(({ on }) => on <= (asked ?? current)) ?? maps[0]
  return {
    map: map ?? { on: current, title: '', hasBoundaries: false },
    maps,
    current,
    chooseMap: (on) => {
      void navigate({
        to: '.',
        search: ((previous: object) => ({ ...previous, map: on })) as never,
        replace: true,
      })
    },
  }
}

/** Switches the map of any table or picture: 2024, March 2025, July 2025, and entered changes. */
export function MapDateSwitch(): ReactNode {
  const t = useT()
  const format = useFormat()
  const { map, maps, current, chooseMap } = useMapDate()
  const now = maps.findLast(({ on }) => on <= current)
  return (
    <Field name="map" label={t(placesText.mapOf)}>
      {(links) => (
        <select
          {...links}
          className="control"
          value={map.on}
          onChange={(event) => {
            chooseMap(event.currentTarget.value)
          }}
        >
          {maps.map(({ on }) => (
            <option key={on} value={on}>
              {on === now?.on ? t(placesText.mapNow, { day: format.day(on) }) : format.day(on)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
