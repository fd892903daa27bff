import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import type { ViewedDashboard } from './own-view.ts'
import './report-form.css'

/** Says whose figures these are, to a reader whose grants do not reach the whole place of the plan. */
export function PartialViewNote({ reach }: Pick<ViewedDashboard, 'reach'>): ReactNode {
  const t = useT()
  const { place } = useSession()
  if (reach === 'whole' || place === null) return null
  const text = reach === 'own' ? dashboardText.ownShare : dashboardText.ownPlacesOnly
  return (
    <div className="notice notice-info notice-above" role="note">
      <Icon name="info" />
      <p>{t(text, { place: place.name })}</p>
    </div>
  )
}
