import { useId, type ReactNode } from 'react'
import { PageLink } from './page-link.tsx'
import './card.css'

interface CardProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly badges?: ReactNode
  readonly children: ReactNode
}

/** A part of a page with its own heading. */
export function Card({ title, actions, badges, children }: CardProps): ReactNode {
  const headingId = useId()
  return (
    <section className="card" aria-labelledby={headingId}>
      <div className="card-head">
        <div className="cluster">
          <h2 id={headingId}>{title}</h2>
          {badges}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

interface StatProps {
  readonly label: string
  /** The figure, formatted. */
  readonly value: string
  readonly unit?: string
  /** What the figure means or where it comes from. */
  readonly note?: ReactNode
  /** Where the records behind the figure are. */
  readonly to?: string
}

/** One figure of a headline, with the way to what stands behind it. */
export function Stat({ label, value, unit, note, to }: StatProps): ReactNode {
  return (
    <div className="stat">
      <dt>{to === undefined ? label : <PageLink to={to}>{label}</PageLink>}</dt>
      <dd className="stat-value">
        <span className="figure">{value}</span>{' '}
        {unit !== undefined && <span className="stat-unit">{unit}</span>}
      </dd>
      {note !== undefined && <dd className="stat-note">{note}</dd>}
    </div>
  )
}

/** A row of `Stat`s. */
export function Stats({ children }: { readonly children: ReactNode }): ReactNode {
  return <dl className="stats">{children}</dl>
}
