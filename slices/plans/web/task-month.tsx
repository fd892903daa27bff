import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { weekdayOf, type Day } from '#kernel/day.ts'
import { Button } from '#web/components/button.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { tasksText } from '../core/task-screen.text.ts'
import type { CalendarView, TaskView } from '../core/task.contract.ts'
import { capitalised } from './capitalised.ts'
import { DueBadge } from './due-badge.tsx'
import { firstDayOf, lastDayOf, monthAfter, weeksOf } from './month-grid.ts'
import { calendarQuery, taskListQuery, type TaskFilter } from './plan-fetch.ts'
import { taskListRoute } from './plan.pages.ts'
import './task.css'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

interface TaskMonthProps {
  readonly filter: TaskFilter
  readonly month: string | undefined
}

/** What falls due on which day of a month, with weekends, holidays and days worked in exchange. */
export function TaskMonth({ filter, month: wanted }: TaskMonthProps): ReactNode {
  const t = useT()
  const { today } = useSession()
  const month = wanted ?? today.slice(0, 7)
  const tasks = useTasksOfMonth(filter, month)
  const { items } = useSuspenseQuery(calendarQuery(month.slice(0, 4))).data
  const exceptions = new Map(items.map((exception) => [exception.day, exception]))
  const tasksByDay = Map.groupBy(tasks, (task) => task.dueOn ?? '')
  return (
    <>
      <MonthSwitch month={month} />
      {tasks.length === 0 && <p>{t(tasksText.noneInMonth)}</p>}
      <div className="month-scroll">
        <table className="month">
          <caption className="visually-hidden">{useMonthWords(month)}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col">
                  {t(tasksText[`weekday_${weekday}`])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week.find((day) => day !== undefined)}>
                {week.map((day, index) =>
                  day === undefined ? (
                    <td key={index} className="month-outside">
                      {'\u00a0'}
                    </td>
                  ) : (
                    <MonthDay
                      key={day}
                      day={day}
                      isToday={day === today}
                      exception={exceptions.get(day)}
                      tasks={tasksByDay.get(day) ?? []}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function useMonthWords(month: string): string {
  const t = useT()
  return t(tasksText.monthOf, {
    month: String(Number(month.slice(5, 7))),
    year: month.slice(0, 4),
  })
}

function MonthSwitch({ month }: { readonly month: string }): ReactNode {
  const t = useT()
  const search = taskListRoute.useSearch()
  const navigate = taskListRoute.useNavigate()
  function go(months: number): void {
    void navigate({ search: { ...search, month: monthAfter(month, months) } })
  }
  return (
    <div className="month-switch">
      <Button
        isSmall
        onClick={() => {
          go(-1)
        }}
      >
        {t(tasksText.previousMonth)}
      </Button>
      <h2 aria-live="polite">{useMonthWords(month)}</h2>
      <Button
        isSmall
        onClick={() => {
          go(1)
        }}
      >
        {t(tasksText.nextMonth)}
      </Button>
    </div>
  )
}

/** Every task of the month: its pages are fetched one after the other. */
function useTasksOfMonth(filter: TaskFilter, month: string): readonly TaskView[] {
  const query = useSuspenseInfiniteQuery(
    taskListQuery({ ...filter, dueFrom: firstDayOf(month), dueTo: lastDayOf(month) }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return query.data.pages.flatMap((page) => page.items)
}

interface MonthDayProps {
  readonly day: Day
  readonly isToday: boolean
  readonly exception: CalendarView['items'][number] | undefined
  readonly tasks: readonly TaskView[]
}

function MonthDay({ day, isToday, exception, tasks }: MonthDayProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const isWeekend = weekdayOf(day) === 0 || weekdayOf(day) === 6
  const isOff = exception === undefined ? isWeekend : exception.kind === 'holiday'
  const looks = [
    'month-day',
    ...(isOff ? ['month-off'] : []),
    ...(isToday ? ['month-today'] : []),
    ...(tasks.length === 0 && exception === undefined && !isToday ? ['month-empty'] : []),
  ]
  return (
    <td className={looks.join(' ')}>
      <p className="month-number">
        <time dateTime={day}>
          <span aria-hidden="true">{Number(day.slice(8))}</span>
          <span className="visually-hidden">{format.day(day)}</span>
        </time>
        <span className="month-weekday" aria-hidden="true">
          {t(tasksText[`weekday_${weekdayOf(day) as 0}`])}
        </span>
        {isToday && <strong> · {t(tasksText.today)}</strong>}
      </p>
      {exception !== undefined && (
        <p className="small month-exception">
          {exception.kind === 'working' ? `${t(tasksText.worked)}: ` : ''}
          {exception.title}
        </p>
      )}
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task) => (
            <li key={task.id}>
              <PageLink to={`/tasks/${task.placeId}/${task.id}`} className="month-task">
                {capitalised(task.title)}
              </PageLink>{' '}
              <DueBadge due={task.due} />
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}
