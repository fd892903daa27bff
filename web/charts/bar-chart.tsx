import { scaleLinear } from 'd3-scale'
import { useId, type ReactNode } from 'react'
import type { DecimalText } from '#kernel/decimal.ts'
import { PageLink } from '#web/components/page-link.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { ChartFigure } from './chart-figure.tsx'
import { chartsText } from './charts.text.ts'
import { BarLegend, fillOf, greatestOf, Hatch, toDrawn, type Series } from './series.tsx'
import './bar-chart.css'

interface BarChartProps {
  readonly title: string
  readonly description?: string
  readonly badges?: ReactNode
  /** The unit of all values, in words: hộ, km, %. */
  readonly unit: string
  /** What the rows are: Xã, Nội dung. */
  readonly rowsAre: string
  readonly series: readonly Series[]
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly to?: string
    readonly values: Readonly<Record<string, DecimalText | undefined>>
  }[]
}

const BAR_HEIGHT = 14
const BAR_STEP = 17
/** The longest bar leaves the rest of the width to its own value, written behind it. */
const LONGEST_PERCENT = 78

/** Lying bars, a group for each row: plan, reported, certified. Widths follow the place it stands in. */
export function BarChart(props: BarChartProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { title, unit, rowsAre, series, rows, ...frame } = props
  const hatchId = useId()

  const drawn = rows.flatMap(({ values }) => series.map(({ key }) => toDrawn(values[key])))
  const widthOf = scaleLinear()
    .domain([0, greatestOf(drawn)])
    .range([0, LONGEST_PERCENT])

  function words(figure: DecimalText | undefined): string {
    return figure === undefined ? t(chartsText.noValue) : format.number(figure)
  }
  const table = {
    columns: [rowsAre, ...series.map(({ name }) => name)],
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      values: series.map(({ key }) => words(row.values[key])),
    })),
  }
  return (
    <ChartFigure {...frame} title={`${title} (${unit})`} table={table}>
      <BarLegend series={series} />
      <ul className="bar-rows">
        {rows.map((row, place) => (
          <li key={row.key}>
            <p className="bar-label">
              {row.to === undefined ? row.label : <PageLink to={row.to}>{row.label}</PageLink>}
            </p>
            <svg
              width="100%"
              height={series.length * BAR_STEP}
              role="img"
              aria-label={namesOf(series, row.values, words)}
            >
              <Hatch id={`${hatchId}${String(place)}`} />
              {series.map(({ key, kind }, index) => {
                const width = widthOf(toDrawn(row.values[key]) ?? 0)
                const y = index * BAR_STEP
                return (
                  <g key={key}>
                    <rect
                      x="1"
                      y={y + 1}
                      width={`${String(width)}%`}
                      height={BAR_HEIGHT - 2}
                      className={`bar bar-${kind}`}
                      // By its place: a key may hold a space, and an address in url() may not.
                      {...fillOf(kind, `${hatchId}${String(place)}`)}
                    />
                    <text
                      x={`${String(width)}%`}
                      dx="8"
                      y={y + BAR_HEIGHT - 3}
                      className="bar-value"
                    >
                      {words(row.values[key])}
                    </text>
                  </g>
                )
              })}
            </svg>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

/** "Kế hoạch: 170; Đã xác nhận: 96", what a screen reader says of one row. */
function namesOf(
  series: readonly Series[],
  values: Readonly<Record<string, DecimalText | undefined>>,
  words: (figure: DecimalText | undefined) => string,
): string {
  return series.map(({ key, name }) => `${name}: ${words(values[key])}`).join('; ')
}
