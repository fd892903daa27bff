import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import type { Action } from '#slices/users/core/action.ts'
import { ProblemError } from './answer-problem.ts'
import { getJson } from './api.ts'
import { SessionView } from '#slices/users/core/session.contract.ts'

/** Who is signed in. A 401 is an answer here (nobody is), so it is thrown and not asked away. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getJson('/session', SessionView, { signal, whenExpired: 'fail' }),
  staleTime: 5 * 60_000,
  retry: false,
})

/** The person at the screen. Only on pages under `signedInRoute`, where there always is one. */
export function useSession(): SessionView {
  return useSuspenseQuery(sessionQuery).data
}

/**
 * Whether to offer an action: the person holds a grant for it, and, when the place is given, holds
 * it over that place. Hiding a button is courtesy; the server decides.
 *
 * A grant covers all places beneath its own. The app does not hold the tree, so a page that shows
 * a lower place passes its ancestors too: `useMay('plan.edit', [commune.id, commune.districtId])`.
 */
export function useMay(action: Action, places?: string | readonly string[]): boolean {
  const { grants } = useSession()
  return mayAct(grants, action, places)
}

export function mayAct(
  grants: SessionView['grants'],
  action: Action,
  places?: string | readonly string[],
): boolean {
  const asked = typeof places === 'string' ? [places] : places
  return grants.some(
    (grant) => grant.action === action && (asked === undefined || asked.includes(grant.placeId)),
  )
}

/** The session, or undefined when nobody is signed in. Faults and lost networks are thrown. */
export async function findSession(queryClient: QueryClient): Promise<SessionView | undefined> {
  try {
    return await queryClient.query({ ...sessionQuery, staleTime: 'static' })
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return undefined
    throw error
  }
}
