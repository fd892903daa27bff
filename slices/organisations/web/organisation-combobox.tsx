import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Combobox } from '#web/forms/combobox.tsx'
import type { FieldProps } from '#web/forms/field.tsx'
import { organisationSearchQuery } from './organisation-fetch.ts'

interface OrganisationComboboxProps extends FieldProps {
  /** Only bodies of this place and of all that lies beneath it. */
  readonly place?: string | undefined
  /** The body that is chosen already. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined
  readonly onChoose?: (organisationId: string | undefined) => void
}

/** One body, found on the server by its name, with or without marks. Those that have ended are left out. */
export function OrganisationCombobox(props: OrganisationComboboxProps): ReactNode {
  const { place, chosen, onChoose, ...field } = props
  const [typed, setTyped] = useState('')
  const search = typed.trim() === '' ? undefined : typed.trim()
  const { data } = useQuery(organisationSearchQuery({ search, place }))

  const found = (data?.items ?? [])
    .filter((organisation) => organisation.existsTo === null)
    .map(({ id, name, placeName }) => ({ value: id, label: name, detail: placeName }))
  const isListed = found.some(({ value }) => value === chosen?.id)
  const known =
    chosen === undefined || isListed ? [] : [{ value: chosen.id, label: chosen.name, detail: '' }]
  return (
    <Combobox
      {...field}
      choices={[...known, ...found]}
      defaultValue={chosen?.id}
      onSearch={setTyped}
      {...(onChoose && { onChoose })}
    />
  )
}
