import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { addDays, toDay } from '#kernel/day.ts'
import { countTasks, listOverdue, type ReportedTask } from './report-tasks.ts'

const TODAY = toDay('2024-10-03')
const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days))
const task: fc.Arbitrary<ReportedTask> = fc.record({
  title: fc.constant('Phê duyệt danh sách hộ'),
  organisation: fc.constant('Phòng Dân tộc'),
  dueOn: fc.option(day),
  completedOn: fc.option(day.filter((completed) => completed <= TODAY)),
})

test.prop([fc.array(task)])('every task is counted once', (tasks) => {
  const { total, doneInTime, doneLate, underWay, overdue } = countTasks(tasks, TODAY)

  expect(total).toBe(tasks.length)
  expect(doneInTime + doneLate + underWay + overdue).toBe(total)
})

test.prop([fc.array(task)])('the list of overdue tasks is as long as their count', (tasks) => {
  const overdue = listOverdue(tasks, TODAY)

  expect(overdue).toHaveLength(countTasks(tasks, TODAY).overdue)
  expect(overdue.every((one) => one.daysLate > 0)).toBe(true)
})

test('a task is in time on its deadline and overdue the day after', () => {
  const dueToday = { title: 'A', organisation: 'B', dueOn: TODAY, completedOn: null }

  expect(countTasks([dueToday], TODAY)).toMatchObject({ underWay: 1, overdue: 0 })
  expect(countTasks([dueToday], addDays(TODAY, 1))).toMatchObject({ underWay: 0, overdue: 1 })
})
