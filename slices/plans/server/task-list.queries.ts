import { sql, type RawBuilder } from 'kysely'
import { toDay, type Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { Actor } from '#slices/users/core/actor.ts'
import { placesWhere } from '#slices/users/server/access.ts'
import type { TaskListQuery, TaskLoadView, TaskView } from '../core/task.contract.ts'
import { dueStatusOf, nextWorkingDay, type WorkingCalendar } from '../core/working-calendar.ts'

const PAGE_SIZE = 50

interface TaskRow extends Omit<TaskView, 'due' | 'inTimeUntil'> {
  readonly dueOn: string | null
}

export interface Clock {
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** One page of the tasks the actor may see, by deadline; those without one come last. */
export async function listTasks(
  db: Db,
  actor: Actor,
  filter: TaskListQuery,
  clock: Clock,
): Promise<{ readonly items: readonly TaskView[]; readonly next: string | null }> {
  const wanted = filter.due
  const { rows } = await sql<TaskRow>`
    ${TASKS}
    where ${placesWhere(actor, 'plan.read', 't.place_id')} ${conditions(filter)}
    order by t.due_on nulls last, t.id
    ${wanted === undefined ? sql`limit ${PAGE_SIZE + 1}` : sql`limit 2000`}`.execute(db)
  const views = rows
    .map((row) => toTaskView(row, clock))
    .filter((view) => wanted === undefined || view.due === wanted)
  const items = views.slice(0, PAGE_SIZE)
  return { items, next: views.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null }
}

export async function findTaskView(
  db: Db,
  task: { readonly placeId: string; readonly id: string },
  clock: Clock,
): Promise<TaskView | undefined> {
  const { rows } = await sql<TaskRow>`
    ${TASKS} where t.place_id = ${task.placeId} and t.id = ${task.id}`.execute(db)
  return rows[0] === undefined ? undefined : toTaskView(rows[0], clock)
}

/** Per body: how much is late, nearly late, in time and done; of one plan, or of all there is. */
export async function readTaskLoad(
  db: Db,
  actor: Actor,
  planId: string | undefined,
  clock: Clock,
): Promise<TaskLoadView['items']> {
  const { rows } = await sql<TaskRow>`
    ${TASKS} where ${placesWhere(actor, 'plan.read', 't.place_id')} ${conditions({ planId })}
    order by o.name nulls last, t.id limit 5000`.execute(db)
  const views = rows.map((row) => toTaskView(row, clock))
  return [...Map.groupBy(views, (view) => view.organisation?.id ?? null)].map(([id, tasks]) => ({
    organisationId: id,
    organisationName: tasks[0]?.organisation?.name ?? null,
    overdue: countOf(tasks, ['overdue']),
    dueSoon: countOf(tasks, ['due_soon']),
    inTime: countOf(tasks, ['in_time']),
    noDeadline: countOf(tasks, ['no_deadline']),
    done: countOf(tasks, ['done', 'done_late']),
  }))
}

function countOf(tasks: readonly TaskView[], statuses: readonly TaskView['due'][]): number {
  return tasks.filter((task) => statuses.includes(task.due)).length
}

const TASKS = sql`
  select t.id, t.place_id as "placeId", t.plan_id as "planId", t.kind, t.title,
         case when o.id is null then null
              else jsonb_build_object('id', o.id, 'name', o.name) end as organisation,
         coalesce((select jsonb_agg(jsonb_build_object('id', co.id, 'name', co.name) order by co.name)
                     from task_coordinator tc join organisation co on co.id = tc.organisation_id
                    where tc.place_id = t.place_id and tc.task_id = t.id), '[]') as coordinating,
         case when n.id is null then null
              else jsonb_build_object('id', n.id, 'code', n.code, 'title', n.title_vi) end as node,
         t.due_on as "dueOn", t.state, t.completed_on as "completedOn", t.outcome,
         t.document_id as "documentId", t.clause, t.clause_start as "clauseStart",
         t.clause_end as "clauseEnd", t.version, t.generated
    from task t
    left join organisation o on o.id = t.organisation_id
    left join programme_node n on n.id = t.node_id`

function conditions(filter: TaskListQuery): RawBuilder<unknown> {
  const parts = [
    filter.planId === undefined ? undefined : sql`and t.plan_id = ${filter.planId}`,
    filter.organisationId === undefined
      ? undefined
      : sql`and (t.organisation_id = ${filter.organisationId} or exists (
          select from task_coordinator c
           where c.place_id = t.place_id and c.task_id = t.id
             and c.organisation_id = ${filter.organisationId}))`,
    filter.state === undefined ? undefined : sql`and t.state = ${filter.state}`,
    filter.dueFrom === undefined ? undefined : sql`and t.due_on >= ${filter.dueFrom}`,
    filter.dueTo === undefined ? undefined : sql`and t.due_on <= ${filter.dueTo}`,
    filter.after === undefined
      ? undefined
      : sql`and (coalesce(t.due_on, 'infinity'), t.id) > (
          select coalesce(a.due_on, 'infinity'), a.id from task a where a.id = ${filter.after})`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? sql`` : sql.join(parts, sql` `)
}

function toTaskView(row: TaskRow, { today, calendar }: Clock): TaskView {
  const dueOn = row.dueOn === null ? undefined : toDay(row.dueOn)
  const inTimeUntil = dueOn === undefined ? null : nextWorkingDay(calendar, dueOn)
  return { ...row, inTimeUntil, due: dueOf(row, dueOn, { today, calendar }) }
}

function dueOf(row: TaskRow, dueOn: Day | undefined, { today, calendar }: Clock): TaskView['due'] {
  switch (row.state) {
    case 'cancelled':
      return 'cancelled'
    case 'done': {
      const until = dueOn === undefined ? undefined : nextWorkingDay(calendar, dueOn)
      const isLate = until !== undefined && row.completedOn !== null && row.completedOn > until
      return isLate ? 'done_late' : 'done'
    }
    case 'open':
    case 'under_way':
      return dueStatusOf(calendar, dueOn, today)
  }
}
