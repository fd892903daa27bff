import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { Tabs } from '#web/components/tabs.tsx'
import { useMay, useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { meetingText, tasksText } from '../core/task-screen.text.ts'
import { taskLoadQuery } from './plan-fetch.ts'
import { taskListRoute } from './plan.pages.ts'
import { TaskBoard } from './task-board.tsx'
import { TaskFilterBar } from './task-filter-bar.tsx'
import { TaskLoadTable } from './task-load-table.tsx'
import { TaskMonth } from './task-month.tsx'
import { TaskTable } from './task-table.tsx'

/** Tasks as a list, as a board by state, and as a month; all filtered by the address. */
export function TaskListPage(): ReactNode {
  const t = useT()
  const search = taskListRoute.useSearch()
  const navigate = taskListRoute.useNavigate()
  const { isDemonstration } = useSession()
  const { view = 'list', plan, organisation, state, due } = search
  const filter = { planId: plan, organisationId: organisation, state, due }
  return (
    <>
      <PageHeader
        title={t(tasksText.title)}
        lead={t(tasksText.lead)}
        badges={isDemonstration && <GeneratedBadge />}
        actions={<Actions />}
      />
      <details className="task-load">
        <summary>
          <LoadSummary planId={plan} />
        </summary>
        <TaskLoadTable planId={plan} />
      </details>
      <TaskFilterBar />
      <Tabs
        label={t(tasksText.view)}
        current={view}
        onChoose={(chosen) => {
          void navigate({ search: { ...search, view: chosen === 'list' ? undefined : chosen } })
        }}
        tabs={[
          { key: 'list', label: t(tasksText.list), content: <TaskTable filter={filter} /> },
          { key: 'board', label: t(tasksText.board), content: <TaskBoard filter={filter} /> },
          {
            key: 'month',
            label: t(tasksText.month),
            content: <TaskMonth filter={filter} month={search.month} />,
          },
        ]}
      />
    </>
  )
}

/** How many are late and nearly so, before the table of bodies is opened. */
function LoadSummary({ planId }: { readonly planId: string | undefined }): ReactNode {
  const t = useT()
  const { items } = useSuspenseQuery(taskLoadQuery(planId)).data
  const overdue = items.reduce((sum, body) => sum + body.overdue, 0)
  const dueSoon = items.reduce((sum, body) => sum + body.dueSoon, 0)
  return t(tasksText.loadSummary, { overdue, dueSoon })
}

function Actions(): ReactNode {
  const t = useT()
  const mayAssign = useMay('task.assign')
  return (
    <>
      {mayAssign && (
        <>
          <ButtonLink to="/tasks/new" weight="primary" icon="plus">
            {t(tasksText.assign)}
          </ButtonLink>
          <ButtonLink to="/meetings/new" icon="edit">
            {t(meetingText.title)}
          </ButtonLink>
        </>
      )}
      <ButtonLink to="/calendar" icon="table">
        {t(tasksText.calendar)}
      </ButtonLink>
    </>
  )
}
