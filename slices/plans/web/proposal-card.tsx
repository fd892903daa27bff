import type { ReactNode } from 'react'
import { Badge, type Tone } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useT } from '#web/text.ts'
import type { PlanView, ProposalView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'
import { capitalised } from './capitalised.ts'
import {
  nameOfReference,
  referenceFieldsOf,
  targetFieldsOf,
  workFieldsOf,
} from './proposal-fields.ts'
import { ProposalDecision } from './proposal-decision.tsx'
import { useQuestionWords } from './use-question-words.ts'
import { useTargetWords } from './use-target-words.ts'

interface ProposalCardProps {
  readonly plan: PlanView
  readonly proposal: ProposalView
  readonly number: number
  readonly isOpen: boolean
  readonly mayDecide: boolean
  readonly onChoose: (id: string) => void
  readonly onShowInText: (id: string) => void
  readonly onDecided: (id: string) => void
}

const TONES: Readonly<Record<ProposalView['kind'], Tone>> = {
  target: 'warn',
  task: 'info',
  solution: 'good',
  reference: 'neutral',
}

const STATE_ICONS: Readonly<Record<ProposalView['state'], IconName>> = {
  open: 'clock',
  confirmed: 'check',
  dropped: 'close',
}

/** One proposal: a line with what it says; open, its sentence, its doubts and its decision. */
export function ProposalCard(props: ProposalCardProps): ReactNode {
  const t = useT()
  const summary = useSummary(props.proposal)
  const { proposal, number, isOpen, onChoose } = props
  const { id, kind, state, questions } = proposal
  return (
    <li id={`proposal-${id}`} className={`proposal proposal-${state}`}>
      <h3>
        <button
          type="button"
          className="proposal-head"
          aria-expanded={isOpen}
          onClick={() => {
            onChoose(id)
          }}
        >
          <span className="proposal-number">{number}</span>
          <span className="proposal-words">
            <span className="cluster">
              <Badge tone={TONES[kind]}>{t(readingText[kind])}</Badge>
              <span className="proposal-state">
                <Icon name={STATE_ICONS[state]} size={16} />
                {t(readingText[state])}
              </span>
              {questions.length > 0 && state === 'open' && (
                <Badge tone="warn" icon="question">
                  {t(readingText.question)}
                </Badge>
              )}
            </span>
            <span className="proposal-summary">{summary}</span>
          </span>
        </button>
      </h3>
      {isOpen && <ProposalDetail {...props} />}
    </li>
  )
}

/** What the proposal says, in one line. */
function useSummary(proposal: ProposalView): string {
  const words = useTargetWords()
  switch (proposal.kind) {
    case 'target': {
      const { subject, valueTo, ...fields } = targetFieldsOf(proposal)
      return `${capitalised(subject)}: ${words.asked({ ...fields, valueTo: valueTo ?? null })}`
    }
    case 'task':
    case 'solution':
      return capitalised(workFieldsOf(proposal).subject)
    case 'reference':
      return nameOfReference(referenceFieldsOf(proposal))
  }
}

function ProposalDetail(props: ProposalCardProps): ReactNode {
  const t = useT()
  const questionWords = useQuestionWords()
  const { proposal, plan, mayDecide, onShowInText, onDecided } = props
  return (
    <div className="proposal-detail">
      <blockquote lang="vi">{proposal.sentence}</blockquote>
      <Button
        weight="quiet"
        isSmall
        onClick={() => {
          onShowInText(proposal.id)
        }}
      >
        {t(readingText.showInText)}
      </Button>
      {proposal.questions.map((question) => (
        <p key={question.code} className="proposal-question">
          <Icon name="question" size={18} />
          {questionWords(question)}
        </p>
      ))}
      {proposal.state === 'open' && mayDecide && (
        <ProposalDecision plan={plan} proposal={proposal} onDecided={onDecided} />
      )}
      {proposal.state !== 'open' && <Decided plan={plan} proposal={proposal} />}
    </div>
  )
}

function Decided({ plan, proposal }: Pick<ProposalCardProps, 'plan' | 'proposal'>): ReactNode {
  const t = useT()
  const { kind, state, decidedByName, resultId } = proposal
  const to = {
    target: `/targets/${plan.placeId}/${resultId ?? ''}`,
    task: `/tasks/${plan.placeId}/${resultId ?? ''}`,
    solution: `/tasks/${plan.placeId}/${resultId ?? ''}`,
    reference: `/documents/${resultId ?? ''}`,
  }[kind]
  return (
    <p>
      {t(readingText.decidedBy, { state: t(readingText[state]), name: decidedByName ?? '–' })}
      {resultId !== null && (
        <>
          {' · '}
          <PageLink to={to}>{t(readingText.seeResult)}</PageLink>
        </>
      )}
    </p>
  )
}
