import { useState, type ReactNode } from 'react'
import { toDecimal, type DecimalText } from '#kernel/decimal.ts'
import { NumberField } from '#web/forms/number-field.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ReportLineView } from '../core/report.contract.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { reasonName, valueName } from './entry-name.ts'
import { EntryWarnings } from './entry-warnings.tsx'

interface EntryLineProps {
  readonly line: ReportLineView
  readonly label: string
  /** A figure of a certified report: what is changed asks for its reason. */
  readonly isCorrection: boolean
}

/** One figure to enter, with what it is compared with beside it and what is doubtful below. */
export function EntryLine({ line, label, isCorrection }: EntryLineProps): ReactNode {
  const t = useT()
  const [read, setRead] = useState<DecimalText | undefined>(toFigure(line.value))
  const isChanged = read !== toFigure(line.value)
  return (
    <div className="entry-line">
      <div className="entry-field">
        <NumberField
          name={valueName(line)}
          label={label}
          unit={line.unit}
          isWholeOnly={line.decimals === 0}
          defaultValue={toFigure(line.value)}
          onRead={setRead}
        />
        {isCorrection && (
          // Kept in the form while hidden, so that a restored draft finds its place.
          <div hidden={!isChanged}>
            <TextField
              name={reasonName(line)}
              label={t(reportFormText.correctionReason, { code: line.code })}
              maxLength={2000}
            />
          </div>
        )}
        <EntryWarnings warnings={isChanged ? [] : line.warnings} />
      </div>
      <EntryFacts line={line} />
    </div>
  )
}

/** What an officer compares a figure with: the last period, the year so far, the plan. */
function EntryFacts({ line }: { readonly line: ReportLineView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const words = (figure: string | null) =>
    figure === null ? t(reportFormText.noFigure) : format.number(figure)
  return (
    <dl className="entry-facts">
      <div>
        <dt>{t(reportFormText.lastPeriod)}</dt>
        <dd className="figure">{words(line.previous)}</dd>
      </div>
      {line.addsOverTime === 'increment' && (
        <div>
          <dt>{t(reportFormText.soFar)}</dt>
          <dd className="figure">{words(line.soFar)}</dd>
        </div>
      )}
      {line.plan !== null && (
        <div>
          <dt>{t(reportFormText.plan)}</dt>
          <dd className="figure">{words(line.plan)}</dd>
        </div>
      )}
    </dl>
  )
}

function toFigure(value: string | null): DecimalText | undefined {
  return value === null ? undefined : toDecimal(value)
}
