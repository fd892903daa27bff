import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { useT } from '#web/text.ts'
import type { CapitalKind } from '../core/programme-tree.ts'
import { programmesText } from '../core/programme.text.ts'

const SHORT = {
  investment: programmesText.investmentShort,
  recurrent: programmesText.recurrentShort,
  credit: programmesText.creditShort,
} as const

/** ĐTPT, SN, TD: which kinds of money a part has. The whole word is said with each. */
export function CapitalBadges({
  capital,
}: {
  readonly capital: readonly CapitalKind[]
}): ReactNode {
  const t = useT()
  return (
    <span className="capital-badges">
      {capital.map((kind) => (
        <Badge key={kind} explanation={t(programmesText[kind])}>
          {t(SHORT[kind])}
        </Badge>
      ))}
    </span>
  )
}
