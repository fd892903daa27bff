import type { ReactNode } from 'react'
import { Badge, type Tone } from '#web/components/badge.tsx'
import { useT } from '#web/text.ts'
import type { PlanView } from '../core/plan.contract.ts'
import { plansText } from '../core/plan-screen.text.ts'

const TONES: Readonly<Record<PlanView['state'], Tone>> = {
  draft: 'warn',
  in_force: 'good',
  closed: 'neutral',
}

export function PlanStateBadge({ state }: Pick<PlanView, 'state'>): ReactNode {
  const t = useT()
  return <Badge tone={TONES[state]}>{t(plansText[state])}</Badge>
}
