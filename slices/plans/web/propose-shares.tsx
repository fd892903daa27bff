import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { ErrorState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import { targetsText } from '../core/target-screen.text.ts'
import { shareWeightText } from '../core/target-words.text.ts'
import type { ProposedSharesView, TargetView } from '../core/target.contract.ts'
import { fetchProposedShares } from './plan-fetch.ts'

export interface ShareProposal extends ProposedSharesView {
  readonly method: 'even' | 'proportion'
  /** The code of the indicator by which it was weighed. */
  readonly figure?: string
}

interface ProposeSharesProps {
  readonly target: TargetView
  readonly onPropose: (proposal: ShareProposal) => void
}

/** Fills the fields with a proposal: evenly, or by a figure of each unit. Nothing is kept by it. */
export function ProposeShares({ target, onPropose }: ProposeSharesProps): ReactNode {
  const t = useT()
  const [how, setHow] = useState('even')
  const propose = useMutation({
    mutationFn: async (): Promise<ShareProposal> => {
      if (how === 'even') {
        return { ...(await fetchProposedShares(target, { method: 'even' })), method: 'even' }
      }
      const asked = { method: 'proportion', figure: how } as const
      return { ...(await fetchProposedShares(target, asked)), ...asked }
    },
    onSuccess: onPropose,
  })
  const choices = [
    { value: 'even', label: t(target.adds ? targetsText.even : targetsText.evenRate) },
    ...(target.adds
      ? Object.entries(shareWeightText).map(([code, text]) => ({ value: code, label: t(text) }))
      : []),
  ]
  return (
    <fieldset className="propose-shares no-print">
      <legend>{t(targetsText.propose)}</legend>
      <SelectField
        name="how"
        label={t(targetsText.proposeHow)}
        isRequired
        defaultValue={how}
        choices={choices}
        onChoose={setHow}
      />
      <Button
        isBusy={propose.isPending}
        onClick={() => {
          propose.mutate()
        }}
      >
        {t(targetsText.fillIn)}
      </Button>
      {propose.error !== null && <ErrorState problem={propose.error} />}
    </fieldset>
  )
}
