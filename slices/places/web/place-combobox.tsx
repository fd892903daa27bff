import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Combobox } from '#web/forms/combobox.tsx'
import type { FieldProps } from '#web/forms/field.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { FoundPlaceView } from '../core/place.contract.ts'
import { placesText } from '../core/place.text.ts'
import type { PlaceLevel } from '../core/place.ts'
import { placeSearchQuery } from './place-fetch.ts'

interface PlaceComboboxProps extends FieldProps {
  /** Only units that this one reaches. */
  readonly within?: string | undefined
  readonly level?: PlaceLevel | undefined
  /** Leaves out units that have ended. */
  readonly isInForceOnly?: boolean
  /** The unit that is chosen already. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined
  readonly onChoose?: (placeId: string | undefined) => void
}

/** One unit of the country, found on the server by any of its names or codes. */
export function PlaceCombobox(props: PlaceComboboxProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { within, level, isInForceOnly = false, chosen, onChoose, ...field } = props
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const { data } = useQuery({ ...placeSearchQuery({ q, within, level }), enabled: q !== '' })

  const found = (data?.items ?? [])
    .filter((place) => !isInForceOnly || place.lastDay === null)
    .map((place) => ({
      value: place.id,
      label: place.name,
      detail: [...detailOf(place), ...untilOf(place)].join(' · '),
    }))
  const known = chosen === undefined ? [] : [{ value: chosen.id, label: chosen.name }]

  function untilOf(place: FoundPlaceView): readonly string[] {
    return place.lastDay === null ? [] : [t(placesText.until, { day: format.day(place.lastDay) })]
  }
  return (
    <Combobox
      {...field}
      placeholder={t(placesText.choosePlace)}
      choices={found.length > 0 ? found : known}
      defaultValue={chosen?.id}
      onSearch={setTyped}
      {...(onChoose && { onChoose })}
    />
  )
}

function detailOf({ code, path }: FoundPlaceView): readonly string[] {
  return [...(code === null ? [] : [code]), ...path]
}
