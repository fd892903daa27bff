import type { ReactNode } from 'react'
import type { Language } from '#kernel/text.ts'
import { cellText, headerRows, placedCells, type Table } from '#reports/document/core/table.ts'
import './form-table.css'

interface FormTableProps {
  readonly table: Table
  readonly language: Language
  readonly caption: string
}

/** A form of a report with its grouped headings. On a narrow screen it is scrolled sideways. */
export function FormTable({ table, language, caption }: FormTableProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1, scrollable region
    <div className="form-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="form-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {headerRows(table.columns).map((row, index) => (
            <tr key={index}>
              {row.map((cell) => (
                <th
                  key={cell.column}
                  scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                >
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className={`form-row-${row.emphasis}`}>
              {placedCells(row, table.columns).map(({ cell, column, columnSpan }) => (
                <td
                  key={column}
                  colSpan={columnSpan}
                  className={`form-cell-${table.columns[column]?.align ?? 'left'}`}
                >
                  {cellText(cell, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
