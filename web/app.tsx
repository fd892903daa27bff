import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Announcer } from './components/announcer.tsx'
import { LanguageProvider } from './language.tsx'
import type { newRouter } from './router.tsx'

interface AppProps {
  readonly queryClient: QueryClient
  readonly router: ReturnType<typeof newRouter>
}

/** The whole app: language, data, announcements, and the page of the address. */
export function App({ queryClient, router }: AppProps): ReactNode {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <Announcer>
          <RouterProvider router={router} />
        </Announcer>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
