/**
 * A task: what an organisation is to do by a day, from the plan, a meeting's conclusions, or by hand.
 *
 *     open ── start ──▶ under way ── complete ──▶ done
 *       │                   │                       │
 *       └──── cancel ───────┘                    reopen
 *              ▼                                    ▼
 *          cancelled                             under way
 */
import type { Day } from '#kernel/day.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import type { PlanId, TaskId } from './plan-id.ts'
import type { Clause } from './target.ts'

export const TASK_KINDS = ['task', 'solution', 'conclusion'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

interface TaskFacts {
  readonly id: TaskId
  readonly placeId: PlaceId
  readonly planId?: PlanId
  readonly kind: TaskKind
  readonly title: string
  /** The body that answers for it. */
  readonly organisationId?: OrganisationId
  readonly coordinatingIds: readonly OrganisationId[]
  readonly nodeId?: ProgrammeNodeId
  readonly dueOn?: Day
  readonly clause?: Clause
  readonly version: number
}

export interface OpenTask extends TaskFacts {
  readonly state: 'open' | 'under_way'
}

export interface DoneTask extends TaskFacts {
  readonly state: 'done'
  readonly completedOn: Day
  readonly outcome: string
}

export interface CancelledTask extends TaskFacts {
  readonly state: 'cancelled'
  readonly outcome: string
}

export type Task = OpenTask | DoneTask | CancelledTask
export type TaskState = Task['state']

export type TaskRefusal =
  | { readonly code: 'task_state_forbids'; readonly state: TaskState }
  | { readonly code: 'task_outcome_missing' }

export function startTask(task: Task): Result<OpenTask, TaskRefusal> {
  if (task.state !== 'open') return refuse({ code: 'task_state_forbids', state: task.state })
  return ok({ ...factsOf(task), state: 'under_way' })
}

/** Completes a task with what was achieved; the evidence is attached beside it. */
export function completeTask(
  task: Task,
  completion: { readonly on: Day; readonly outcome: string },
): Result<DoneTask, TaskRefusal> {
  if (task.state === 'done' || task.state === 'cancelled') {
    return refuse({ code: 'task_state_forbids', state: task.state })
  }
  const outcome = completion.outcome.trim()
  if (outcome === '') return refuse({ code: 'task_outcome_missing' })
  return ok({ ...factsOf(task), state: 'done', completedOn: completion.on, outcome })
}

export function cancelTask(task: Task, reason: string): Result<CancelledTask, TaskRefusal> {
  if (task.state === 'done' || task.state === 'cancelled') {
    return refuse({ code: 'task_state_forbids', state: task.state })
  }
  const outcome = reason.trim()
  if (outcome === '') return refuse({ code: 'task_outcome_missing' })
  return ok({ ...factsOf(task), state: 'cancelled', outcome })
}

/** Takes a task up again that was said to be done. */
export function reopenTask(task: Task): Result<OpenTask, TaskRefusal> {
  if (task.state !== 'done') return refuse({ code: 'task_state_forbids', state: task.state })
  return ok({ ...factsOf(task), state: 'under_way' })
}

function factsOf(task: Task): TaskFacts {
  return {
    id: task.id,
    placeId: task.placeId,
    ...(task.planId === undefined ? {} : { planId: task.planId }),
    kind: task.kind,
    title: task.title,
    ...(task.organisationId === undefined ? {} : { organisationId: task.organisationId }),
    coordinatingIds: task.coordinatingIds,
    ...(task.nodeId === undefined ? {} : { nodeId: task.nodeId }),
    ...(task.dueOn === undefined ? {} : { dueOn: task.dueOn }),
    ...(task.clause === undefined ? {} : { clause: task.clause }),
    version: task.version + 1,
  }
}
