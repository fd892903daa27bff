import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Dialog } from '#web/components/dialog.tsx'
import { ErrorState, LoadingState } from '#web/components/states.tsx'
import { useT } from '#web/text.ts'
import type { DashboardView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import { whyQuery, type WhyAsk } from './result-fetch.ts'
import { WhyPanel } from './why-panel.tsx'

interface WhySearch {
  readonly why?: WhyAsk['state']
  readonly of?: string
  readonly at?: string
}

/** The explanation that the address asks for, over the page that shows the figure. */
export function WhyDialog({ dashboard }: { readonly dashboard: DashboardView }): ReactNode {
  const { why, of, at }: WhySearch = useSearch({ strict: false })
  if (why === undefined || of === undefined || at === undefined) return null
  const { plan, map, through } = dashboard
  const ask = { indicatorId: of, placeId: at, state: why, year: plan.year, map, through }
  return <OpenDialog ask={ask} />
}

function OpenDialog({ ask }: { readonly ask: WhyAsk }): ReactNode {
  const t = useT()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(whyQuery(ask))
  return (
    <Dialog
      isOpen
      width="wide"
      title={t(dashboardText.why)}
      onClose={() => {
        void navigate({
          to: '.',
          search: ((before: object) => ({ ...before, ...CLOSED })) as never,
          replace: true,
          resetScroll: false,
        })
      }}
    >
      {data !== undefined && <WhyPanel why={data} state={ask.state} year={ask.year} />}
      {data === undefined && error === null && <LoadingState />}
      {data === undefined && error !== null && (
        <ErrorState problem={error} onRetry={() => void refetch()} />
      )}
    </Dialog>
  )
}

const CLOSED = { why: undefined, of: undefined, at: undefined }
