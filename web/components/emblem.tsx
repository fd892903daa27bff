import type { ReactNode } from 'react'

/** The mark of the system: a target met, in the red and gold of state letterheads. */
export function Emblem({ size = 28 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" fill="var(--red)" />
      <circle cx="16" cy="16" r="9.5" fill="none" stroke="#e6c26a" strokeWidth="2.4" />
      <path
        d="M11 16.4l3.6 3.6L25.5 8.6"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
