import { useState, type ReactNode } from 'react'
import { useCommand } from '#web/command.ts'
import { Button } from '#web/components/button.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { sessionQuery } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { actionText } from '../core/action.text.ts'
import { adminText } from '../core/admin.text.ts'
import type { GrantView } from '../core/grant.contract.ts'
import { DoneView } from '../core/session.contract.ts'

/** Takes a grant back, after saying what goes with it. */
export function RevokeButton({ grant }: { readonly grant: GrantView }): ReactNode {
  const t = useT()
  const [isAsking, setAsking] = useState(false)
  const revoke = useCommand({
    path: `/grants/${grant.id}/revocation`,
    answer: DoneView,
    refreshes: [['grants'], sessionQuery.queryKey],
  })
  const title = t(adminText.revokeNamed, {
    action: t(actionText[grant.action]),
    place: grant.placeName,
  })
  return (
    <>
      <Button isSmall weight="danger" label={title} onClick={() => setAsking(true)}>
        {t(adminText.revoke)}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={title}
        description={t(adminText.revokeWhy)}
        confirmLabel={t(adminText.revoke)}
        onConfirm={() => revoke.send({})}
        problem={revoke.problem}
        isSending={revoke.isSending}
      />
    </>
  )
}
