import { useId, useState, type ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { useT } from '#web/text.ts'
import { chartsText } from './charts.text.ts'
import './chart-figure.css'

/** The same figures in words: one row per label, one formatted value per column. */
interface ChartTable {
  /** Names of the columns, the first for the labels. */
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly label: ReactNode
    readonly values: readonly string[]
  }[]
}

interface ChartFigureProps {
  readonly title: string
  /** What the picture shows, for those who cannot see it: the highest, the lowest, the course. */
  readonly description?: string
  readonly badges?: ReactNode
  readonly table: ChartTable
  /** `toggle`: picture or table, by a button. `beside`: both at once, for maps. */
  readonly tablePlace?: 'toggle' | 'beside'
  readonly children: ReactNode
}

/** A picture of figures with its title, and the figures themselves as a table. */
export function ChartFigure(props: ChartFigureProps): ReactNode {
  const t = useT()
  const { title, description, badges, table, tablePlace = 'toggle', children } = props
  const [isTable, setTable] = useState(false)
  const captionId = useId()
  const isBeside = tablePlace === 'beside'
  return (
    <figure className={`chart chart-${tablePlace}`} aria-labelledby={captionId}>
      <figcaption className="chart-head">
        <div className="cluster">
          <span className="chart-title" id={captionId}>
            {title}
          </span>
          {badges}
        </div>
        {!isBeside && (
          <Button
            weight="quiet"
            isSmall
            icon={isTable ? 'chart' : 'table'}
            onClick={() => {
              setTable(!isTable)
            }}
          >
            {t(isTable ? chartsText.showChart : chartsText.showTable)}
            <span className="visually-hidden">: {title}</span>
          </Button>
        )}
      </figcaption>
      {description !== undefined && <p className="muted small">{description}</p>}
      {(isBeside || !isTable) && <div className="chart-picture">{children}</div>}
      {(isBeside || isTable) && <FiguresTable title={title} table={table} />}
    </figure>
  )
}

function FiguresTable({
  title,
  table,
}: {
  readonly title: string
  readonly table: ChartTable
}): ReactNode {
  const captionId = useId()
  return (
    <div
      className="table-scroll chart-table"
      role="region"
      aria-labelledby={captionId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1, scrollable region
      tabIndex={0}
    >
      <table className="data-table data-table-scroll">
        <caption className="visually-hidden" id={captionId}>
          {title}
        </caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={index === 0 ? 'cell-row-header' : 'cell-figure'}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, label, values }) => (
            <tr key={key}>
              <th scope="row" className="cell-row-header">
                {label}
              </th>
              {values.map((value, index) => (
                <td key={index} className="cell-figure">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
