import { useId, type ReactNode } from 'react'
import type { DecimalText } from '#kernel/decimal.ts'
import './series.css'

/** What a series stands for; each has a colour and a pattern, so that it is told apart on grey paper. */
type SeriesKind = 'plan' | 'reported' | 'certified' | 'projection'

export interface Series {
  readonly key: string
  readonly name: string
  readonly kind: SeriesKind
}

/** A place on the picture, not a figure: exactness ends where the drawing begins. */
export function toDrawn(figure: DecimalText | undefined): number | undefined {
  return figure === undefined ? undefined : Number(figure)
}

/** The end of a scale that begins at nought: the greatest value drawn, or 1 when all are nought. */
export function greatestOf(values: readonly (number | undefined)[]): number {
  return Math.max(0, ...values.filter((value) => value !== undefined)) || 1
}

/** What each kind of bar looks like, as a legend above the picture. */
export function BarLegend({ series }: { readonly series: readonly Series[] }): ReactNode {
  const hatchId = useId()
  return (
    <ul className="chart-legend">
      {series.map(({ key, name, kind }) => (
        <li key={key}>
          <svg width="28" height="14" aria-hidden="true" focusable="false">
            <Hatch id={hatchId} />
            <rect
              x="1"
              y="1"
              width="26"
              height="12"
              className={`bar bar-${kind}`}
              {...fillOf(kind, hatchId)}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

/** What each kind of line looks like. */
export function LineLegend({ series }: { readonly series: readonly Series[] }): ReactNode {
  return (
    <ul className="chart-legend">
      {series.map(({ key, name, kind }) => (
        <li key={key}>
          <svg width="36" height="14" aria-hidden="true" focusable="false">
            <line x1="1" x2="35" y1="7" y2="7" className={`line line-${kind}`} />
            {HAS_DOTS.has(kind) && <circle cx="18" cy="7" r="4" className={`dot dot-${kind}`} />}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

/** Lines of what has happened carry a dot for each figure; plan and projection are only lines. */
export const HAS_DOTS: ReadonlySet<SeriesKind> = new Set(['reported', 'certified'])

/** The pattern of reported figures, which are not certified yet. */
export function Hatch({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="hatch-ground" />
        <rect width="3" height="6" className="hatch-stripe" />
      </pattern>
    </defs>
  )
}

/** Reported bars are hatched by the pattern of this picture; the other kinds are plain, by their class. */
export function fillOf(kind: SeriesKind, hatchId: string): { readonly fill?: string } {
  return kind === 'reported' ? { fill: `url(#${hatchId})` } : {}
}
