import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Badge, type Tone } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useCommand } from '#web/command.ts'
import { useT } from '#web/text.ts'
import { DecidedProposalView, type PlanView, type ProposalView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'
import { capitalised } from './capitalised.ts'
import {
  nameOfReference,
  referenceFieldsOf,
  targetFieldsOf,
  workFieldsOf,
} from './proposal-fields.ts'
import { ReferenceProposalForm } from './reference-proposal-form.tsx'
import { TargetProposalForm } from './target-proposal-form.tsx'
import { useQuestionWords } from './use-question-words.ts'
import { useTargetWords } from './use-target-words.ts'
import { WorkProposalForm } from './work-proposal-form.tsx'

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
        <Decision plan={plan} proposal={proposal} onDecided={onDecided} />
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

type DecisionProps = Pick<ProposalCardProps, 'plan' | 'proposal' | 'onDecided'>

/** The fields of a proposal as they were read, to be corrected, confirmed or dropped. */
function Decision({ plan, proposal, onDecided }: DecisionProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const confirm = useCommand({
    path: `/plans/${plan.id}/proposals/${proposal.id}/confirmation`,
    answer: DecidedProposalView,
    refreshes: [['plans'], ['targets'], ['tasks'], ['documents']],
    onDone: () => {
      announce(t(readingText.confirmedDone), 'done')
      onDecided(proposal.id)
    },
  })
  const form = {
    plan,
    proposal,
    isSending: confirm.isSending,
    problem: confirm.problem,
    actions: <DropButton plan={plan} proposal={proposal} onDecided={onDecided} />,
    onConfirm: (decision: Readonly<Record<string, unknown>>) =>
      confirm.send({ version: proposal.version, decision }),
  }
  switch (proposal.kind) {
    case 'target':
      return <TargetProposalForm {...form} />
    case 'task':
    case 'solution':
      return <WorkProposalForm {...form} kind={proposal.kind} />
    case 'reference':
      return <ReferenceProposalForm {...form} />
  }
}

function DropButton({ plan, proposal, onDecided }: DecisionProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const [isAsking, setAsking] = useState(false)
  const drop = useCommand({
    path: `/plans/${plan.id}/proposals/${proposal.id}/dropping`,
    answer: DecidedProposalView,
    refreshes: [['plans']],
    onDone: () => {
      announce(t(readingText.droppedDone), 'done')
      onDecided(proposal.id)
    },
  })
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        {t(readingText.drop)}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        title={t(readingText.drop)}
        description={t(readingText.dropWhy)}
        confirmLabel={t(readingText.drop)}
        isSending={drop.isSending}
        problem={drop.problem}
        onConfirm={() => drop.send({ version: proposal.version })}
      />
    </>
  )
}
