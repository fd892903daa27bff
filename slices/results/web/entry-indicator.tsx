import { useId, type ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import type { ReportLineView } from '../core/report.contract.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { EntryLine } from './entry-line.tsx'
import { useTagWords } from './tag-words.ts'

interface EntryIndicatorProps {
  /** The whole figure first, then its parts. */
  readonly lines: readonly ReportLineView[]
  readonly isCorrection: boolean
  /** Asks by whom the figure is to be divided. */
  readonly onDivide: () => void
}

/** One indicator: its whole figure, the parts it is divided into, and the way to divide it further. */
export function EntryIndicator({ lines, isCorrection, onDivide }: EntryIndicatorProps): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const { wordsOf } = useTagWords()
  const headingId = useId()
  const [first] = lines
  if (first === undefined) return null
  return (
    <section className="entry-indicator" aria-labelledby={headingId}>
      <p className="entry-code small muted" id={headingId}>
        {first.code} · {t(reportFormText[first.addsOverTime])}
      </p>
      {lines.map((line) => (
        <EntryLine
          key={line.tags}
          line={line}
          label={
            line.tags === ''
              ? line.title[language]
              : t(reportFormText.divided, { code: line.code, part: wordsOf(line.tags) })
          }
          isCorrection={isCorrection}
        />
      ))}
      <div className="cluster no-print">
        <Button
          weight="quiet"
          isSmall
          icon="plus"
          label={t(reportFormText.divideOf, { code: first.code })}
          onClick={onDivide}
        >
          {t(reportFormText.divide)}
        </Button>
        {first.definition !== '' && (
          <details className="small">
            <summary>{t(reportFormText.definition)}</summary>
            <p>{first.definition}</p>
          </details>
        )}
      </div>
    </section>
  )
}
