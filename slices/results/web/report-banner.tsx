import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import type { Tone } from '#web/components/badge.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ReportFormView } from '../core/report.contract.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { ReportActs } from './report-acts.tsx'
import './report-form.css'

interface ReportBannerProps {
  readonly form: ReportFormView
  /** Something is typed that is not saved yet. */
  readonly isDirty: boolean
}

/** How the report stands, what that means for the reader, and what can be done about it. */
export function ReportBanner({ form, isDirty }: ReportBannerProps): ReactNode {
  const { tone, icon, words } = useStanding(form)
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={icon} />
      <div>
        <p>{words}</p>
        <ReopeningWords form={form} />
        <ReportActs form={form} isDirty={isDirty} />
      </div>
    </div>
  )
}

interface Standing {
  readonly tone: Tone
  readonly icon: IconName
  readonly words: string
}

function useStanding(form: ReportFormView): Standing {
  const t = useT()
  const format = useFormat()
  const { today } = useSession()
  const { state, dueOn, openUntil, returnReason, changesSinceCertified } = form
  switch (state) {
    case 'submitted':
      return { tone: 'info', icon: 'clock', words: t(reportFormText.bannerSubmitted) }
    case 'returned': {
      const words = t(reportFormText.bannerReturned, { reason: returnReason ?? '' })
      return { tone: 'warn', icon: 'returned', words }
    }
    case 'certified': {
      const n = changesSinceCertified.length
      if (n === 0) return { tone: 'good', icon: 'check', words: t(reportFormText.bannerCertified) }
      return { tone: 'warn', icon: 'edit', words: t(reportFormText.bannerChanged, { n }) }
    }
    case 'draft': {
      const day = format.day(toDay(dueOn))
      if (form.mayEnter && openUntil !== null && today > dueOn) {
        const until = format.day(toDay(openUntil))
        const words = t(reportFormText.bannerReopened, { day: until })
        return { tone: 'info', icon: 'edit', words }
      }
      if (form.mayEnter)
        return { tone: 'info', icon: 'edit', words: t(reportFormText.bannerDraft, { day }) }
      if (today > dueOn)
        return { tone: 'bad', icon: 'stop', words: t(reportFormText.bannerClosed, { day }) }
      return { tone: 'neutral', icon: 'clock', words: t(reportFormText.bannerNotOpen) }
    }
  }
}

/** What became of the last request to re-open the period, while that still matters. */
function ReopeningWords({ form }: { readonly form: ReportFormView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { reopening, mayEnter, state } = form
  if (reopening === null || mayEnter || state !== 'draft') return null
  if (reopening.state === 'asked') {
    const at = format.instant(reopening.askedAt)
    return <p>{t(reportFormText.reopeningWaiting, { at, reason: reopening.reason })}</p>
  }
  if (reopening.state === 'granted') return null
  return <p>{t(reportFormText.reopeningRefused, { reason: reopening.decisionReason ?? '' })}</p>
}
