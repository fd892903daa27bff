import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { useCommand } from '#web/command.ts'
import { Combobox } from '#web/forms/combobox.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import type { PlanView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'
import { targetsText } from '../core/target-screen.text.ts'
import { RecordedTargetView } from '../core/target.contract.ts'
import { readTargetValue, TargetValueFields } from './target-fields.tsx'
import { useIndicatorChoices } from './use-choices.ts'
import { useIndicatorUnit } from './use-indicator-unit.ts'

interface NewTargetDialogProps {
  readonly plan: PlanView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A target by hand, where no document was read that sets it. */
export function NewTargetDialog({ plan, isOpen, onClose }: NewTargetDialogProps): ReactNode {
  const t = useT()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      title={t(targetsText.add)}
      description={t(targetsText.addWhy)}
    >
      <NewTargetForm plan={plan} onDone={onClose} />
    </Dialog>
  )
}

interface NewTargetFormProps {
  readonly plan: PlanView
  readonly onDone: () => void
}

function NewTargetForm({ plan, onDone }: NewTargetFormProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const choices = useIndicatorChoices([], '')
  const [indicatorId, setIndicatorId] = useState<string>()
  const unit = useIndicatorUnit(indicatorId)
  const set = useCommand({
    path: '/targets',
    answer: RecordedTargetView,
    refreshes: [['targets'], ['plans']],
    onDone: () => {
      announce(t(targetsText.added), 'done')
      onDone()
    },
  })
  return (
    <Form
      draftKey={`target:new:${plan.id}`}
      submitLabel={t(targetsText.add)}
      isSending={set.isSending}
      problem={set.problem}
      onSubmit={(values) =>
        set.send({
          planId: plan.id,
          indicatorId: values.text('indicatorId'),
          ...readTargetValue(values),
          scope: values.optionalText('scope'),
        })
      }
    >
      <Combobox
        name="indicatorId"
        label={t(readingText.indicator)}
        isRequired
        choices={choices}
        onChoose={setIndicatorId}
      />
      <TargetValueFields unit={unit} />
      <TextField name="scope" label={t(readingText.scope)} maxLength={500} />
    </Form>
  )
}
