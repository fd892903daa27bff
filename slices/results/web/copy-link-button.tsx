import type { ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { useT } from '#web/text.ts'
import { dashboardText } from '../core/result-screen.text.ts'

/** Copies the address of the view, which holds every filter, so that a colleague sees the same. */
export function CopyLinkButton(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  return (
    <Button
      icon="link"
      onClick={() => {
        const { href } = globalThis.location
        // Refused outside a secure context: an office server without TLS. Then the address is said.
        const isCopied = navigator.clipboard?.writeText(href) ?? Promise.reject(new Error('none'))
        isCopied.then(
          () => {
            announce(t(dashboardText.linkCopied))
          },
          () => {
            announce(href)
          },
        )
      }}
    >
      {t(dashboardText.copyLink)}
    </Button>
  )
}
