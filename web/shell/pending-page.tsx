import type { ReactNode } from 'react'
import { LoadingState } from '#web/components/states.tsx'

/** Stands for a page while its code or its data is on the way. */
export function PendingPage(): ReactNode {
  return <LoadingState />
}
