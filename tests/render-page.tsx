/**
 * Renders a page as a signed-in person sees it, in jsdom, without a network: the cache holds what the
 * server would have answered. For the whole path through a server there are journeys.
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { createMemoryHistory, createRouter, type AnyRoute } from '@tanstack/react-router'
import { configure, render, type RenderResult } from '@testing-library/react'
import type { SessionView } from '#slices/users/core/session.contract.ts'
import { App } from '#web/app.tsx'
import { newQueryClient } from '#web/query-client.ts'
import { rootRoute, signedInRoute } from '#web/root-route.tsx'
import { routerDefaults } from '#web/router-defaults.ts'
import { sessionQuery } from '#web/session.tsx'

/** What a test says of its person; the rest is `aPerson`. */
export const aPerson: SessionView = {
  user: {
    id: '01900000-0000-7000-8000-000000000001',
    name: 'Giàng A Chống',
    username: 'chong.ga',
    position: 'Chủ tịch',
    mustChange: false,
    secondFactor: false,
  },
  organisation: { id: 'o1', name: 'Ủy ban nhân dân huyện Trạm Tấu', kind: 'committee' },
  place: { id: 'p1', name: 'Huyện Trạm Tấu' },
  grants: [],
  language: 'vi',
  today: '2024-10-03',
  isDemonstration: false,
}

// A page's own code is loaded when it is first opened; on a busy machine that takes over a second.
configure({ asyncUtilTimeout: 15_000 })

interface PageScene {
  /** The routes under test, e.g. `placePages`. */
  readonly routes: readonly AnyRoute[]
  /** The address, search part included. */
  readonly at: string
  /** What the server would have answered, by query key. */
  readonly data?: readonly (readonly [QueryKey, unknown])[]
  readonly session?: Partial<SessionView>
}

export function renderPage(scene: PageScene): RenderResult & { readonly queryClient: QueryClient } {
  const queryClient = newQueryClient()
  queryClient.setDefaultOptions({ queries: { staleTime: Infinity, retry: false } })
  queryClient.setQueryData(sessionQuery.queryKey, { ...aPerson, ...scene.session })
  for (const [key, answer] of scene.data ?? []) queryClient.setQueryData(key, answer)

  const router = createRouter({
    ...routerDefaults,
    routeTree: rootRoute.addChildren([signedInRoute.addChildren([...scene.routes])]),
    history: createMemoryHistory({ initialEntries: [scene.at] }),
    context: { queryClient },
  })
  return { ...render(<App queryClient={queryClient} router={router as never} />), queryClient }
}
