import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { signedInRoute } from '#web/root-route.tsx'
import { DOCUMENT_KINDS } from '../core/document.ts'

export const documentListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents',
  validateSearch: z.object({
    kind: z.catch(z.optional(z.enum(DOCUMENT_KINDS)), undefined),
    year: z.catch(z.optional(z.coerce.number()), undefined),
    number: z.optional(z.coerce.string()),
    search: z.optional(z.coerce.string()),
  }),
  component: lazyRouteComponent(() => import('./document-list.page.tsx'), 'DocumentListPage'),
})

export const newDocumentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents/new',
  component: lazyRouteComponent(() => import('./new-document.page.tsx'), 'NewDocumentPage'),
})

/** `from` and `to` are offsets into the text: the passage that a target or task points at. */
export const documentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents/$documentId',
  validateSearch: z.object({
    from: z.catch(z.optional(z.coerce.number()), undefined),
    to: z.catch(z.optional(z.coerce.number()), undefined),
  }),
  component: lazyRouteComponent(() => import('./document.page.tsx'), 'DocumentPage'),
})

export const documentPages = [documentListRoute, newDocumentRoute, documentRoute]
