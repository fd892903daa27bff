import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { FilterBar, SearchField } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { adminText } from '../core/admin.text.ts'
import type { UserView } from '../core/user.contract.ts'
import { usersQuery } from './user-fetch.ts'
import { userListRoute } from './user.pages.ts'

/** The accounts that one manages or gives grants to. */
export function UserListPage(): ReactNode {
  const t = useT()
  const search = userListRoute.useSearch()
  const navigate = userListRoute.useNavigate()
  const mayManage = useMay('user.manage')
  const mayReadAudit = useMay('audit.read')
  return (
    <>
      <PageHeader
        title={t(adminText.title)}
        lead={t(adminText.lead)}
        actions={
          <>
            {mayManage && (
              <ButtonLink to="/admin/users/new" weight="primary" icon="plus">
                {t(adminText.newUser)}
              </ButtonLink>
            )}
            <ButtonLink to="/admin/workspace">{t(adminText.workspaceLink)}</ButtonLink>
            {mayReadAudit && <ButtonLink to="/admin/audit">{t(adminText.auditLink)}</ButtonLink>}
          </>
        }
      />
      <FilterBar
        isFiltered={search.q !== undefined || search.state !== undefined}
        onFilter={(filters) => {
          void navigate({ search: filters })
        }}
      >
        <SearchField name="q" label={t(adminText.search)} defaultValue={search.q} />
        <SelectField
          key={search.state}
          name="state"
          label={t(adminText.state)}
          defaultValue={search.state}
          emptyLabel={t(adminText.anyState)}
          choices={[
            { value: 'active', label: t(adminText.active) },
            { value: 'locked', label: t(adminText.locked) },
          ]}
        />
      </FilterBar>
      <UserTable />
    </>
  )
}

function UserTable(): ReactNode {
  const t = useT()
  const users = useSuspenseInfiniteQuery(usersQuery(userListRoute.useSearch()))
  return (
    <DataTable
      caption={t(adminText.users)}
      columns={[
        {
          key: 'name',
          header: t(adminText.name),
          isRowHeader: true,
          cell: (user) => user.name,
        },
        { key: 'username', header: t(adminText.username), cell: (user) => user.username },
        { key: 'position', header: t(adminText.position), cell: (user) => user.position },
        {
          key: 'organisation',
          header: t(adminText.organisation),
          cell: (user) => user.organisation,
        },
        { key: 'state', header: t(adminText.state), cell: (user) => <UserBadges user={user} /> },
      ]}
      rows={users.data.pages.flatMap((page) => page.items)}
      rowKey={(user) => user.id}
      rowTo={(user) => `/admin/users/${user.id}`}
      empty={<EmptyState title={t(adminText.noUsers)}>{t(adminText.noUsersAdvice)}</EmptyState>}
      more={{
        hasMore: users.hasNextPage,
        isLoading: users.isFetchingNextPage,
        onLoad: () => void users.fetchNextPage(),
      }}
    />
  )
}

/** How an account stands. */
export function UserBadges({ user }: { readonly user: UserView }): ReactNode {
  const t = useT()
  return (
    <span className="cluster">
      {user.state === 'locked' ? (
        <Badge tone="bad">{t(adminText.locked)}</Badge>
      ) : (
        <Badge tone="good">{t(adminText.active)}</Badge>
      )}
      {user.mustChange && <Badge tone="warn">{t(adminText.mustChange)}</Badge>}
      {user.secondFactor && <Badge tone="info">{t(adminText.secondFactor)}</Badge>}
      {user.isDemonstration && <Badge>{t(adminText.demonstration)}</Badge>}
    </span>
  )
}
