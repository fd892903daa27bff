import { QueryClient } from '@tanstack/react-query'
import { UnreachableError } from './answer-problem.ts'

/** Retries only when no answer came; a refusal will not change by asking again. */
const MAX_RETRIES = 2

/** The cache of what the server answered, for one tab. Figures are shown as of the last 30 s. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => error instanceof UnreachableError && failures < MAX_RETRIES,
        networkMode: 'always',
      },
    },
  })
}
