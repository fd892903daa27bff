import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { OrganisationListView } from '#slices/organisations/core/organisation.contract.ts'
import { getJson } from '#web/api.ts'
import { Combobox } from '#web/forms/combobox.tsx'
import { useT } from '#web/text.ts'
import { adminText } from '../core/admin.text.ts'

interface OfficeFieldProps {
  /** The office that is chosen already. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined
}

/** The office of an account, found on the server by any part of its name. */
export function OfficeField({ chosen }: OfficeFieldProps): ReactNode {
  const t = useT()
  const [typed, setTyped] = useState('')
  const search = typed.trim()
  const { data } = useQuery({
    queryKey: ['organisations', 'choices', search],
    queryFn: ({ signal }) =>
      getJson('/organisations', OrganisationListView, {
        search: { search: search === '' ? undefined : search },
        signal,
      }),
  })
  const found = (data?.items ?? []).map(({ id, name, placeName }) => ({
    value: id,
    label: name,
    detail: placeName,
  }))
  // The chosen one stays among the choices, or the field would stand empty at first.
  const isListed = chosen === undefined || found.some(({ value }) => value === chosen.id)
  const choices = isListed ? found : [{ value: chosen.id, label: chosen.name }, ...found]
  return (
    <Combobox
      name="organisationId"
      label={t(adminText.organisation)}
      isRequired
      choices={choices}
      defaultValue={chosen?.id}
      onSearch={setTyped}
    />
  )
}
