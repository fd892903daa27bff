import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'

const filingListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/filings',
  component: lazyRouteComponent(() => import('./filing-list.page.tsx'), 'FilingListPage'),
})

export const newFilingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/filings/new',
  component: lazyRouteComponent(() => import('./new-filing.page.tsx'), 'NewFilingPage'),
})

export const draftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/filings/drafts/$placeId/$draftId',
  component: lazyRouteComponent(() => import('./filing-draft.page.tsx'), 'FilingDraftPage'),
})

export const draftPreviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/filings/drafts/$placeId/$draftId/preview',
  component: lazyRouteComponent(() => import('./draft-preview.page.tsx'), 'DraftPreviewPage'),
})

export const filingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/filings/$placeId/$filingId',
  component: lazyRouteComponent(() => import('./filing.page.tsx'), 'FilingPage'),
})

export const filingComparisonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/filings/$placeId/$filingId/comparison',
  validateSearch: z.object({ with: z.optional(z.string()) }),
  component: lazyRouteComponent(
    () => import('./filing-comparison.page.tsx'),
    'FilingComparisonPage',
  ),
})

export const filingPages = [
  filingListRoute,
  newFilingRoute,
  draftRoute,
  draftPreviewRoute,
  filingRoute,
  filingComparisonRoute,
]
