import type { ReactNode } from 'react'
import { Badge, type Tone } from '#web/components/badge.tsx'
import type { IconName } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import type { ProgressStatus } from '../core/progress.ts'
import { progressStatusText } from '../core/result-screen.text.ts'

export const STATUSES: readonly ProgressStatus[] = [
  'behind',
  'at_risk',
  'on_track',
  'met',
  'no_figure',
]

export const STATUS_LOOKS: Readonly<
  Record<ProgressStatus, { readonly tone: Tone; readonly icon: IconName }>
> = {
  met: { tone: 'good', icon: 'check' },
  on_track: { tone: 'good', icon: 'arrowUp' },
  at_risk: { tone: 'warn', icon: 'warning' },
  behind: { tone: 'bad', icon: 'stop' },
  no_figure: { tone: 'neutral', icon: 'question' },
}

/** How a target stands, in a word with its icon. */
export function ProgressBadge({ status }: { readonly status: ProgressStatus }): ReactNode {
  const t = useT()
  return (
    <Badge tone={STATUS_LOOKS[status].tone} icon={STATUS_LOOKS[status].icon}>
      {t(progressStatusText[status])}
    </Badge>
  )
}
