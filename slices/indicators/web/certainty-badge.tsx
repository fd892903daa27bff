import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { useT } from '#web/text.ts'
import type { Certainty } from '../core/indicator.ts'
import { CERTAINTY_TEXT } from '../core/indicator.text.ts'

const TONES = { found: 'good', recalled: 'warn', derived: 'info', local: 'neutral' } as const

/** Where a definition is from; one from memory is to be checked before anything rests on it. */
export function CertaintyBadge({ certainty }: { readonly certainty: Certainty }): ReactNode {
  const t = useT()
  return (
    <Badge tone={TONES[certainty]} {...(certainty === 'recalled' && { icon: 'question' })}>
      {t(CERTAINTY_TEXT[certainty])}
    </Badge>
  )
}
