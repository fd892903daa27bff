import { useId, type ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { ProgressBar } from '#web/components/progress-bar.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { ProgressView, TargetProgressView } from '../core/dashboard.contract.ts'
import { dashboardText } from '../core/result-screen.text.ts'
import { FigureLink } from './figure-link.tsx'
import { ProgressBadge, STATUS_LOOKS } from './progress-badge.tsx'
import { useProgressWords } from './progress-words.ts'
import './dashboard.css'

interface TargetCardProps {
  readonly target: TargetProgressView
  readonly place: { readonly id: string; readonly name: string }
  /** Where the target is shown by commune and by month. */
  readonly to: string
}

/** One target of the plan: what was promised, what is done, what is certified, what is expected. */
export function TargetCard({ target, place, to }: TargetCardProps): ReactNode {
  const t = useT()
  const words = useProgressWords()
  const headingId = useId()
  const { progress } = target
  return (
    <article className="target-card" aria-labelledby={headingId}>
      <div className="cluster">
        <ProgressBadge status={progress.status} />
        {progress.generated && <GeneratedBadge />}
      </div>
      <h2 id={headingId}>
        <PageLink to={to}>{words.title(target)}</PageLink>
      </h2>
      <p className="target-plan">
        {t(dashboardText.plan)}:{' '}
        <strong>
          {progress.plan === null ? t(dashboardText.notAssigned) : words.plan(target)}
        </strong>
      </p>
      <TargetBar target={target} />
      <TargetFigures target={target} place={place} />
      {target.clause !== null && <Sentence clause={target.clause} />}
    </article>
  )
}

/** The share of the plan; for amounts, a mark where an even year would stand by now. */
export function TargetBar({ target }: { readonly target: TargetProgressView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const words = useProgressWords()
  const { percent, throughMonth, status } = target.progress
  const isAmount = !target.derived && target.addsOverTime !== 'stock'
  return (
    <ProgressBar
      label={t(dashboardText.barLabel, { title: words.title(target) })}
      percent={percent === null ? 0 : Number(percent)}
      words={
        percent === null
          ? t(dashboardText.none)
          : t(dashboardText.percentWords, { percent: format.percent(percent) })
      }
      tone={STATUS_LOOKS[status].tone}
      {...(isAmount && throughMonth !== null
        ? { expectedPercent: Math.round((throughMonth / 12) * 100) }
        : {})}
    />
  )
}

interface TargetFiguresProps {
  readonly target: TargetProgressView
  readonly place: { readonly id: string; readonly name: string }
  /** Those of a commune, when they are not those of the whole place. */
  readonly progress?: ProgressView
}

/** Reported, certified, estimate and final, each opening why; and what is expected, by which rule. */
export function TargetFigures({ target, place, progress }: TargetFiguresProps): ReactNode {
  const t = useT()
  const words = useProgressWords()
  const shown = progress ?? target.progress
  const { throughMonth, expected } = shown
  const states = (['reported', 'certified', 'estimate', 'final'] as const).filter(
    (state) => state === 'reported' || state === 'certified' || shown[state] !== null,
  )
  return (
    <dl className="target-figures">
      {states.map((state) => (
        <div key={state}>
          <dt>{t(dashboardText[state])}</dt>
          <dd>
            <FigureLink
              value={shown[state]}
              unit={target.unit}
              indicatorId={target.indicatorId}
              placeId={place.id}
              placeName={place.name}
              state={state}
            />
            {state === 'reported' && throughMonth !== null && (
              <span className="muted small">
                {' '}
                {t(dashboardText.throughMonth, { month: throughMonth })}
              </span>
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t(dashboardText.expected)}</dt>
        <dd>
          <span className={expected === null ? 'muted' : 'figure'}>
            {words.figure(expected?.value ?? null, target.unit)}
          </span>
          {expected !== null && <span className="muted small"> {words.rule(shown)}</span>}
        </dd>
      </div>
    </dl>
  )
}

function Sentence({ clause }: { readonly clause: string }): ReactNode {
  const t = useT()
  return (
    <details className="small">
      <summary>{t(dashboardText.sentence)}</summary>
      <blockquote>{clause}</blockquote>
    </details>
  )
}
