import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import * as z from 'zod/mini'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { useCommand } from '#web/command.ts'
import { useT } from '#web/text.ts'
import { DecidedReportView, type ReportFormView } from '../core/report.contract.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { isCorrecting, useReportActs, type ReportAct } from './report-act.ts'
import { reportFormRoute } from './result.pages.ts'

interface ReportActsProps {
  readonly form: ReportFormView
  readonly isDirty: boolean
}

/** The acts that the state of the report and the grants of the reader leave open. */
export function ReportActs({ form, isDirty }: ReportActsProps): ReactNode {
  const t = useT()
  const acts = useReportActs(form)
  const [asked, setAsked] = useState<ReportAct>()
  const close = () => {
    setAsked(undefined)
  }
  if (acts.length === 0) return null
  return (
    <div className="cluster no-print">
      {acts.map((act, index) =>
        act === 'correct' ? (
          <CorrectButton key={act} />
        ) : (
          <Button
            key={act}
            weight={index === 0 ? 'primary' : 'plain'}
            isDisabled={act === 'submit' && isDirty}
            onClick={() => {
              setAsked(act)
            }}
          >
            {t(reportFormText[act])}
          </Button>
        ),
      )}
      {isDirty && acts.includes('submit') && (
        <span className="small" role="status">
          {t(reportFormText.unsaved)}
        </span>
      )}
      <SubmitDialog form={form} isOpen={asked === 'submit'} onClose={close} />
      <CertifyDialog
        form={form}
        isOpen={asked === 'certify' || asked === 'certifyAgain'}
        onClose={close}
      />
      <ReturnDialog form={form} isOpen={asked === 'return'} onClose={close} />
      <AskReopeningDialog form={form} isOpen={asked === 'askReopening'} onClose={close} />
    </div>
  )
}

/** Turns the sheet of a certified report into a form, and back. */
function CorrectButton(): ReactNode {
  const t = useT()
  const search = reportFormRoute.useSearch()
  const navigate = useNavigate({ from: '/reports/form' })
  const isOn = isCorrecting(search)
  return (
    <Button
      icon={isOn ? 'close' : 'edit'}
      onClick={() => {
        void navigate({
          to: '/reports/form',
          search: { ...search, correct: isOn ? undefined : '1' },
          replace: true,
        })
      }}
    >
      {t(isOn ? reportFormText.stopCorrecting : reportFormText.correct)}
    </Button>
  )
}

interface ActDialogProps {
  readonly form: ReportFormView
  readonly isOpen: boolean
  readonly onClose: () => void
}

function useDecision(
  form: ReportFormView,
  word: 'submission' | 'certification' | 'return',
  done: 'submitted' | 'certified' | 'returned',
) {
  const t = useT()
  const announce = useAnnounce()
  return useCommand({
    path: `/reports/${form.placeId}/${form.reportId ?? ''}/${word}`,
    answer: DecidedReportView,
    refreshes: [['results']],
    onDone: () => {
      announce(t(reportFormText[done]))
    },
  })
}

function SubmitDialog({ form, isOpen, onClose }: ActDialogProps): ReactNode {
  const t = useT()
  const submit = useDecision(form, 'submission', 'submitted')
  const whole = form.lines.filter(({ tags }) => tags === '')
  const filled = whole.filter(({ value }) => value !== null).length
  const warned = form.lines.filter(({ warnings }) => warnings.length > 0).length
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(reportFormText.submitTitle)}
      description={t(reportFormText.submitWords, { filled, all: whole.length })}
      confirmLabel={t(reportFormText.submit)}
      isSending={submit.isSending}
      problem={submit.problem}
      onConfirm={() => submit.send({ version: form.version })}
    >
      {warned > 0 && <p>{t(reportFormText.submitWarnings, { n: warned })}</p>}
    </ConfirmDialog>
  )
}

function CertifyDialog({ form, isOpen, onClose }: ActDialogProps): ReactNode {
  const t = useT()
  const certify = useDecision(form, 'certification', 'certified')
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(reportFormText.certifyTitle)}
      description={t(reportFormText.certifyWords)}
      confirmLabel={t(reportFormText.certify)}
      isSending={certify.isSending}
      problem={certify.problem}
      onConfirm={() => certify.send({ version: form.version })}
    >
      <p className="muted small">{t(reportFormText.makerWords)}</p>
    </ConfirmDialog>
  )
}

function ReturnDialog({ form, isOpen, onClose }: ActDialogProps): ReactNode {
  const t = useT()
  const send = useDecision(form, 'return', 'returned')
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(reportFormText.returnTitle)}
      description={t(reportFormText.returnWords)}
      confirmLabel={t(reportFormText.return)}
      needsReason
      isSending={send.isSending}
      problem={send.problem}
      onConfirm={(reason) => send.send({ version: form.version, reason })}
    />
  )
}

const AskedView = z.looseObject({ reopeningId: z.string() })

function AskReopeningDialog({ form, isOpen, onClose }: ActDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const { placeId, organisationId, dutyId, period } = form
  const ask = useCommand({
    path: '/reopenings',
    answer: AskedView,
    refreshes: [['results']],
    onDone: () => {
      announce(t(reportFormText.reopeningAsked))
    },
  })
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(reportFormText.askReopening)}
      description={t(reportFormText.askReopeningWords)}
      confirmLabel={t(reportFormText.askReopening)}
      needsReason
      isSending={ask.isSending}
      problem={ask.problem}
      onConfirm={(reason) => ask.send({ placeId, organisationId, dutyId, period, reason })}
    />
  )
}
