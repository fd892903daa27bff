import type { ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { NumberField } from '#web/forms/number-field.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { placeChangesText } from '../core/place-change.text.ts'
import { PlaceCombobox } from './place-combobox.tsx'
import type { ChangeKind } from './proposal-form.ts'

interface ProposalFieldsProps {
  readonly kind: ChangeKind
  /** How many units to merge, or parts of a split, there is room for. */
  readonly count: number
  readonly onMore: () => void
}

/** The fields of one kind of change; their names are those that `readProposal` reads. */
export function ProposalFields({ kind, count, onMore }: ProposalFieldsProps): ReactNode {
  switch (kind) {
    case 'merge':
      return <MergerFields count={count} onMore={onMore} />
    case 'split':
      return <SplitFields count={count} onMore={onMore} />
    case 'rename':
      return <RenamingFields />
    case 'move':
      return <MoveFields />
  }
}

type RowsProps = Pick<ProposalFieldsProps, 'count' | 'onMore'>

function MergerFields({ count, onMore }: RowsProps): ReactNode {
  const t = useT()
  return (
    <>
      <fieldset className="stack">
        <legend>{t(placeChangesText.fromUnits)}</legend>
        {Array.from({ length: count }, (_, row) => (
          <PlaceCombobox
            key={row}
            name={`from-${row}`}
            label={t(placeChangesText.fromUnit, { n: row + 1 })}
            isRequired={row < 2}
            isInForceOnly
          />
        ))}
        <Button icon="plus" isSmall onClick={onMore}>
          {t(placeChangesText.addUnit)}
        </Button>
      </fieldset>
      <fieldset className="stack">
        <legend>{t(placeChangesText.newUnit)}</legend>
        <NewPlaceFields row="into" isRequired />
        <PlaceCombobox
          name="into-parent"
          label={t(placeChangesText.newParent)}
          hint={t(placeChangesText.newParentHint)}
          isInForceOnly
        />
      </fieldset>
    </>
  )
}

function SplitFields({ count, onMore }: RowsProps): ReactNode {
  const t = useT()
  return (
    <>
      <PlaceCombobox name="from" label={t(placeChangesText.splitUnit)} isRequired isInForceOnly />
      {Array.from({ length: count }, (_, row) => (
        <fieldset key={row} className="stack">
          <legend>{t(placeChangesText.part, { n: row + 1 })}</legend>
          <NumberField
            name={`part-${row}-share`}
            label={t(placeChangesText.partShare)}
            hint={t(placeChangesText.partShareHint)}
            isRequired={row < 2}
          />
          <PlaceCombobox
            name={`part-${row}-place`}
            label={t(placeChangesText.partInto)}
            hint={t(placeChangesText.partIntoHint)}
            isInForceOnly
          />
          <NewPlaceFields row={`part-${row}`} isRequired={false} />
        </fieldset>
      ))}
      <Button icon="plus" isSmall onClick={onMore}>
        {t(placeChangesText.addPart)}
      </Button>
    </>
  )
}

function NewPlaceFields(props: { readonly row: string; readonly isRequired: boolean }): ReactNode {
  const t = useT()
  const { row, isRequired } = props
  return (
    <>
      <TextField
        name={`${row}-name`}
        label={t(placeChangesText.newName)}
        hint={t(placeChangesText.newNameHint)}
        isRequired={isRequired}
        maxLength={100}
      />
      <TextField
        name={`${row}-code`}
        label={t(placeChangesText.newCode)}
        hint={t(placeChangesText.newCodeHint)}
        isRequired={isRequired}
        maxLength={5}
        inputMode="numeric"
      />
    </>
  )
}

function RenamingFields(): ReactNode {
  const t = useT()
  return (
    <>
      <PlaceCombobox name="place" label={t(placeChangesText.unit)} isRequired isInForceOnly />
      <TextField
        name="name"
        label={t(placeChangesText.newName)}
        hint={t(placeChangesText.newNameHint)}
        isRequired
        maxLength={100}
      />
    </>
  )
}

function MoveFields(): ReactNode {
  const t = useT()
  return (
    <>
      <PlaceCombobox name="place" label={t(placeChangesText.unit)} isRequired isInForceOnly />
      <PlaceCombobox name="parent" label={t(placeChangesText.newParent)} isRequired isInForceOnly />
    </>
  )
}
