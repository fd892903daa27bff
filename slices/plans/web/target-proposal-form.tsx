import { useState, type ReactNode } from 'react'
import { Combobox } from '#web/forms/combobox.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { readingText } from '../core/plan-screen.text.ts'
import type { ProposalFormProps } from './proposal-form.ts'
import { targetFieldsOf } from './proposal-fields.ts'
import { readTargetValue, TargetValueFields } from './target-fields.tsx'
import { useIndicatorChoices } from './use-choices.ts'
import { useIndicatorUnit } from './use-indicator-unit.ts'

/** A proposed target: which indicator it is of, and what it asks for. */
export function TargetProposalForm(props: ProposalFormProps): ReactNode {
  const t = useT()
  const { proposal } = props
  const fields = targetFieldsOf(proposal)
  const suggested = proposal.suggestedIndicatorIds
  const [indicatorId, setIndicatorId] = useState(suggested[0])
  const choices = useIndicatorChoices(suggested, t(readingText.suggested))
  const unit = useIndicatorUnit(indicatorId) ?? fields.unit
  return (
    <Form
      draftKey={`proposal:${proposal.id}`}
      submitLabel={t(readingText.confirmTarget)}
      isSending={props.isSending}
      problem={props.problem}
      actions={props.actions}
      onSubmit={(values) =>
        props.onConfirm({
          kind: 'target',
          indicatorId: values.text('indicatorId'),
          ...readTargetValue(values),
          scope: values.optionalText('scope'),
        })
      }
    >
      <Combobox
        name="indicatorId"
        label={t(readingText.indicator)}
        hint={t(readingText.indicatorHint)}
        isRequired
        choices={choices}
        defaultValue={suggested[0]}
        onChoose={setIndicatorId}
      />
      <TargetValueFields
        comparator={fields.comparator}
        value={fields.value}
        valueTo={fields.valueTo}
        unit={unit}
      />
      <TextField
        name="scope"
        label={t(readingText.scope)}
        maxLength={500}
        defaultValue={fields.scope ?? ''}
      />
    </Form>
  )
}
