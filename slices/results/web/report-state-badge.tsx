import type { ReactNode } from 'react'
import { Badge, type Tone } from '#web/components/badge.tsx'
import type { IconName } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import type { ReportState } from '../core/periodic-report.ts'
import { reportsText, reportStateText } from '../core/report-screen.text.ts'

const LOOKS: Readonly<Record<ReportState, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'edit' },
  submitted: { tone: 'info', icon: 'clock' },
  returned: { tone: 'warn', icon: 'returned' },
  certified: { tone: 'good', icon: 'check' },
}

/** How a report stands; null when nobody has begun it. */
export function ReportStateBadge({ state }: { readonly state: ReportState | null }): ReactNode {
  const t = useT()
  if (state === null) return <Badge>{t(reportsText.notBegun)}</Badge>
  const { tone, icon } = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(reportStateText[state])}
    </Badge>
  )
}
