import type { ReactNode } from 'react'
import { DayField } from '#web/forms/day-field.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { placeChangesText } from '../core/place-change.text.ts'

/** Number, issuer and date of the decision behind a change. */
export function DecisionFields(): ReactNode {
  const t = useT()
  return (
    <>
      <TextField
        name="number"
        label={t(placeChangesText.decisionNumber)}
        isRequired
        maxLength={100}
      />
      <TextField
        name="issuer"
        label={t(placeChangesText.decisionIssuer)}
        isRequired
        maxLength={200}
      />
      <DayField name="decidedOn" label={t(placeChangesText.decidedOn)} isRequired />
    </>
  )
}

export function readDecision(values: FormValues): Readonly<Record<string, unknown>> {
  return {
    number: values.text('number'),
    issuer: values.text('issuer'),
    decidedOn: values.day('decidedOn'),
  }
}
