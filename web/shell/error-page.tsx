import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { SearchParamError, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { ProblemError } from '#web/answer-problem.ts'
import { ErrorState } from '#web/components/states.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** Stands for a page that could not be shown. The frame around it stays, and it can be tried again. */
export function ErrorPage({ error, reset }: ErrorComponentProps): ReactNode {
  const router = useRouter()
  const queryBoundary = useQueryErrorResetBoundary()

  useEffect(() => {
    queryBoundary.reset()
  }, [queryBoundary])

  if (isUnknownAddress(error)) return <NotFoundPage />
  return (
    <div className="plain-page">
      <ErrorState
        problem={error}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </div>
  )
}

/** Nothing there, nothing for this person, or filters that no page of ours would write. */
function isUnknownAddress(error: unknown): boolean {
  return (
    error instanceof SearchParamError || (error instanceof ProblemError && error.status === 404)
  )
}
