import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { WarningView } from '../core/report.contract.ts'
import { entryWarningText } from '../core/report-screen.text.ts'

/** What is doubtful about a figure, in sentences that can be acted on. */
export function EntryWarnings({
  warnings,
}: {
  readonly warnings: readonly WarningView[]
}): ReactNode {
  const words = useWarningWords()
  if (warnings.length === 0) return null
  return (
    <ul className="entry-warnings">
      {warnings.map((warning) => (
        <li key={warning.code}>
          <Icon name="warning" size={16} />
          <span>{words(warning)}</span>
        </li>
      ))}
    </ul>
  )
}

function useWarningWords(): (warning: WarningView) => string {
  const t = useT()
  const format = useFormat()
  return ({ code, ...facts }) => {
    const figures = Object.entries(facts).flatMap(([key, value]) =>
      typeof value === 'string' && DECIMAL.test(value)
        ? [[key, format.number(value)] as const]
        : [],
    )
    const text = entryWarningText[code as keyof typeof entryWarningText] ?? entryWarningText.unknown
    return t(text, { code, ...Object.fromEntries(figures) })
  }
}

const DECIMAL = /^-?\d+(\.\d+)?$/
