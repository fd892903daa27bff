import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Combobox } from '#web/forms/combobox.tsx'
import type { FieldProps } from '#web/forms/field.tsx'
import { useTitle } from '#web/use-title.ts'
import { programmeListQuery, programmeTreeQuery } from './programme-fetch.ts'

interface ProgrammeNodeComboboxProps extends FieldProps {
  /** Whose parts are offered; left out, those of the first programme. */
  readonly versionId?: string | undefined
  readonly defaultValue?: string | undefined
  readonly onChoose?: (nodeId: string | undefined) => void
}

/** One part of a programme, found by its code or title, with or without marks. */
export function ProgrammeNodeCombobox(props: ProgrammeNodeComboboxProps): ReactNode {
  const titleOf = useTitle()
  const { versionId, defaultValue, onChoose, ...field } = props
  const { data: programmes } = useQuery({ ...programmeListQuery, enabled: versionId === undefined })
  const asked = versionId ?? programmes?.items[0]?.versions[0]?.id
  const { data: tree } = useQuery({
    ...programmeTreeQuery(asked ?? ''),
    enabled: asked !== undefined,
  })
  const choices = (tree?.nodes ?? []).map((node) => ({
    value: node.id,
    label: node.code,
    detail: titleOf(node),
  }))
  return (
    <Combobox
      // A combobox takes its default when it is built: one with a default waits for the tree.
      key={`${asked ?? ''} ${defaultValue !== undefined && tree !== undefined}`}
      {...field}
      choices={choices}
      defaultValue={defaultValue}
      {...(onChoose && { onChoose })}
    />
  )
}
