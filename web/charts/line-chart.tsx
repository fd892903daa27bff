import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ReactNode } from 'react'
import type { DecimalText } from '#kernel/decimal.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { ChartFigure } from './chart-figure.tsx'
import { chartsText } from './charts.text.ts'
import { greatestOf, HAS_DOTS, LineLegend, toDrawn, type Series } from './series.tsx'
import './line-chart.css'

interface LineChartProps {
  readonly title: string
  readonly description?: string
  readonly badges?: ReactNode
  readonly unit: string
  /** What the points are: Tháng, Quý. */
  readonly pointsAre: string
  /** The name of each point on the axis, short: T1 … T12. */
  readonly points: readonly string[]
  /** One value per point; undefined where there is none (the future, a month not reported). */
  readonly series: readonly (Series & { readonly values: readonly (DecimalText | undefined)[] })[]
}

const HEIGHT = 240
const BOTTOM = 28
const TOP = 14
const TICKS = 5

/**
 * The course of a cumulative figure against its plan. The lines are drawn in hundredths of the
 * width and stretched by the browser, so that words keep their size on a phone and on paper.
 */
export function LineChart(props: LineChartProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const { title, unit, pointsAre, points, series, ...frame } = props

  const drawn = series.flatMap(({ values }) => values.map(toDrawn))
  const y = scaleLinear()
    .domain([0, greatestOf(drawn)])
    .nice(TICKS)
    .range([HEIGHT - BOTTOM, TOP])
  const x = scaleLinear()
    .domain([0, Math.max(1, points.length - 1)])
    .range([0, 100])

  function words(figure: DecimalText | undefined): string {
    return figure === undefined ? t(chartsText.noValue) : format.number(figure)
  }
  const table = {
    columns: [pointsAre, ...series.map(({ name }) => name)],
    rows: points.map((point, index) => ({
      key: point,
      label: point,
      values: series.map(({ values }) => words(values[index])),
    })),
  }
  return (
    <ChartFigure {...frame} title={`${title} (${unit})`} table={table}>
      <LineLegend series={series} />
      <div className="line-chart">
        <svg width="100%" height={HEIGHT} role="img" aria-label={courseOf(series, points, words)}>
          <Grid y={y} x={x} points={points} words={(tick) => format.number(String(tick))} />
          <svg
            viewBox={`0 0 100 ${String(HEIGHT)}`}
            width="100%"
            height={HEIGHT}
            preserveAspectRatio="none"
          >
            {series.map(({ key, kind, values }) => (
              <path
                key={key}
                d={pathOf(values, x, y)}
                className={`line line-${kind}`}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          {series
            .filter(({ kind }) => HAS_DOTS.has(kind))
            .map(({ key, kind, values }) => (
              <g key={key}>
                {values.map((value, index) => {
                  const figure = toDrawn(value)
                  if (figure === undefined) return null
                  return (
                    <circle
                      key={index}
                      cx={`${String(x(index))}%`}
                      cy={y(figure)}
                      r="4"
                      className={`dot dot-${kind}`}
                    />
                  )
                })}
              </g>
            ))}
        </svg>
      </div>
    </ChartFigure>
  )
}

interface GridProps {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly points: readonly string[]
  readonly words: (tick: number) => string
}

function Grid({ x, y, points, words }: GridProps): ReactNode {
  return (
    <>
      {y.ticks(TICKS).map((tick) => (
        <g key={tick}>
          <line
            x1="0"
            x2="100%"
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? 'chart-axis' : 'chart-grid'}
          />
          <text x="-8" y={y(tick)} dy="0.32em" textAnchor="end" className="chart-soft">
            {words(tick)}
          </text>
        </g>
      ))}
      {points.map((point, index) => (
        <text
          key={point}
          x={`${String(x(index))}%`}
          y={HEIGHT - 8}
          textAnchor="middle"
          className={index % 2 === 1 ? 'chart-soft point-odd' : 'chart-soft'}
        >
          {point}
        </text>
      ))}
    </>
  )
}

function pathOf(
  values: readonly (DecimalText | undefined)[],
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string {
  const draw = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_value, index) => x(index))
    .y((value) => y(value ?? 0))
  return draw(values.map(toDrawn)) ?? ''
}

/** What a screen reader says: the last figure of each series and when it was. */
function courseOf(
  series: LineChartProps['series'],
  points: readonly string[],
  words: (figure: DecimalText | undefined) => string,
): string {
  return series
    .map(({ name, values }) => {
      const last = values.findLastIndex((value) => value !== undefined)
      return `${name}: ${words(values[last])}${last < 0 ? '' : ` (${points[last] ?? ''})`}`
    })
    .join('; ')
}
