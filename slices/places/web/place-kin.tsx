import type { ReactNode } from 'react'
import { PageLink } from '#web/components/page-link.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { KinView, PlaceView } from '../core/place.contract.ts'
import { isLineageUnknown } from '../core/place-history.ts'
import { placesText } from '../core/place.text.ts'

/** The units from which a unit was formed, and those that carry on from it. */
export function PlaceKin({ place }: { readonly place: PlaceView }): ReactNode {
  const t = useT()
  return (
    <>
      <KinList title={t(placesText.predecessors)} kin={place.predecessors} />
      <KinList title={t(placesText.successors)} kin={place.successors} />
      {isLineageUnknown(place) && <p className="muted">{t(placesText.lineageUnknown)}</p>}
    </>
  )
}

function KinList({
  title,
  kin,
}: {
  readonly title: string
  readonly kin: readonly KinView[]
}): ReactNode {
  const t = useT()
  const format = useFormat()
  if (kin.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {kin.map(({ id, name, code, on, share, isMain }) => (
          <li key={`${id} ${on}`}>
            <PageLink to={`/places/${id}`}>{name}</PageLink>
            {code !== null && ` (${code})`}
            <span className="muted"> · {format.day(on)}</span>
            {share !== null && share !== '1' && (
              <span className="muted">
                {' · '}
                {t(placesText.share, { share: format.number(share) })}
              </span>
            )}
            {isMain && kin.some((other) => !other.isMain) && (
              <span className="muted"> · {t(placesText.mainPart)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
