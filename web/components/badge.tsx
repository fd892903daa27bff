import type { ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { componentsText } from './components.text.ts'
import { Icon, type IconName } from './icon.tsx'
import './badge.css'

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

interface BadgeProps {
  readonly tone?: Tone
  readonly icon?: IconName
  /** A sentence shown when the pointer rests on it, and read with it. */
  readonly explanation?: string
  readonly children: ReactNode
}

/** A short state in words; colour and icon only repeat what the words say. */
export function Badge({ tone = 'neutral', icon, explanation, children }: BadgeProps): ReactNode {
  return (
    <span className={`badge badge-${tone}`} title={explanation}>
      {icon && <Icon name={icon} size={14} />}
      {children}
      {explanation !== undefined && <span className="visually-hidden"> ({explanation})</span>}
    </span>
  )
}

/** How a target or a task stands. */
export type Standing =
  'on_track' | 'at_risk' | 'behind' | 'no_figure' | 'done' | 'waiting' | 'returned'

const STANDINGS = {
  on_track: { tone: 'good', icon: 'check', text: componentsText.onTrack },
  at_risk: { tone: 'warn', icon: 'warning', text: componentsText.atRisk },
  behind: { tone: 'bad', icon: 'stop', text: componentsText.behind },
  no_figure: { tone: 'neutral', icon: 'question', text: componentsText.noFigure },
  done: { tone: 'good', icon: 'check', text: componentsText.done },
  waiting: { tone: 'info', icon: 'clock', text: componentsText.waiting },
  returned: { tone: 'warn', icon: 'returned', text: componentsText.returned },
} as const

export function StatusBadge({ standing }: { readonly standing: Standing }): ReactNode {
  const t = useT()
  const { tone, icon, text } = STANDINGS[standing]
  return (
    <Badge tone={tone} icon={icon}>
      {t(text)}
    </Badge>
  )
}

/** Marks figures that the system made up to show itself, wherever they stand, on paper too. */
export function GeneratedBadge(): ReactNode {
  const t = useT()
  return (
    <span className="badge badge-generated" title={t(componentsText.generatedWhy)}>
      <Icon name="sparkle" size={14} />
      {t(componentsText.generated)}
    </span>
  )
}
