import { sql } from 'kysely'
import { toDay } from '#kernel/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import type { PlanId, TaskId } from '../core/plan-id.ts'
import type { Task, TaskKind } from '../core/task.ts'

export async function lockTask(tx: Tx, placeId: PlaceId, id: TaskId): Promise<Task | undefined> {
  const row = await tx
    .selectFrom('task')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const facts = {
    id: row.id as TaskId,
    placeId: row.place_id as PlaceId,
    ...(row.plan_id === null ? {} : { planId: row.plan_id as PlanId }),
    kind: row.kind as TaskKind,
    title: row.title,
    ...(row.organisation_id === null
      ? {}
      : { organisationId: row.organisation_id as OrganisationId }),
    coordinatingIds: await listCoordinators(tx, placeId, id),
    ...(row.node_id === null ? {} : { nodeId: row.node_id as ProgrammeNodeId }),
    ...(row.due_on === null ? {} : { dueOn: toDay(row.due_on) }),
    ...(row.document_id === null || row.clause === null
      ? {}
      : {
          clause: {
            documentId: row.document_id as DocumentId,
            text: row.clause,
            start: row.clause_start ?? 0,
            end: row.clause_end ?? row.clause.length,
          },
        }),
    version: row.version,
  }
  return withState(facts, row)
}

function withState(
  facts: Omit<Extract<Task, { state: 'done' }>, 'state' | 'completedOn' | 'outcome'>,
  row: {
    readonly state: string
    readonly completed_on: string | null
    readonly outcome: string | null
  },
): Task {
  const state = row.state as Task['state']
  switch (state) {
    case 'open':
    case 'under_way':
      return { ...facts, state }
    case 'done':
      return {
        ...facts,
        state,
        completedOn: toDay(row.completed_on ?? ''),
        outcome: row.outcome ?? '',
      }
    case 'cancelled':
      return { ...facts, state, outcome: row.outcome ?? '' }
  }
}

async function listCoordinators(
  db: Db,
  placeId: PlaceId,
  taskId: TaskId,
): Promise<readonly OrganisationId[]> {
  const rows = await db
    .selectFrom('task_coordinator')
    .select('organisation_id')
    .where('place_id', '=', placeId)
    .where('task_id', '=', taskId)
    .orderBy('organisation_id')
    .execute()
  return rows.map((row) => row.organisation_id as OrganisationId)
}

export async function insertTask(
  tx: Tx,
  task: Task,
  by: { readonly userId: UserId; readonly at: Date; readonly generated: boolean },
): Promise<void> {
  await tx
    .insertInto('task')
    .values({
      place_id: task.placeId,
      id: task.id,
      plan_id: task.planId ?? null,
      kind: task.kind,
      ...toColumns(task),
      document_id: task.clause?.documentId ?? null,
      clause: task.clause?.text ?? null,
      clause_start: task.clause?.start ?? null,
      clause_end: task.clause?.end ?? null,
      generated: by.generated,
      created_by: by.userId,
      created_at: by.at,
      version: task.version,
    })
    .execute()
  await saveCoordinators(tx, task)
}

/** Writes what was decided of a locked task; its version must be the one after the stored one. */
export async function saveTask(tx: Tx, task: Task): Promise<void> {
  const saved = await tx
    .updateTable('task')
    .set({ ...toColumns(task), version: task.version })
    .where('place_id', '=', task.placeId)
    .where('id', '=', task.id)
    .where('version', '=', task.version - 1)
    .executeTakeFirst()
  if (saved.numUpdatedRows !== 1n) throw new Error(`task ${task.id} changed while locked`)
  await saveCoordinators(tx, task)
}

function toColumns(task: Task) {
  return {
    title: task.title,
    organisation_id: task.organisationId ?? null,
    node_id: task.nodeId ?? null,
    due_on: task.dueOn ?? null,
    state: task.state,
    completed_on: task.state === 'done' ? task.completedOn : null,
    outcome: task.state === 'done' || task.state === 'cancelled' ? task.outcome : null,
  }
}

async function saveCoordinators(tx: Tx, task: Task): Promise<void> {
  await tx
    .deleteFrom('task_coordinator')
    .where('place_id', '=', task.placeId)
    .where('task_id', '=', task.id)
    .execute()
  if (task.coordinatingIds.length === 0) return
  await tx
    .insertInto('task_coordinator')
    .values(
      [...new Set(task.coordinatingIds)].map((organisationId) => ({
        place_id: task.placeId,
        task_id: task.id,
        organisation_id: organisationId,
      })),
    )
    .execute()
}

export type TaskEventKind =
  'created' | 'changed' | 'started' | 'done' | 'reopened' | 'cancelled' | 'noted'

export async function recordTaskEvent(
  tx: Tx,
  event: {
    readonly id: string
    readonly task: Pick<Task, 'placeId' | 'id'>
    readonly at: Date
    readonly by: UserId
    readonly kind: TaskEventKind
    readonly note?: string
  },
): Promise<void> {
  await tx
    .insertInto('task_event')
    .values({
      place_id: event.task.placeId,
      id: event.id,
      task_id: event.task.id,
      at: event.at,
      actor_id: event.by,
      kind: event.kind,
      note: event.note ?? '',
    })
    .execute()
}

export async function listTaskEvents(
  db: Db,
  task: { readonly placeId: string; readonly id: string },
) {
  const { rows } = await sql<{ at: Date; actorName: string; kind: string; note: string }>`
    select e.at, u.name as "actorName", e.kind, e.note
      from task_event e join app_user u on u.id = e.actor_id
     where e.place_id = ${task.placeId} and e.task_id = ${task.id}
     order by e.at, e.id`.execute(db)
  return rows
}
