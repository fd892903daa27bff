import type { ReactNode } from 'react'
import { useFormat } from '#web/use-format.ts'
import type { Tone } from './badge.tsx'
import './timeline.css'

interface TimelineEvent {
  readonly key: string
  /** ISO instant. */
  readonly at: string
  readonly title: string
  /** Who did it, and for which office. */
  readonly by?: string
  /** The reason, the document, what changed. */
  readonly detail?: ReactNode
  readonly tone?: Tone
}

/** What happened to one thing, newest first or oldest first as given. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }): ReactNode {
  const format = useFormat()
  return (
    <ol className="timeline">
      {events.map(({ key, at, title, by, detail, tone = 'neutral' }) => (
        <li key={key} className={`timeline-${tone}`}>
          <p className="timeline-title">{title}</p>
          <p className="muted small">
            <time dateTime={at}>{format.instant(at)}</time>
            {by !== undefined && ` · ${by}`}
          </p>
          {detail !== undefined && <div className="timeline-detail">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
