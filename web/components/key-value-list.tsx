import type { ReactNode } from 'react'
import './key-value-list.css'

interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** The facts of one thing, name and value. A fact without a value is left out. */
export function KeyValueList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="key-values">
      {facts.filter(hasValue).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function hasValue({ value }: Fact): boolean {
  return value !== undefined && value !== null && value !== ''
}
