import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { Badge, GeneratedBadge } from '#web/components/badge.tsx'
import { Card } from '#web/components/card.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { toQuery } from '#web/api.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import type { Message } from '#kernel/text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import type { TaskDetailView, TaskView } from '../core/task.contract.ts'
import { capitalised } from './capitalised.ts'
import { DueBadge } from './due-badge.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { planQuery, taskQuery } from './plan-fetch.ts'
import { taskRoute } from './plan.pages.ts'
import { TaskActions } from './task-actions.tsx'

/** One task: what it is, how it stands, its evidence, and all that happened to it. */
export function TaskPage(): ReactNode {
  const t = useT()
  const name = taskRoute.useParams()
  const { task, events, attachments } = useSuspenseQuery(taskQuery(name)).data
  return (
    <>
      <PageHeader
        title={shortTitle(capitalised(task.title))}
        trail={[{ label: t(tasksText.title), to: '/tasks' }]}
        badges={
          <>
            <Badge>{t(tasksText[task.state])}</Badge>
            <DueBadge due={task.due} />
            {task.generated && <GeneratedBadge />}
          </>
        }
        actions={<TaskActions task={task} />}
      />
      <div className="stack">
        <FactsCard task={task} />
        <EvidenceCard task={task} attachments={attachments} />
        <Card title={t(tasksText.history)}>
          <TaskHistory events={events} />
        </Card>
      </div>
    </>
  )
}

/** A task of a plan may be a whole paragraph; the heading and the browser's tab take its beginning. */
function shortTitle(title: string): string {
  const words = title.split(/\s+/)
  return words.length <= MOST_WORDS ? title : `${words.slice(0, MOST_WORDS).join(' ')}…`
}

const MOST_WORDS = 20

function FactsCard({ task }: { readonly task: TaskView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const day = (text: string | null) => text !== null && format.day(toDay(text))
  return (
    <Card title={t(tasksText.facts)}>
      <KeyValueList
        facts={[
          { label: t(tasksText.task), value: capitalised(task.title) },
          { label: t(tasksText.kind), value: t(tasksText[`kind_${task.kind}`]) },
          {
            label: t(tasksText.organisation),
            value: task.organisation?.name ?? t(tasksText.noOrganisation),
          },
          {
            label: t(tasksText.coordinating),
            value: task.coordinating.map(({ name }) => name).join('; '),
          },
          {
            label: t(tasksText.dueOn),
            value: task.dueOn === null ? t(tasksText.due_no_deadline) : <Deadline task={task} />,
          },
          {
            label: t(tasksText.node),
            value: task.node !== null && `${task.node.code} – ${task.node.title}`,
          },
          { label: t(tasksText.completedOn), value: day(task.completedOn) || undefined },
          { label: t(tasksText.outcome), value: task.outcome },
          { label: t(tasksText.clause), value: task.documentId !== null && <Basis task={task} /> },
          { label: t(tasksText.plan), value: task.planId !== null && <PlanOf id={task.planId} /> },
        ].filter(({ value }) => value !== false)}
      />
    </Card>
  )
}

/** A deadline on a day off holds until the next working day, and says so. */
function Deadline({ task }: { readonly task: TaskView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { dueOn, inTimeUntil } = task
  if (dueOn === null) return null
  return (
    <>
      {format.day(toDay(dueOn))}
      {inTimeUntil !== null && inTimeUntil !== dueOn && (
        <span className="muted">
          {' '}
          ({t(tasksText.movedDue, { day: format.day(toDay(inTimeUntil)) })})
        </span>
      )}
    </>
  )
}

function Basis({ task }: { readonly task: TaskView }): ReactNode {
  const t = useT()
  const { documentId, clause, clauseStart, clauseEnd } = task
  const hasPassage = clauseStart !== null && clauseEnd !== null && clauseEnd > clauseStart
  const search = hasPassage ? toQuery({ from: clauseStart, to: clauseEnd }) : ''
  return (
    <>
      {clause !== null && clause !== task.title && <span lang="vi">“{clause}” </span>}
      <PageLink to={`/documents/${documentId ?? ''}${search}`}>{t(tasksText.seeClause)}</PageLink>
    </>
  )
}

function PlanOf({ id }: { readonly id: string }): ReactNode {
  const plan = useSuspenseQuery(planQuery(id)).data
  return <PageLink to={`/plans/${plan.id}`}>{plan.title}</PageLink>
}

const EVENTS: Readonly<Record<string, Message>> = {
  created: tasksText.event_created,
  changed: tasksText.event_changed,
  started: tasksText.event_started,
  done: tasksText.event_done,
  reopened: tasksText.event_reopened,
  cancelled: tasksText.event_cancelled,
  noted: tasksText.event_noted,
}

function TaskHistory({ events }: Pick<TaskDetailView, 'events'>): ReactNode {
  const t = useT()
  return (
    <Timeline
      events={events.toReversed().map(({ at, kind, actorName, note }) => ({
        key: `${at} ${kind}`,
        at,
        title: t(EVENTS[kind] ?? tasksText.event_changed),
        by: actorName,
        ...(note !== '' && { detail: note }),
        tone: kind === 'done' ? 'good' : 'neutral',
      }))}
    />
  )
}
