import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '#web/root-route.tsx'

export const workspaceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/workspace',
  component: lazyRouteComponent(() => import('./workspace.page.tsx'), 'WorkspacePage'),
})

export const workspacePages = [workspaceRoute]
