import { useState, type ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { ErrorState } from '#web/components/states.tsx'
import { useCommand } from '#web/command.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { ChangePreviewView, PlaceChangeDetailView } from '../core/place-change.contract.ts'
import { placeChangesText } from '../core/place-change.text.ts'
import { placesText } from '../core/place.text.ts'
import { ChangePreviewList } from './change-preview-list.tsx'
import { DecisionFields, readDecision } from './decision-fields.tsx'
import { newPlaceChangeRoute } from './place.pages.ts'
import { ProposalFields } from './proposal-fields.tsx'
import { readProposal, type ChangeKind, type ProposalInput } from './proposal-form.ts'

const KINDS: readonly ChangeKind[] = ['merge', 'split', 'rename', 'move']

interface Entered {
  readonly title: string
  readonly decision: ProposalInput
  readonly proposal: ProposalInput
}

/** A decision that will change the map: entered, seen in all that it does, and then recorded. */
export function NewPlaceChangePage(): ReactNode {
  const t = useT()
  const navigate = newPlaceChangeRoute.useNavigate()
  const [seen, setSeen] = useState<{ entered: Entered; preview: ChangePreviewView }>()
  const preview = useCommand({ path: '/places/changes/preview', answer: ChangePreviewView })
  const propose = useCommand({
    path: '/places/changes',
    answer: PlaceChangeDetailView,
    refreshes: [['places', 'changes']],
    onDone: ({ id }) => {
      void navigate({ to: '/places/changes/$changeId', params: { changeId: id } })
    },
  })

  async function look(entered: Entered): Promise<undefined> {
    const answer = await preview.send({ proposal: entered.proposal })
    if (answer !== undefined) setSeen({ entered, preview: answer })
    // The draft stays until the change itself is recorded.
    return undefined
  }

  return (
    <>
      <PageHeader
        title={t(placeChangesText.newChange)}
        trail={[
          { label: t(placesText.title), to: '/places' },
          { label: t(placeChangesText.title), to: '/places/changes' },
        ]}
      />
      <div hidden={seen !== undefined}>
        <ChangeForm isSending={preview.isSending} problem={preview.problem} onLook={look} />
      </div>
      {seen !== undefined && (
        <Card title={t(placeChangesText.previewTitle)}>
          <ChangePreviewList preview={seen.preview} />
          {propose.problem !== null && <ErrorState problem={propose.problem} />}
          <div className="form-actions">
            <Button
              weight="primary"
              isBusy={propose.isSending}
              onClick={() => void propose.send({ ...seen.entered })}
            >
              {t(placeChangesText.record)}
            </Button>
            <Button
              weight="quiet"
              onClick={() => {
                setSeen(undefined)
                propose.forgetProblem()
              }}
            >
              {t(placeChangesText.backToForm)}
            </Button>
          </div>
        </Card>
      )}
    </>
  )
}

interface ChangeFormProps {
  readonly isSending: boolean
  readonly problem: Error | null
  readonly onLook: (entered: Entered) => Promise<undefined>
}

function ChangeForm({ isSending, problem, onLook }: ChangeFormProps): ReactNode {
  const t = useT()
  const { kind = 'merge' } = newPlaceChangeRoute.useSearch()
  const navigate = newPlaceChangeRoute.useNavigate()
  const [count, setCount] = useState(2)
  return (
    <div className="stack">
      <SelectField
        key={kind}
        name="kind"
        label={t(placeChangesText.kind)}
        isRequired
        defaultValue={kind}
        choices={KINDS.map((value) => ({ value, label: t(placeChangesText[value]) }))}
        onChoose={(value) => {
          const chosen = KINDS.find((each) => each === value)
          setCount(2)
          void navigate({ search: { kind: chosen }, replace: true })
        }}
      />
      <Form
        key={`form of ${kind}`}
        submitLabel={t(placeChangesText.preview)}
        isSending={isSending}
        problem={problem}
        onSubmit={(values) =>
          onLook({
            title: values.text('title'),
            decision: readDecision(values),
            proposal: readProposal(kind, values, count),
          })
        }
      >
        <TextField
          name="title"
          label={t(placeChangesText.changeTitle)}
          hint={t(placeChangesText.changeTitleHint)}
          isRequired
          maxLength={300}
        />
        <DecisionFields />
        <DayField
          name="on"
          label={t(placeChangesText.effectiveOn)}
          hint={t(placeChangesText.effectiveHint)}
          isRequired
        />
        <ProposalFields
          kind={kind}
          count={count}
          onMore={() => {
            setCount(count + 1)
          }}
        />
      </Form>
    </div>
  )
}
