import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import type { DashboardView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import './report-form.css'

/**
 * Said to a reader whose grants do not reach the whole place of the plan: a commune officer reads
 * the district's plan, and sees the figures of the own commune only. A sum of them is no total.
 */
export function PartialViewNote({ plan }: Pick<DashboardView, 'plan'>): ReactNode {
  const t = useT()
  const { grants, place } = useSession()
  const reading = grants.filter(({ action }) => action === 'result.read')
  const [only] = reading
  if (only === undefined || place === null || place.id === plan.placeId) return null
  if (reading.some(({ placeId }) => placeId !== place.id)) return null
  return (
    <div className="notice notice-info" role="note">
      <Icon name="info" />
      <p>{t(dashboardText.ownPlacesOnly, { place: only.placeName })}</p>
    </div>
  )
}
