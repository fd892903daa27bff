import { RecordedTaskView, TaskListView, type TaskView } from '#slices/plans/core/task.contract.ts'
import type { Office } from './office.ts'

/** What was achieved, in turn, for the tasks that are done by the day of the demonstration. */
const OUTCOMES = [
  'Đã hoàn thành; văn bản triển khai gửi các xã, thị trấn.',
  'Đã tổ chức thực hiện theo kế hoạch, có biên bản kèm theo.',
  'Đã tham mưu UBND huyện ban hành văn bản chỉ đạo.',
]

/** Most tasks of the first half year are done, one late; some are under way; two are overdue. */
export async function playTasks(standing: (at: string) => Office, planId: string): Promise<void> {
  const office = standing('2024-07-05T02:00:00Z')
  const { items } = await office.get(`/tasks?planId=${planId}`, TaskListView)
  const due = items.filter((task) => task.dueOn !== null && task.dueOn <= '2024-06-28')
  for (const [index, task] of due.entries()) {
    if (index % 5 === 3) continue
    await decide(office, task, {
      decision: 'complete',
      note: OUTCOMES[index % OUTCOMES.length] ?? '',
      completedOn: index % 4 === 2 ? '2024-07-04' : (task.dueOn ?? '2024-06-28'),
    })
  }
  const later = items.filter((task) => task.dueOn !== null && task.dueOn > '2024-06-28')
  for (const task of later.slice(0, 5)) await decide(office, task, { decision: 'start', note: '' })
}

async function decide(
  office: Office,
  task: TaskView,
  decision: Readonly<Record<string, string>>,
): Promise<void> {
  await office.post(
    `/tasks/${task.placeId}/${task.id}/decision`,
    { version: task.version, ...decision },
    RecordedTaskView,
  )
}
