import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Card } from '#web/components/card.tsx'
import { useT } from '#web/text.ts'
import { adminText } from '../core/admin.text.ts'
import { DelegateButton } from './delegate-button.tsx'
import { GrantTable } from './grant-table.tsx'
import { RevokeButton } from './revoke-button.tsx'
import { ownGrantsQuery } from './user-fetch.ts'

/** What one may do, and what one has lent to others. */
export function OwnGrantsCard(): ReactNode {
  const t = useT()
  const { held, lent } = useSuspenseQuery(ownGrantsQuery).data
  return (
    <>
      <Card title={t(adminText.grants)}>
        <GrantTable
          caption={t(adminText.grants)}
          grants={held}
          // What was received by delegation is not passed on.
          acts={(grant) => grant.delegatedFrom === null && <DelegateButton grant={grant} />}
        />
      </Card>
      {lent.length > 0 && (
        <Card title={t(adminText.lent)}>
          <GrantTable
            caption={t(adminText.lent)}
            grants={lent}
            showsHolder
            acts={(grant) => <RevokeButton grant={grant} />}
          />
        </Card>
      )}
    </>
  )
}
