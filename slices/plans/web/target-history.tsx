import type { ReactNode } from 'react'
import { PageLink } from '#web/components/page-link.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { useT } from '#web/text.ts'
import { targetsText } from '../core/target-screen.text.ts'
import type { TargetView } from '../core/target.contract.ts'
import { useTargetWords } from './use-target-words.ts'

/** Every entry that the target ever had, the newest first: none was overwritten. */
export function TargetHistory({ target }: { readonly target: TargetView }): ReactNode {
  const t = useT()
  const words = useTargetWords()
  return (
    <Timeline
      events={target.history.map((entry, index) => {
        const isFirst = index === target.history.length - 1
        const value = words.asked({ ...entry, unit: target.unit })
        const state = t(entry.stands ? targetsText.stands : targetsText.superseded)
        return {
          key: entry.id,
          at: entry.recordedAt,
          title: `${t(isFirst ? targetsText.historySet : targetsText.historyRevised, { value })} (${state})`,
          tone: entry.stands ? 'good' : 'neutral',
          ...(entry.recordedByName !== null && { by: entry.recordedByName }),
          detail: (
            <>
              {entry.reason}
              {entry.documentId !== null && entry.documentTitle !== null && (
                <p>
                  <PageLink to={`/documents/${entry.documentId}`}>{entry.documentTitle}</PageLink>
                </p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
