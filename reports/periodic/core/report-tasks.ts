/** How the tasks of a plan stand on a day, each counted once. */
import { upperFirst } from '#reports/document/core/wording.ts'
import { daysBetween, type Day } from '#kernel/day.ts'
import type { OverdueTask, TaskCounts } from './periodic-report.ts'

export interface ReportedTask {
  readonly title: string
  readonly organisation: string
  readonly dueOn: Day | null
  /** Null until it is done. */
  readonly completedOn: Day | null
}

type Standing = Exclude<keyof TaskCounts, 'total'>

/** A task without a deadline is never late; one is overdue from the day after its deadline. */
function standingOf(task: ReportedTask, today: Day): Standing {
  const { dueOn, completedOn } = task
  if (completedOn !== null) {
    return dueOn !== null && completedOn > dueOn ? 'doneLate' : 'doneInTime'
  }
  return dueOn !== null && today > dueOn ? 'overdue' : 'underWay'
}

export function countTasks(tasks: readonly ReportedTask[], today: Day): TaskCounts {
  const standings = tasks.map((task) => standingOf(task, today))
  const count = (wanted: Standing) => standings.filter((one) => one === wanted).length
  return {
    total: tasks.length,
    doneInTime: count('doneInTime'),
    doneLate: count('doneLate'),
    underWay: count('underWay'),
    overdue: count('overdue'),
  }
}

/**
 * The overdue ones, the longest overdue first. A title that was cut out of the plan's sentence begins
 * in the middle of it, so its first letter is made a capital.
 */
export function listOverdue(tasks: readonly ReportedTask[], today: Day): readonly OverdueTask[] {
  return tasks
    .flatMap(({ title, organisation, dueOn, completedOn }) => {
      if (dueOn === null || completedOn !== null || today <= dueOn) return []
      return [
        { title: upperFirst(title), organisation, dueOn, daysLate: daysBetween(dueOn, today) },
      ]
    })
    .toSorted((one, other) => other.daysLate - one.daysLate)
}
