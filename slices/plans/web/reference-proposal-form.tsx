import type { ReactNode } from 'react'
import { parseDay } from '#kernel/day.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { readingText } from '../core/plan-screen.text.ts'
import type { ProposalFormProps } from './proposal-form.ts'
import { nameOfReference, referenceFieldsOf } from './proposal-fields.ts'
import './fields.css'

/** A document that the plan cites. */
export function ReferenceProposalForm(props: ProposalFormProps): ReactNode {
  const t = useT()
  const { proposal } = props
  const fields = referenceFieldsOf(proposal)
  return (
    <Form
      draftKey={`proposal:${proposal.id}`}
      submitLabel={t(readingText.confirmReference)}
      isSending={props.isSending}
      problem={props.problem}
      actions={props.actions}
      onSubmit={(values) =>
        props.onConfirm({
          kind: 'reference',
          number: values.text('number'),
          issuer: values.optionalText('issuer'),
          issuedOn: values.day('issuedOn'),
        })
      }
    >
      <div className="columns field-line-up">
        <TextField
          name="number"
          label={t(readingText.number)}
          isRequired
          maxLength={60}
          defaultValue={nameOfReference(fields)}
        />
        <DayField
          name="issuedOn"
          label={t(readingText.issuedOn)}
          defaultValue={fields.date === undefined ? undefined : parseDay(fields.date)}
        />
      </div>
      <TextField
        name="issuer"
        label={t(readingText.issuer)}
        maxLength={300}
        defaultValue={fields.issuer ?? ''}
      />
    </Form>
  )
}
