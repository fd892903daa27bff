import type { ReactNode } from 'react'
import type { Tone } from './badge.tsx'
import './progress-bar.css'

interface ProgressBarProps {
  /** What advances, for screen readers. */
  readonly label: string
  /** May pass 100: the bar stays full and the words tell the rest. */
  readonly percent: number
  /** Where it should be today, as a mark on the bar. */
  readonly expectedPercent?: number
  /** The words beside the bar; the percentage when left out. */
  readonly words?: string
  readonly tone?: Tone
}

/** A share of a whole: done of planned, sent of the file. */
export function ProgressBar(props: ProgressBarProps): ReactNode {
  const { label, percent, expectedPercent, words, tone = 'info' } = props
  const shown = words ?? `${String(percent)}%`
  return (
    <div className="progress">
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={clamp(percent)}
        aria-valuetext={shown}
      >
        <div
          className={`progress-done tone-${tone}`}
          style={{ width: `${String(clamp(percent))}%` }}
        />
        {expectedPercent !== undefined && (
          <div className="progress-mark" style={{ left: `${String(clamp(expectedPercent))}%` }} />
        )}
      </div>
      <span className="progress-words" aria-hidden="true">
        {shown}
      </span>
    </div>
  )
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent))
}
