import type { ReactNode } from 'react'
import { Form } from '#web/forms/form.tsx'
import { useT } from '#web/text.ts'
import { readingText } from '../core/plan-screen.text.ts'
import { capitalised } from './capitalised.ts'
import type { ProposalFormProps } from './proposal-form.ts'
import { workFieldsOf } from './proposal-fields.ts'
import { readTaskFields, TaskFields } from './task-fields.tsx'

interface WorkProposalFormProps extends ProposalFormProps {
  readonly kind: 'task' | 'solution'
}

/** A proposed task or solution: what is to be done, by whom, until when. */
export function WorkProposalForm(props: WorkProposalFormProps): ReactNode {
  const t = useT()
  const { plan, proposal, kind } = props
  const { subject, due } = workFieldsOf(proposal)
  return (
    <Form
      draftKey={`proposal:${proposal.id}`}
      submitLabel={t(readingText.confirmTask)}
      isSending={props.isSending}
      problem={props.problem}
      actions={props.actions}
      onSubmit={(values) => props.onConfirm({ kind, ...readTaskFields(values) })}
    >
      <TaskFields
        placeId={plan.placeId}
        programmeVersionId={plan.programmeVersionId}
        task={{
          title: capitalised(subject),
          organisationId: proposal.suggestedOrganisationId,
          coordinatingIds: proposal.suggestedCoordinatingIds,
          nodeId: proposal.suggestedNodeId,
          dueOn: due ?? null,
        }}
      />
    </Form>
  )
}
