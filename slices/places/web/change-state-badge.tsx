import type { ReactNode } from 'react'
import { Badge, type Tone } from '#web/components/badge.tsx'
import { useT } from '#web/text.ts'
import type { PlaceChangeView } from '../core/place-change.contract.ts'
import { placeChangesText } from '../core/place-change.text.ts'

const TONES: Readonly<Record<PlaceChangeView['state'], Tone>> = {
  proposed: 'info',
  applied: 'good',
  undone: 'warn',
}

export function ChangeStateBadge({
  change,
}: {
  readonly change: Pick<PlaceChangeView, 'state'>
}): ReactNode {
  const t = useT()
  return <Badge tone={TONES[change.state]}>{t(placeChangesText[change.state])}</Badge>
}
