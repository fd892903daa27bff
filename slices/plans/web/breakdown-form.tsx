import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState, type ReactNode } from 'react'
import { parseDecimal, toDecimal } from '#kernel/decimal.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { useCommand } from '#web/command.ts'
import { Combobox } from '#web/forms/combobox.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { Form } from '#web/forms/form.tsx'
import { TextArea } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { targetsText } from '../core/target-screen.text.ts'
import { BrokenDownView, type TargetView } from '../core/target.contract.ts'
import { LiveBalance } from './live-balance.tsx'
import { bodiesQuery } from './plan-fetch.ts'
import { ProposeShares, type ShareProposal } from './propose-shares.tsx'
import { isAsProposed, nameOfShare, readShares, type ReadShares } from './share-entries.ts'
import { ShareTable, type ShareRow } from './share-table.tsx'
import './breakdown.css'

interface BreakdownFormProps {
  readonly target: TargetView
  readonly onDone: () => void
}

/** Shares typed unit by unit, or filled in from a proposal and changed; the balance follows. */
export function BreakdownForm({ target, onDone }: BreakdownFormProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const fields = useRef<HTMLDivElement>(null)
  const [bodies, setBodies] = useState(() => bodiesWithShare(target))
  const [proposal, setProposal] = useState<ShareProposal>()
  const [read, setRead] = useState<ReadShares>(() => standingShares(target))

  const keep = useCommand({
    path: `/targets/${target.placeId}/${target.targetId}/breakdown`,
    answer: BrokenDownView,
    refreshes: [['targets'], ['plans']],
    onDone: ({ changed }) => {
      announce(
        changed === 0 ? t(targetsText.keptNothing) : t(targetsText.kept, { n: changed }),
        'done',
      )
      onDone()
    },
  })

  function readFields(): void {
    if (fields.current !== null) setRead(readShares(entriesOf(fields.current), target))
  }

  /** The fields are uncontrolled, so a proposal is put into them as if it had been typed. */
  function fillIn(filled: ShareProposal): void {
    setProposal(filled)
    for (const { placeId, value } of filled.items) {
      const name = nameOfShare({ placeId })
      const input = fields.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)
      if (input) input.value = formatVietnameseNumber(toDecimal(value))
    }
    readFields()
    announce(t(targetsText.filledIn), 'done')
  }

  function send(values: FormValues): Promise<unknown> {
    const { shares } = readShares(values.entries(), target)
    return keep.send({
      sharesVersion: target.sharesVersion,
      ...methodOf(shares, proposal),
      shares,
      reason: values.text('reason'),
    })
  }

  const figures = new Map(proposal?.items.map(({ placeId, figure }) => [placeId, figure]))
  return (
    <>
      <ProposeShares target={target} onPropose={fillIn} />
      <Form
        draftKey={`breakdown:${target.targetId}:${target.sharesVersion}`}
        submitLabel={t(targetsText.keep)}
        isSending={keep.isSending}
        problem={keep.problem}
        actions={
          <Button weight="quiet" onClick={onDone}>
            {t(targetsText.stopEditing)}
          </Button>
        }
        onSubmit={send}
      >
        <div ref={fields} onInput={readFields}>
          <ShareTable
            target={target}
            rows={[...communeRows(target), ...bodies]}
            figures={figures}
          />
        </div>
        <AddBody
          target={target}
          taken={bodies}
          onAdd={(row) => {
            setBodies([...bodies, row])
          }}
        />
        <TextArea
          name="reason"
          label={t(targetsText.reason)}
          hint={t(targetsText.reasonHint)}
          rows={2}
          maxLength={2000}
        />
        <LiveBalance target={target} read={read} />
      </Form>
    </>
  )
}

/** By hand, unless the proposed shares were left as they were filled in. */
function methodOf(shares: ReadShares['shares'], proposal: ShareProposal | undefined) {
  if (proposal === undefined) return { method: 'hand' }
  const proposed = new Map(
    proposal.items.map(({ placeId, value }) => [
      nameOfShare({ placeId }),
      parseDecimal(value) ?? value,
    ]),
  )
  if (!isAsProposed(shares, proposed)) return { method: 'hand' }
  return { method: proposal.method, methodFigure: proposal.figure }
}

function communeRows(target: TargetView): readonly ShareRow[] {
  const valueById = new Map(
    target.shares
      .filter(({ organisationId }) => organisationId === null)
      .map(({ placeId, value }) => [placeId, value]),
  )
  return target.takers.map(({ placeId, placeName, code }) => ({
    placeId,
    name: placeName,
    code,
    value: valueById.get(placeId),
  }))
}

function bodiesWithShare(target: TargetView): readonly ShareRow[] {
  return target.shares.flatMap(({ placeId, organisationId, organisationName, value }) =>
    organisationId === null
      ? []
      : [{ placeId, organisationId, name: organisationName ?? '', value }],
  )
}

function standingShares({ shares }: TargetView): ReadShares {
  return {
    shares: shares.map(({ placeId, organisationId, value }) => ({
      placeId,
      ...(organisationId === null ? {} : { organisationId }),
      value: toDecimal(value),
    })),
    wrong: 0,
  }
}

function entriesOf(fields: HTMLElement): readonly (readonly [string, string])[] {
  return [...fields.querySelectorAll('input')].map((input) => [input.name, input.value] as const)
}

interface AddBodyProps {
  readonly target: TargetView
  readonly taken: readonly ShareRow[]
  readonly onAdd: (row: ShareRow) => void
}

/** A department of the plan's own place may have a share as well. */
function AddBody({ target, taken, onAdd }: AddBodyProps): ReactNode {
  const t = useT()
  const bodies = useSuspenseQuery(bodiesQuery(target.placeId)).data
  const free = bodies.filter(
    ({ id, placeId }) =>
      placeId === target.placeId && !taken.some(({ organisationId }) => organisationId === id),
  )
  return (
    <div className="no-print">
      <Combobox
        // A new, empty field after each choice.
        key={taken.length}
        name="body.add"
        label={t(targetsText.addBody)}
        choices={free.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) => {
          const body = free.find((each) => each.id === id)
          if (body === undefined) return
          onAdd({ placeId: target.placeId, organisationId: body.id, name: body.name })
        }}
      />
    </div>
  )
}
