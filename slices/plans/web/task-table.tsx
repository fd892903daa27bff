import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toDay } from '#kernel/day.ts'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { tasksText } from '../core/task-screen.text.ts'
import { capitalised } from './capitalised.ts'
import { DueBadge } from './due-badge.tsx'
import { needsOwnMark } from './generated-once.ts'
import { taskListQuery, type TaskFilter } from './plan-fetch.ts'
import './task.css'

/** Tasks by deadline, the earliest first. */
export function TaskTable({ filter }: { readonly filter: TaskFilter }): ReactNode {
  const t = useT()
  const format = useFormat()
  const query = useSuspenseInfiniteQuery(taskListQuery(filter))
  const rows = query.data.pages.flatMap((page) => page.items)
  const isMarked = needsOwnMark(rows)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <DataTable
      caption={t(tasksText.title)}
      isCaptionHidden
      columns={[
        {
          key: 'title',
          header: t(tasksText.task),
          isRowHeader: true,
          cell: (task) => <span className="task-title">{capitalised(task.title)}</span>,
        },
        {
          key: 'organisation',
          header: t(tasksText.organisation),
          cell: (task) =>
            task.organisation?.name ?? <span className="muted">{t(tasksText.noOrganisation)}</span>,
        },
        {
          key: 'dueOn',
          header: t(tasksText.dueOn),
          cell: (task) => task.dueOn !== null && format.day(toDay(task.dueOn)),
        },
        { key: 'due', header: t(tasksText.due), cell: (task) => <DueBadge due={task.due} /> },
        { key: 'state', header: t(tasksText.state), cell: (task) => t(tasksText[task.state]) },
        {
          key: 'kind',
          header: t(tasksText.kind),
          cell: (task) => (
            <>
              {t(tasksText[`kind_${task.kind}`])} {isMarked(task) && <GeneratedBadge />}
            </>
          ),
        },
      ]}
      rows={rows}
      rowKey={(task) => task.id}
      rowTo={(task) => `/tasks/${task.placeId}/${task.id}`}
      empty={
        isFiltered ? (
          <EmptyState title={t(tasksText.noneFound)} />
        ) : (
          <EmptyState title={t(tasksText.none)}>{t(tasksText.noneFirst)}</EmptyState>
        )
      }
      more={{
        hasMore: query.hasNextPage,
        isLoading: query.isFetchingNextPage,
        onLoad: () => void query.fetchNextPage(),
      }}
    />
  )
}
