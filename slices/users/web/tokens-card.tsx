import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { AccessTokenView } from '../core/access-token.contract.ts'
import { accountText } from '../core/account.text.ts'
import { isAction } from '../core/action.ts'
import { actionText } from '../core/action.text.ts'
import { ActButton } from './act-button.tsx'
import { NewTokenDialog } from './new-token-dialog.tsx'
import { accessTokensQuery } from './user-fetch.ts'

/** The tokens that one has lent to programs. */
export function TokensCard(): ReactNode {
  const t = useT()
  const format = useFormat()
  const { items } = useSuspenseQuery(accessTokensQuery).data
  const [isMaking, setMaking] = useState(false)
  return (
    <Card
      title={t(accountText.tokens)}
      actions={
        <Button icon="plus" onClick={() => setMaking(true)}>
          {t(accountText.newToken)}
        </Button>
      }
    >
      <p className="muted">{t(accountText.tokensWhy)}</p>
      <DataTable
        caption={t(accountText.tokens)}
        isCaptionHidden
        columns={[
          {
            key: 'name',
            header: t(accountText.tokenName),
            isRowHeader: true,
            cell: (token) => token.name,
          },
          {
            key: 'actions',
            header: t(accountText.tokenActions),
            cell: (token) =>
              token.actions
                .map((action) => (isAction(action) ? t(actionText[action]) : action))
                .join(', '),
          },
          {
            key: 'place',
            header: t(accountText.tokenPlace),
            cell: (token) => token.placeName ?? t(accountText.everywhere),
          },
          {
            key: 'expires',
            header: t(accountText.tokenExpires),
            cell: (token) => format.instant(token.expiresAt),
          },
          {
            key: 'used',
            header: t(accountText.tokenLastUsed),
            cell: (token) =>
              token.lastUsedAt === null
                ? t(accountText.neverUsed)
                : format.instant(token.lastUsedAt),
          },
          { key: 'acts', header: t(accountText.acts), cell: (token) => <EndToken token={token} /> },
        ]}
        rows={items}
        rowKey={(token) => token.id}
        empty={<EmptyState title={t(accountText.noTokens)} />}
      />
      <NewTokenDialog isOpen={isMaking} onClose={() => setMaking(false)} />
    </Card>
  )
}

function EndToken({ token }: { readonly token: AccessTokenView }): ReactNode {
  const t = useT()
  if (token.revokedAt !== null) return <Badge>{t(accountText.tokenEnded)}</Badge>
  return (
    <ActButton
      path={`/access-tokens/${token.id}/revocation`}
      refreshes={[accessTokensQuery.queryKey]}
      label={t(accountText.endTokenNamed, { name: token.name })}
    >
      {t(accountText.endToken)}
    </ActButton>
  )
}
