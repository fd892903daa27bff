import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { ProgressBar } from '#web/components/progress-bar.tsx'
import { sendCommand } from '#web/api.ts'
import { ChoiceField } from '#web/forms/check-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { DecidedProposalView, type ProposalView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'
import { nameOfReference, referenceFieldsOf } from './proposal-fields.ts'

interface ReferencesDialogProps {
  readonly planId: string
  readonly proposals: readonly ProposalView[]
}

/**
 * Confirms several references in one act of a person, who has each of them in view and may leave any
 * out. Each is still a decision of its own: one that is refused does not take the others back.
 */
export function ReferencesDialog({ planId, proposals }: ReferencesDialogProps): ReactNode {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const references = proposals.filter(({ kind, state }) => kind === 'reference' && state === 'open')
  if (references.length === 0) return null
  function close(): void {
    setOpen(false)
  }
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true)
        }}
      >
        {t(readingText.bulk, { n: references.length })}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        width="wide"
        title={t(readingText.bulkTitle)}
        description={t(readingText.bulkWhy)}
      >
        <ReferencesForm planId={planId} references={references} onDone={close} />
      </Dialog>
    </>
  )
}

interface ReferencesFormProps {
  readonly planId: string
  readonly references: readonly ProposalView[]
  readonly onDone: () => void
}

function ReferencesForm({ planId, references, onDone }: ReferencesFormProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const announce = useAnnounce()
  const queryClient = useQueryClient()
  const [percent, setPercent] = useState<number>()
  const [problem, setProblem] = useState<unknown>()

  async function confirmAll(ids: readonly string[]): Promise<true | undefined> {
    const chosen = references.filter(({ id }) => ids.includes(id))
    setProblem(undefined)
    try {
      for (const [index, proposal] of chosen.entries()) {
        setPercent(Math.round((100 * index) / chosen.length))
        await confirmReference(planId, proposal)
      }
      announce(t(readingText.bulkDone, { n: chosen.length }), 'done')
      onDone()
      return true
    } catch (error) {
      setProblem(error)
      return undefined
    } finally {
      setPercent(undefined)
      await queryClient.invalidateQueries({ queryKey: ['plans'] })
      await queryClient.invalidateQueries({ queryKey: ['documents'] })
    }
  }

  return (
    <Form
      submitLabel={t(readingText.bulkDo)}
      isSending={percent !== undefined}
      problem={problem}
      onSubmit={(values) => confirmAll(values.all('references'))}
    >
      <ChoiceField
        name="references"
        legend={t(readingText.reference)}
        kind="several"
        defaultValues={references.map(({ id }) => id)}
        choices={references.map((proposal) => {
          const { issuer, date, ...name } = referenceFieldsOf(proposal)
          const facts = [issuer, date === undefined ? undefined : format.day(toDay(date))]
          const hint = facts.filter((fact) => fact !== undefined).join(', ')
          return {
            value: proposal.id,
            label: nameOfReference(name),
            ...(hint !== '' && { hint }),
          }
        })}
      />
      {percent !== undefined && (
        <ProgressBar label={t(readingText.bulkProgress)} percent={percent} />
      )}
    </Form>
  )
}

function confirmReference(planId: string, proposal: ProposalView) {
  const fields = referenceFieldsOf(proposal)
  return sendCommand(
    `/plans/${planId}/proposals/${proposal.id}/confirmation`,
    {
      version: proposal.version,
      decision: {
        kind: 'reference',
        number: nameOfReference(fields),
        issuer: fields.issuer,
        issuedOn: fields.date,
      },
    },
    DecidedProposalView,
  )
}
