import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import * as z from 'zod/mini'
import { addDays, toDay } from '#kernel/day.ts'
import { toPeriod } from '#kernel/period.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useCommand } from '#web/command.ts'
import { DayField } from '#web/forms/day-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextArea } from '#web/forms/text-field.tsx'
import { useLanguage } from '#web/language.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ReopeningView } from '../core/report.contract.ts'
import { LONGEST_REOPENING_DAYS } from '../core/reopening.ts'
import { reportsText } from '../core/report-screen.text.ts'
import { reportAddress } from './report-address.ts'
import { reopeningsQuery } from './result-fetch.ts'
import './report-form.css'

/** What is offered first: a week is enough to enter a form. */
const USUAL_DAYS = 7

const AnsweredView = z.looseObject({ state: z.string() })

/** The requests of late units that wait; each is granted for some days, or refused with a reason. */
export function ReopeningRequests({ within }: { readonly within: string }): ReactNode {
  const t = useT()
  const { items } = useSuspenseQuery(reopeningsQuery(within)).data
  return (
    <Card title={`${t(reportsText.reopenings)} (${String(items.length)})`}>
      {items.length === 0 ? (
        <p className="muted">{t(reportsText.noReopenings)}</p>
      ) : (
        <ul className="request-list">
          {items.map((request) => (
            <li key={request.id}>
              <ReopeningRequest request={request} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function ReopeningRequest({ request }: { readonly request: ReopeningView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { language } = useLanguage()
  const [asked, setAsked] = useState<'grant' | 'refuse'>()
  const close = () => {
    setAsked(undefined)
  }
  return (
    <>
      <p>
        <PageLink to={reportAddress(request)}>
          {request.placeName}: {request.dutyTitle[language]},{' '}
          {format.period(toPeriod(request.period))}
        </PageLink>
      </p>
      <p>{request.reason}</p>
      <p className="muted small">
        {request.askedByName} · {format.instant(request.askedAt)}
      </p>
      <div className="cluster">
        <Button
          isSmall
          weight="primary"
          onClick={() => {
            setAsked('grant')
          }}
        >
          {t(reportsText.grant)}
        </Button>
        <Button
          isSmall
          onClick={() => {
            setAsked('refuse')
          }}
        >
          {t(reportsText.refuse)}
        </Button>
      </div>
      <GrantDialog request={request} isOpen={asked === 'grant'} onClose={close} />
      <RefuseDialog request={request} isOpen={asked === 'refuse'} onClose={close} />
    </>
  )
}

interface AnswerDialogProps {
  readonly request: ReopeningView
  readonly isOpen: boolean
  readonly onClose: () => void
}

function useAnswer(request: ReopeningView, done: keyof typeof reportsText) {
  const t = useT()
  const announce = useAnnounce()
  return useCommand({
    path: `/reopenings/${request.placeId}/${request.id}/decision`,
    answer: AnsweredView,
    refreshes: [['results']],
    onDone: () => {
      announce(t(reportsText[done]))
    },
  })
}

function GrantDialog({ request, isOpen, onClose }: AnswerDialogProps): ReactNode {
  const t = useT()
  const today = toDay(useSession().today)
  const grant = useAnswer(request, 'granted')
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(reportsText.grantTitle, { place: request.placeName })}
    >
      <Form
        submitLabel={t(reportsText.grant)}
        isSending={grant.isSending}
        problem={grant.problem}
        onSubmit={async (values) => {
          const openUntil = values.day('openUntil')
          const reason = values.text('reason')
          const answer = await grant.send({ decision: 'grant', openUntil, reason })
          if (answer !== undefined) onClose()
          return answer
        }}
      >
        <DayField
          name="openUntil"
          label={t(reportsText.grantUntil)}
          hint={t(reportsText.grantHint, { days: LONGEST_REOPENING_DAYS })}
          defaultValue={addDays(today, USUAL_DAYS)}
          earliest={today}
          latest={addDays(today, LONGEST_REOPENING_DAYS)}
          isRequired
        />
        <TextArea name="reason" label={t(reportsText.grantNote)} rows={3} maxLength={2000} />
      </Form>
    </Dialog>
  )
}

function RefuseDialog({ request, isOpen, onClose }: AnswerDialogProps): ReactNode {
  const t = useT()
  const refuse = useAnswer(request, 'refused')
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(reportsText.refuseTitle, { place: request.placeName })}
      confirmLabel={t(reportsText.refuse)}
      needsReason
      isSending={refuse.isSending}
      problem={refuse.problem}
      onConfirm={(reason) => refuse.send({ decision: 'refuse', reason })}
    />
  )
}
