import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useCommand } from '#web/command.ts'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useLanguage } from '#web/language.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { PlaceChangeDetailView } from '../core/place-change.contract.ts'
import { placeChangesText } from '../core/place-change.text.ts'
import { placeProblemText } from '../core/place-problem.text.ts'
import { placesText } from '../core/place.text.ts'
import { ChangePreviewList } from './change-preview-list.tsx'
import { ChangeStateBadge } from './change-state-badge.tsx'
import { DecisionFields, readDecision } from './decision-fields.tsx'
import { placeChangeQuery } from './place-fetch.ts'
import { placeChangeRoute } from './place.pages.ts'

/** One change: its decision, what it does or did, and the acts that are open to it. */
export function PlaceChangePage(): ReactNode {
  const t = useT()
  const { changeId } = placeChangeRoute.useParams()
  const change = useSuspenseQuery(placeChangeQuery(changeId)).data
  const mayChange = useMay('place.change')
  const isOurs = change.kind !== 'load' && change.kind !== 'reform' && change.undoes === null
  return (
    <>
      <PageHeader
        title={change.title}
        badges={<ChangeStateBadge change={change} />}
        trail={[
          { label: t(placesText.title), to: '/places' },
          { label: t(placeChangesText.title), to: '/places/changes' },
        ]}
        actions={mayChange && isOurs && <ChangeActs change={change} />}
      />
      <div className="stack">
        <ChangeFacts change={change} />
        {change.refusal !== null && <NoLongerFits refusal={change.refusal} />}
        {change.preview !== null && (
          <Card
            title={t(
              change.state === 'proposed'
                ? placeChangesText.previewTitle
                : placeChangesText.doneTitle,
            )}
          >
            <ChangePreviewList preview={change.preview} />
          </Card>
        )}
      </div>
    </>
  )
}

interface ChangeProps {
  readonly change: PlaceChangeDetailView
}

function ChangeFacts({ change }: ChangeProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { decision, undoneBy, undoes } = change
  return (
    <KeyValueList
      facts={[
        { label: t(placeChangesText.kind), value: t(placeChangesText[change.kind]) },
        { label: t(placeChangesText.decision), value: decision?.number },
        { label: t(placeChangesText.decisionIssuer), value: decision?.issuer },
        {
          label: t(placeChangesText.decidedOn),
          value: decision?.decidedOn && format.day(decision.decidedOn),
        },
        { label: t(placeChangesText.effectiveOn), value: format.day(change.effectiveOn) },
        { label: t(placeChangesText.begunCount), value: format.number(change.begun) },
        { label: t(placeChangesText.endedCount), value: format.number(change.ended) },
        { label: t(placeChangesText.undoneBy), value: undoneBy && <ChangeLink to={undoneBy} /> },
        { label: t(placeChangesText.undoes), value: undoes && <ChangeLink to={undoes} /> },
      ]}
    />
  )
}

function ChangeLink({
  to,
}: {
  readonly to: { readonly id: string; readonly title: string }
}): ReactNode {
  return <PageLink to={`/places/changes/${to.id}`}>{to.title}</PageLink>
}

/** The words of the refusal that applying would meet, filled in as the server fills them. */
function NoLongerFits({
  refusal,
}: {
  readonly refusal: NonNullable<PlaceChangeDetailView['refusal']>
}): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const texts: Readonly<Record<string, { readonly vi: string; readonly en: string }>> =
    placeProblemText
  const text = texts[refusal.code]?.[language] ?? refusal.code
  return (
    <Card title={t(placeChangesText.noLongerFits)}>
      <p>
        {text.replaceAll(/\{(\w+)\}/gu, (_, key: string) => String(refusal.details[key] ?? ''))}
      </p>
    </Card>
  )
}

function ChangeActs({ change }: ChangeProps): ReactNode {
  const t = useT()
  const [open, setOpen] = useState<'apply' | 'undo'>()
  return (
    <>
      {change.state === 'proposed' && change.refusal === null && (
        <Button
          weight="primary"
          onClick={() => {
            setOpen('apply')
          }}
        >
          {t(placeChangesText.applyNow)}
        </Button>
      )}
      {change.state !== 'undone' && (
        <Button
          weight="danger"
          onClick={() => {
            setOpen('undo')
          }}
        >
          {t(placeChangesText.undoNow)}
        </Button>
      )}
      <ApplyDialog
        change={change}
        isOpen={open === 'apply'}
        onClose={() => {
          setOpen(undefined)
        }}
      />
      <UndoDialog
        change={change}
        isOpen={open === 'undo'}
        onClose={() => {
          setOpen(undefined)
        }}
      />
    </>
  )
}

interface ActDialogProps extends ChangeProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

function ApplyDialog({ change, isOpen, onClose }: ActDialogProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const announce = useAnnounce()
  const apply = useCommand({
    path: `/places/changes/${change.id}/application`,
    answer: PlaceChangeDetailView,
    refreshes: [['places']],
    onDone: () => {
      announce(t(placeChangesText.appliedAnnouncement), 'done')
    },
  })
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(placeChangesText.applyTitle)}
      description={t(placeChangesText.applyWhat, { day: format.day(change.effectiveOn) })}
      confirmLabel={t(placeChangesText.applyNow)}
      onConfirm={() => apply.send({})}
      problem={apply.problem}
      isSending={apply.isSending}
    />
  )
}

function UndoDialog({ change, isOpen, onClose }: ActDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const undo = useCommand({
    path: `/places/changes/${change.id}/undoing`,
    answer: PlaceChangeDetailView,
    refreshes: [['places']],
    onDone: () => {
      announce(t(placeChangesText.undoneAnnouncement), 'done')
      onClose()
    },
  })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(placeChangesText.undoTitle)}
      description={t(placeChangesText.undoWhat)}
    >
      <Form
        submitLabel={t(placeChangesText.undoNow)}
        isSending={undo.isSending}
        problem={undo.problem}
        onSubmit={(values) =>
          undo.send({ title: values.text('title'), decision: readDecision(values) })
        }
      >
        <TextField name="title" label={t(placeChangesText.undoReason)} isRequired maxLength={300} />
        <DecisionFields />
      </Form>
    </Dialog>
  )
}
