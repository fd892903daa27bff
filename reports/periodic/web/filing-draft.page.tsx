import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { toPeriod } from '#kernel/period.ts'
import { useCommand } from '#web/command.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import type { FieldErrors } from '#web/forms/form-errors.ts'
import { Form } from '#web/forms/form.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'
import { DraftKeyView, type DraftView } from '#reports/periodic/core/filing.contract.ts'
import { FileDialog } from './file-dialog.tsx'
import { draftQuery, FILINGS } from './filing-fetch.ts'
import { draftRoute } from './filing.pages.ts'
import { FormalFields, SectionFields } from './words-fields.tsx'
import { readWords } from './words-form.ts'

/** Writing a report: the words, with last period's beside them; preview; filing. */
export function FilingDraftPage(): ReactNode {
  const t = useT()
  const format = useFormat()
  const key = draftRoute.useParams()
  const { data } = useSuspenseQuery(draftQuery(key))
  const { draft } = data
  const [isFiling, setFiling] = useState(false)
  const [isDropping, setDropping] = useState(false)
  return (
    <>
      <PageHeader
        title={t(filingsText.draftTitle, { period: format.period(toPeriod(draft.period)) })}
        lead={t(filingsText.draftLead)}
        trail={[{ label: t(filingsText.title), to: '/filings' }]}
        actions={
          <>
            {data.mayFile && (
              <Button weight="primary" onClick={() => setFiling(true)}>
                {t(filingsText.file)}
              </Button>
            )}
            <ButtonLink to={`/filings/drafts/${key.placeId}/${key.draftId}/preview`}>
              {t(filingsText.preview)}
            </ButtonLink>
            <Button weight="quiet" onClick={() => setDropping(true)}>
              {t(filingsText.drop)}
            </Button>
          </>
        }
      />
      <div className="stack">
        <KeyValueList
          facts={[
            { label: t(filingsText.office), value: draft.organisationName },
            { label: t(filingsText.plan), value: draft.planTitle },
            { label: t(filingsText.map), value: format.day(toDay(draft.mapOn)) },
            {
              label: t(filingsText.updated),
              value: `${format.instant(draft.updatedAt)}, ${draft.updatedByName}`,
            },
          ]}
        />
        {!data.mayFile && <p className="muted">{t(filingsText.otherMustFile)}</p>}
        <WordsForm key={draft.version} view={data} />
      </div>
      <FileDialog view={data} isOpen={isFiling} onClose={() => setFiling(false)} />
      <DropDialog view={data} isOpen={isDropping} onClose={() => setDropping(false)} />
    </>
  )
}

function WordsForm({ view }: { readonly view: DraftView }): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const { placeId, id, version } = view.draft
  const [errors, setErrors] = useState<FieldErrors>({})
  const save = useCommand({
    path: `/filings/drafts/${placeId}/${id}/words`,
    answer: DraftKeyView,
    refreshes: [FILINGS],
    onDone: () => {
      announce(t(filingsText.saved), 'done')
    },
  })
  return (
    <Form
      draftKey={`filing:${id}`}
      submitLabel={t(filingsText.save)}
      isSending={save.isSending}
      problem={save.problem}
      errors={errors}
      onSubmit={async (values) => {
        const words = readWords(values)
        setErrors(words === undefined ? { proposals: t(filingsText.proposalWithoutReceiver) } : {})
        return words === undefined ? undefined : save.send({ version, words })
      }}
    >
      <Card title={t(filingsText.content)}>
        <div className="stack">
          <SectionFields draft={view} />
        </div>
      </Card>
      <Card title={t(filingsText.form)}>
        <div className="stack">
          <FormalFields words={view.words} />
        </div>
      </Card>
    </Form>
  )
}

interface DialogProps {
  readonly view: DraftView
  readonly isOpen: boolean
  readonly onClose: () => void
}

function DropDialog({ view, isOpen, onClose }: DialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const navigate = draftRoute.useNavigate()
  const { placeId, id, version } = view.draft
  const drop = useCommand({
    path: `/filings/drafts/${placeId}/${id}/drop`,
    answer: DraftKeyView,
    onDone: () => {
      announce(t(filingsText.dropped), 'done')
      void navigate({ to: '/filings' })
    },
  })
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(filingsText.drop)}
      description={t(filingsText.dropDescription)}
      confirmLabel={t(filingsText.drop)}
      isSending={drop.isSending}
      problem={drop.problem}
      onConfirm={() => drop.send({ version })}
    />
  )
}
