/** Every read of the slice's pages, each with the one key by which it is refreshed. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getJson } from '#web/api.ts'
import { AccessTokenListView } from '../core/access-token.contract.ts'
import { AuditListView, type AuditQuery } from '../core/audit.contract.ts'
import { GrantListView, OwnGrantsView } from '../core/grant.contract.ts'
import { DeviceListView } from '../core/session.contract.ts'
import { ColleagueListView, UserListView, UserView, type UserQuery } from '../core/user.contract.ts'

export const devicesQuery = queryOptions({
  queryKey: ['account', 'devices'],
  queryFn: ({ signal }) => getJson('/sessions', DeviceListView, { signal }),
})

export const accessTokensQuery = queryOptions({
  queryKey: ['account', 'tokens'],
  queryFn: ({ signal }) => getJson('/access-tokens', AccessTokenListView, { signal }),
})

export const ownGrantsQuery = queryOptions({
  queryKey: ['grants', 'own'],
  queryFn: ({ signal }) => getJson('/grants', OwnGrantsView, { signal }),
})

export const colleaguesQuery = queryOptions({
  queryKey: ['users', 'colleagues'],
  queryFn: ({ signal }) => getJson('/colleagues', ColleagueListView, { signal }),
})

export function usersQuery(filter: Omit<UserQuery, 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['users', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      getJson('/users', UserListView, { search: { ...filter, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function userQuery(userId: string) {
  return queryOptions({
    queryKey: ['users', 'one', userId],
    queryFn: ({ signal }) => getJson(`/users/${userId}`, UserView, { signal }),
  })
}

export function grantsOfUserQuery(userId: string) {
  return queryOptions({
    queryKey: ['grants', 'of', userId],
    queryFn: ({ signal }) => getJson(`/users/${userId}/grants`, GrantListView, { signal }),
  })
}

export function auditQuery(filter: Omit<AuditQuery, 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam }) =>
      getJson('/audit', AuditListView, { search: { ...filter, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
