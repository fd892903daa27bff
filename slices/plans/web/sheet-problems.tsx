import type { ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import type { SheetProblemView } from '../core/breakdown-sheet.contract.ts'
import { targetsText } from '../core/target-screen.text.ts'
import './breakdown.css'

interface SheetProblemsProps {
  readonly problems: readonly SheetProblemView[]
  readonly onAnswer: (cell: string, reading: string) => void
}

/** Lines to mend in the file, and cells that a person can settle here by choosing a reading. */
export function SheetProblems({ problems, onAnswer }: SheetProblemsProps): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  if (problems.length === 0) return null
  return (
    <section className="sheet-problems" role="alert">
      <h3>
        <Icon name="warning" size={18} />
        {t(targetsText.sheetProblems, { n: problems.length })}
      </h3>
      <ul>
        {problems.map(({ line, cell, text, readings }) => (
          <li key={`${String(line)} ${cell ?? ''} ${text.vi}`}>
            <strong>{t(targetsText.line, { n: line })}:</strong> {text[language]}{' '}
            {cell !== null &&
              readings.map(({ value, label }) => (
                <Button
                  key={value}
                  isSmall
                  onClick={() => {
                    onAnswer(cell, value)
                  }}
                >
                  {t(targetsText.isMeant, { reading: label })}
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
