import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useT, type Translate } from '#web/text.ts'
import { accountText } from '../core/account.text.ts'
import { actionText } from '../core/action.text.ts'
import { adminText } from '../core/admin.text.ts'
import type { GrantView } from '../core/grant.contract.ts'
import { useGrantPeriod } from './grant-words.ts'
import './users.css'

interface GrantTableProps {
  readonly caption: string
  readonly grants: readonly GrantView[]
  /** Shows to whom each grant belongs, where they are not all one person's. */
  readonly showsHolder?: boolean
  /** The buttons of a row, if any. */
  readonly acts: (grant: GrantView) => ReactNode
}

/** Grants with their documents: what, where, how long, by which paper and from whom. */
export function GrantTable(props: GrantTableProps): ReactNode {
  const t = useT()
  const period = useGrantPeriod()
  const { caption, grants, showsHolder = false, acts } = props
  const holder: Column<GrantView> = {
    key: 'holder',
    header: t(adminText.lentTo),
    cell: (grant) => grant.userName,
  }
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        {
          key: 'action',
          header: t(adminText.action),
          isRowHeader: true,
          cell: (grant) => t(actionText[grant.action]),
        },
        ...(showsHolder ? [holder] : []),
        { key: 'place', header: t(adminText.place), cell: (grant) => whereOf(grant) },
        { key: 'period', header: t(adminText.period), cell: period },
        {
          key: 'basis',
          header: t(adminText.basis),
          cell: (grant) => (
            <>
              {grant.basis}
              {fromWhom(grant, t).map((words) => (
                <span key={words} className="small muted">
                  {' '}
                  ({words})
                </span>
              ))}
            </>
          ),
        },
        { key: 'state', header: t(adminText.state), cell: (grant) => <GrantState grant={grant} /> },
        {
          key: 'acts',
          header: t(accountText.acts),
          cell: (grant) =>
            grant.isInForce ? <span className="unbroken">{acts(grant)}</span> : null,
        },
      ]}
      rows={grants}
      rowKey={(grant) => grant.id}
      empty={<EmptyState title={t(adminText.noGrants)}>{t(adminText.noGrantsAdvice)}</EmptyState>}
    />
  )
}

function whereOf({ placeName, nodeTitle }: GrantView): string {
  return nodeTitle === null ? placeName : `${placeName} · ${nodeTitle}`
}

function fromWhom(grant: GrantView, t: Translate): readonly string[] {
  if (grant.lenderName !== null) return [t(adminText.lentBy, { name: grant.lenderName })]
  if (grant.grantedByName !== null) return [t(adminText.givenBy, { name: grant.grantedByName })]
  return []
}

function GrantState({ grant }: { readonly grant: GrantView }): ReactNode {
  const t = useT()
  if (grant.revokedAt !== null) return <Badge tone="bad">{t(adminText.revoked)}</Badge>
  if (!grant.isInForce) return <Badge>{t(adminText.notInForce)}</Badge>
  return <Badge tone="good">{t(adminText.inForce)}</Badge>
}
