import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { Button } from '#web/components/button.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { tasksText } from '../core/task-screen.text.ts'
import type { TaskView } from '../core/task.contract.ts'
import { capitalised } from './capitalised.ts'
import { DueBadge } from './due-badge.tsx'
import { taskListQuery, type TaskFilter } from './plan-fetch.ts'
import { TaskMoves } from './task-moves.tsx'
import './task.css'

const COLUMNS = ['open', 'under_way', 'done', 'cancelled'] as const

/** A column for each state; a task is moved by its buttons, so that the keyboard does all. */
export function TaskBoard({ filter }: { readonly filter: TaskFilter }): ReactNode {
  const { state, ...rest } = filter
  const columns = COLUMNS.filter((column) => state === undefined || column === state)
  return (
    <div className="board">
      {columns.map((column) => (
        <BoardColumn key={column} state={column} filter={{ ...rest, state: column }} />
      ))}
    </div>
  )
}

interface BoardColumnProps {
  readonly state: TaskView['state']
  readonly filter: TaskFilter
}

function BoardColumn({ state, filter }: BoardColumnProps): ReactNode {
  const t = useT()
  const headingId = useId()
  const query = useSuspenseInfiniteQuery(taskListQuery(filter))
  const tasks = query.data.pages.flatMap((page) => page.items)
  return (
    <section className={`board-column board-${state}`} aria-labelledby={headingId}>
      <h2 id={headingId}>
        {t(tasksText[state])}{' '}
        <span className="tab-count">
          {tasks.length}
          {query.hasNextPage && '+'}
        </span>
      </h2>
      {tasks.length === 0 && <p className="muted small">{t(tasksText.columnEmpty)}</p>}
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <BoardCard task={task} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          isSmall
          isBusy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t(tasksText.more)}
        </Button>
      )}
    </section>
  )
}

function BoardCard({ task }: { readonly task: TaskView }): ReactNode {
  const t = useT()
  const format = useFormat()
  return (
    <article className="board-card">
      <h3>
        <PageLink to={`/tasks/${task.placeId}/${task.id}`} className="task-title">
          {capitalised(task.title)}
        </PageLink>
      </h3>
      <p className="small muted">{task.organisation?.name ?? t(tasksText.noOrganisation)}</p>
      <p className="cluster small">
        {task.dueOn !== null && format.day(toDay(task.dueOn))}
        <DueBadge due={task.due} />
      </p>
      <TaskMoves task={task} />
    </article>
  )
}
