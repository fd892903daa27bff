import type { ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { useT } from '#web/text.ts'
import type { DashboardView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'

/**
 * Copies the address of the view, so that a colleague sees the same. Plan, map and month are written
 * into it even where they were not chosen: what they stand for by themselves changes with the day.
 */
export function CopyLinkButton({ dashboard }: { readonly dashboard: DashboardView }): ReactNode {
  const t = useT()
  const announce = useAnnounce()

  async function copy(): Promise<void> {
    const address = lastingAddress(globalThis.location.href, dashboard)
    try {
      await navigator.clipboard.writeText(address)
      announce(t(dashboardText.linkCopied))
    } catch {
      // No clipboard without TLS, or it was forbidden: then the address is shown, to be copied by hand.
      announce(address)
    }
  }
  return (
    <Button
      icon="link"
      onClick={() => {
        void copy()
      }}
    >
      {t(dashboardText.copyLink)}
    </Button>
  )
}

function lastingAddress(href: string, { plan, map, through }: DashboardView): string {
  const address = new URL(href)
  const fixed = { plan: plan.id, map, through: String(through) }
  for (const [name, value] of Object.entries(fixed)) address.searchParams.set(name, value)
  return address.href
}
