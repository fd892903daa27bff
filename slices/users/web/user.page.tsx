import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useMay, useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { adminText } from '../core/admin.text.ts'
import type { UserView } from '../core/user.contract.ts'
import { AccountActs } from './account-acts.tsx'
import { GiveGrantForm } from './give-grant-form.tsx'
import { GrantTable } from './grant-table.tsx'
import { RevokeButton } from './revoke-button.tsx'
import { UserBadges } from './user-list.page.tsx'
import { grantsOfUserQuery, userQuery } from './user-fetch.ts'
import { userRoute } from './user.pages.ts'

/** One account: its owner, what is granted to whom it belongs, and what can be done about it. */
export function UserPage(): ReactNode {
  const t = useT()
  const { userId } = userRoute.useParams()
  const { data: user } = useSuspenseQuery(userQuery(userId))
  const mayManage = useMay('user.manage')
  const isOneself = useSession().user.id === userId
  return (
    <>
      <PageHeader
        title={user.name}
        trail={[{ label: t(adminText.title), to: '/admin' }]}
        badges={<UserBadges user={user} />}
        actions={mayManage && !isOneself && <AccountActs user={user} />}
      />
      <div className="stack">
        <KeyValueList
          facts={[
            { label: t(adminText.username), value: user.username },
            { label: t(adminText.position), value: user.position },
            { label: t(adminText.organisation), value: user.organisation },
          ]}
        />
        <GrantsCard user={user} isOneself={isOneself} />
      </div>
    </>
  )
}

interface GrantsCardProps {
  readonly user: UserView
  /** Nobody gives to or takes from themselves. */
  readonly isOneself: boolean
}

function GrantsCard({ user, isOneself }: GrantsCardProps): ReactNode {
  const t = useT()
  const mayGive = useMay('grant.give') && !isOneself
  const [isGiving, setGiving] = useState(false)
  const { items } = useSuspenseQuery(grantsOfUserQuery(user.id)).data
  return (
    <Card
      title={t(adminText.grants)}
      actions={
        mayGive &&
        !isGiving && (
          <Button icon="plus" onClick={() => setGiving(true)}>
            {t(adminText.give)}
          </Button>
        )
      }
    >
      <div className="stack">
        {isGiving && <GiveGrantForm user={user} onClose={() => setGiving(false)} />}
        <GrantTable
          caption={t(adminText.grants)}
          grants={items}
          acts={(grant) => mayGive && <RevokeButton grant={grant} />}
        />
      </div>
    </Card>
  )
}
