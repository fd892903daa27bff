import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import type { TargetProgressView } from '../core/dashboard.contract.ts'
import type { ProgressStatus } from '../core/progress.ts'
import { dashboardText, progressStatusText } from '../core/result-screen.text.ts'
import { STATUSES, STATUS_LOOKS } from './progress-badge.tsx'

interface StatusCountsProps {
  readonly targets: readonly TargetProgressView[]
  readonly current: ProgressStatus | undefined
}

/** How many targets stand how, the worst first; each count filters, and once more shows all again. */
export function StatusCounts({ targets, current }: StatusCountsProps): ReactNode {
  const t = useT()
  return (
    <nav aria-label={t(dashboardText.byStatus)}>
      <ul className="status-counts">
        {STATUSES.map((status) => {
          const count = targets.filter(({ progress }) => progress.status === status).length
          const isCurrent = status === current
          return (
            <li key={status}>
              <Link
                from="/"
                to="/"
                search={(before) => ({ ...before, status: isCurrent ? undefined : status })}
                resetScroll={false}
                className={`status-count status-${STATUS_LOOKS[status].tone}`}
                activeProps={{}}
                aria-current={isCurrent ? 'true' : undefined}
              >
                <Icon name={STATUS_LOOKS[status].icon} size={18} />
                <span className="status-number">{count}</span>{' '}
                <span>{t(progressStatusText[status])}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
