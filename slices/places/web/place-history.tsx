import type { ReactNode } from 'react'
import { useT, type Translate } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { PlaceView } from '../core/place.contract.ts'
import { historyOf, type PlaceEvent } from '../core/place-history.ts'
import { placesText } from '../core/place.text.ts'
import '#web/components/timeline.css'

/** What happened to a unit, by day: a timeline of days, where the shared one is of instants. */
export function PlaceHistory({ place }: { readonly place: PlaceView }): ReactNode {
  const t = useT()
  const format = useFormat()
  return (
    <ol className="timeline">
      {historyOf(place).map((event) => (
        <li key={`${event.kind} ${event.on ?? ''}`} className={`timeline-${TONES[event.kind]}`}>
          <p className="timeline-title">{wordsOf(event, t)}</p>
          {event.on !== null && (
            <p className="muted small">
              <time dateTime={event.on}>{format.day(event.on)}</time>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

const TONES: Readonly<Record<PlaceEvent['kind'], string>> = {
  known: 'neutral',
  begun: 'good',
  renamed: 'info',
  moved: 'info',
  ended: 'warn',
}

function wordsOf(event: PlaceEvent, t: Translate): string {
  switch (event.kind) {
    case 'known':
      return t(placesText.firstKnown)
    case 'begun':
      return event.from.length === 0
        ? t(placesText.began)
        : t(placesText.beganFrom, { names: event.from.join(', ') })
    case 'renamed':
      return t(placesText.renamed, { name: event.name })
    case 'moved':
      return t(placesText.movedTo, { name: event.to })
    case 'ended':
      if (event.isLineageUnknown) return t(placesText.endedUnknown)
      return event.into.length === 0
        ? t(placesText.endedPlain)
        : t(placesText.endedInto, { names: event.into.join(', ') })
  }
}
