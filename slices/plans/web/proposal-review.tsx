import { useCallback, useRef, useState, type ReactNode } from 'react'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { ProgressBar } from '#web/components/progress-bar.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import type { PlanReadingView, PlanView, ProposalView } from '../core/plan.contract.ts'
import { plansText, readingText } from '../core/plan-screen.text.ts'
import type { CurrentProposal } from './current-proposal.ts'
import { MarkedText } from './marked-text.tsx'
import { planReadingRoute } from './plan.pages.ts'
import { ProposalList } from './proposal-list.tsx'
import { ReferencesDialog } from './references-dialog.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import './proposal-review.css'

interface ProposalReviewProps {
  readonly plan: PlanView
  readonly reading: PlanReadingView
  readonly mayDecide: boolean
}

/** The text with the proposals marked, beside the list in which a person decides each of them. */
export function ProposalReview({ plan, reading, mayDecide }: ProposalReviewProps): ReactNode {
  const t = useT()
  const filter = planReadingRoute.useSearch()
  const panes = useRef<HTMLDivElement>(null)
  const shown = reading.proposals.filter(
    ({ kind, state }) =>
      (filter.kind === undefined || kind === filter.kind) &&
      (filter.state === undefined || state === filter.state),
  )
  const [current, setCurrent] = useState<CurrentProposal>()
  const [pane, setPane] = useState<'list' | 'text'>('list')

  const choose = useCallback((id: string, from: CurrentProposal['from']) => {
    setCurrent({ id, from })
    // On a phone one side is in view at a time: a mark leads to its card.
    if (from === 'text') setPane('list')
  }, [])
  const move = useCallback(
    (step: 1 | -1) => {
      const at = shown.findIndex(({ id }) => id === current?.id)
      const next = shown[at === -1 ? 0 : at + step]
      if (next !== undefined) setCurrent({ id: next.id, from: 'text' })
    },
    [shown, current],
  )
  useReviewKeys(panes, move)

  function goOn(decidedId: string): void {
    const at = shown.findIndex(({ id }) => id === decidedId)
    const isOpen = ({ id, state }: ProposalView) => state === 'open' && id !== decidedId
    const next = shown.slice(at + 1).find(isOpen) ?? shown.find(isOpen)
    setCurrent(next === undefined ? undefined : { id: next.id, from: 'text' })
  }

  return (
    <div className="stack">
      <ReviewProgress proposals={reading.proposals}>
        {mayDecide && <ReferencesDialog planId={plan.id} proposals={reading.proposals} />}
      </ReviewProgress>
      <ReviewFilter />
      <div className="review-switch no-print" role="group" aria-label={t(readingText.shown)}>
        {(['list', 'text'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={pane === each}
            onClick={() => {
              setPane(each)
            }}
          >
            {t(each === 'list' ? readingText.proposals : readingText.text)}
          </button>
        ))}
      </div>
      <div className={`review review-shows-${pane}`} ref={panes}>
        <MarkedText
          text={reading.text}
          proposals={reading.proposals}
          shownIds={new Set(shown.map(({ id }) => id))}
          current={current}
          onChoose={(id) => {
            choose(id, 'text')
          }}
        />
        <ProposalList
          plan={plan}
          proposals={shown}
          all={reading.proposals}
          current={current}
          mayDecide={mayDecide}
          onChoose={(id) => {
            choose(id, 'list')
          }}
          onShowInText={(id) => {
            setCurrent({ id, from: 'list' })
            setPane('text')
          }}
          onDecided={goOn}
        />
      </div>
    </div>
  )
}

interface ReviewProgressProps {
  readonly proposals: readonly ProposalView[]
  readonly children: ReactNode
}

function ReviewProgress({ proposals, children }: ReviewProgressProps): ReactNode {
  const t = useT()
  const left = proposals.filter(({ state }) => state === 'open').length
  const done = proposals.length - left
  if (proposals.length === 0) return <p>{t(readingText.noneRead)}</p>
  return (
    <div className="review-progress">
      <div>
        <p className="review-left" role="status">
          {left === 0 ? t(plansText.readingDone) : t(readingText.left, { n: left })}
        </p>
        <ProgressBar
          label={t(plansText.readingProgress)}
          percent={Math.floor((100 * done) / proposals.length)}
          words={t(readingText.looked, { done, total: proposals.length })}
          tone={left === 0 ? 'good' : 'warn'}
        />
      </div>
      {children}
    </div>
  )
}

function ReviewFilter(): ReactNode {
  const t = useT()
  const filter = planReadingRoute.useSearch()
  const navigate = planReadingRoute.useNavigate()
  return (
    <FilterBar
      isFiltered={filter.kind !== undefined || filter.state !== undefined}
      onFilter={(filters) => {
        void navigate({ search: filters })
      }}
    >
      <SelectField
        name="kind"
        label={t(readingText.kind)}
        defaultValue={filter.kind}
        emptyLabel={t(readingText.anyKind)}
        choices={(['target', 'task', 'solution', 'reference'] as const).map((kind) => ({
          value: kind,
          label: t(readingText[kind]),
        }))}
      />
      <SelectField
        name="state"
        label={t(readingText.state)}
        defaultValue={filter.state}
        emptyLabel={t(readingText.anyState)}
        choices={(['open', 'confirmed', 'dropped'] as const).map((state) => ({
          value: state,
          label: t(readingText[state]),
        }))}
      />
    </FilterBar>
  )
}
