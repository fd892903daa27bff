import { useState, type ReactNode } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { Icon } from '#web/components/icon.tsx'
import { readTypedNumber } from '#web/forms/typed-number.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { targetsText } from '../core/target-screen.text.ts'
import type { TargetView } from '../core/target.contract.ts'
import { nameOfShare, type Taker } from './share-entries.ts'
import '#web/components/data-table.css'

export interface ShareRow extends Taker {
  readonly name: string
  readonly code?: string
  readonly value?: string | undefined
}

interface ShareTableProps {
  readonly target: TargetView
  readonly rows: readonly ShareRow[]
  /** The figure by which a proposal was made, by place. */
  readonly figures: ReadonlyMap<string, string | null>
}

/** A line for each unit with a field for its share; arrows are not taken, so they move the caret. */
export function ShareTable({ target, rows, figures }: ShareTableProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const hasFigures = [...figures.values()].some((figure) => figure !== null)
  return (
    <table className="data-table share-table">
      <caption className="visually-hidden">{t(targetsText.breakdown)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(targetsText.unit)}</th>
          {hasFigures && (
            <th scope="col" className="cell-figure">
              {t(targetsText.figure)}
            </th>
          )}
          <th scope="col" className="cell-figure">
            {t(targetsText.share)} ({target.unit})
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={nameOfShare(row)}>
            <th scope="row">
              {row.name} {row.code !== undefined && <span className="muted small">{row.code}</span>}
            </th>
            {hasFigures && (
              <td className="cell-figure">{figureOf(figures.get(row.placeId), format.number)}</td>
            )}
            <td className="cell-figure">
              <ShareInput target={target} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function figureOf(figure: string | null | undefined, format: (figure: string) => string): string {
  return figure === null || figure === undefined ? '–' : format(figure)
}

interface ShareInputProps {
  readonly target: TargetView
  readonly row: ShareRow
}

/** Never touched while somebody types; judged when it is left. */
function ShareInput({ target, row }: ShareInputProps): ReactNode {
  const t = useT()
  const [complaint, setComplaint] = useState<string>()
  const name = nameOfShare(row)
  return (
    <>
      <input
        className="control control-number share-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        name={name}
        aria-label={t(targetsText.shareOf, { name: row.name })}
        aria-invalid={complaint !== undefined || undefined}
        aria-describedby={complaint === undefined ? undefined : `${name}-error`}
        defaultValue={row.value === undefined ? '' : formatVietnameseNumber(toDecimal(row.value))}
        onInput={(event) => {
          event.currentTarget.setCustomValidity('')
        }}
        onBlur={(event) => {
          const typed = readTypedNumber(event.currentTarget.value, {
            unit: target.unit,
            isWholeOnly: target.decimals === 0,
          })
          const message = typed.kind === 'wrong' ? t(typed.message, typed.values) : ''
          event.currentTarget.setCustomValidity(message)
          setComplaint(message === '' ? undefined : message)
        }}
      />
      {complaint !== undefined && (
        <span className="field-error" id={`${name}-error`}>
          <Icon name="warning" size={16} />
          {complaint}
        </span>
      )}
    </>
  )
}
