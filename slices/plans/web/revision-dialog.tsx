import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { DocumentListView } from '#slices/documents/core/document.contract.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { getJson } from '#web/api.ts'
import { useCommand } from '#web/command.ts'
import { Combobox } from '#web/forms/combobox.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextArea } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { targetsText } from '../core/target-screen.text.ts'
import { RecordedTargetView, type TargetView } from '../core/target.contract.ts'
import { readTargetValue, TargetValueFields } from './target-fields.tsx'

interface RevisionDialogProps {
  readonly target: TargetView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Revises a target by a decision, for a reason; the old entry stays in the ledger. */
export function RevisionDialog({ target, isOpen, onClose }: RevisionDialogProps): ReactNode {
  const t = useT()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      title={t(targetsText.revise)}
      description={t(targetsText.reviseWhy)}
    >
      <RevisionForm target={target} onDone={onClose} />
    </Dialog>
  )
}

interface RevisionFormProps {
  readonly target: TargetView
  readonly onDone: () => void
}

function RevisionForm({ target, onDone }: RevisionFormProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const revise = useCommand({
    path: `/targets/${target.placeId}/${target.targetId}/revision`,
    answer: RecordedTargetView,
    refreshes: [['targets'], ['plans']],
    onDone: () => {
      announce(t(targetsText.revised), 'done')
      onDone()
    },
  })
  return (
    <Form
      draftKey={`target:revise:${target.standingId}`}
      submitLabel={t(targetsText.revise)}
      isSending={revise.isSending}
      problem={revise.problem}
      onSubmit={(values) =>
        revise.send({
          standingId: target.standingId,
          ...readTargetValue(values),
          reason: values.text('reason'),
          documentId: values.optionalText('documentId'),
        })
      }
    >
      <TargetValueFields
        comparator={target.comparator}
        value={target.value}
        valueTo={target.valueTo ?? undefined}
        unit={target.unit}
      />
      <DecisionField />
      <TextArea
        name="reason"
        label={t(targetsText.reviseReason)}
        isRequired
        rows={3}
        maxLength={2000}
      />
    </Form>
  )
}

/** The recorded document that revises the target, found on the server by number or title. */
function DecisionField(): ReactNode {
  const t = useT()
  const [typed, setTyped] = useState('')
  const search = typed.trim()
  const { data } = useQuery({
    queryKey: ['documents', 'choices', search],
    queryFn: ({ signal }) =>
      getJson('/documents', DocumentListView, { search: { search }, signal }),
    enabled: search !== '',
  })
  return (
    <Combobox
      name="documentId"
      label={t(targetsText.decision)}
      hint={t(targetsText.decisionHint)}
      onSearch={setTyped}
      choices={(data?.items ?? []).map((document) => ({
        value: document.id,
        label: document.number ?? document.title,
        detail: document.title,
      }))}
    />
  )
}
