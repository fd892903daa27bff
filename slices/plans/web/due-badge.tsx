import type { ReactNode } from 'react'
import { Badge, type Tone } from '#web/components/badge.tsx'
import type { IconName } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import { tasksText } from '../core/task-screen.text.ts'
import type { TaskView } from '../core/task.contract.ts'

const LOOKS: Readonly<Record<TaskView['due'], { readonly tone: Tone; readonly icon?: IconName }>> =
  {
    overdue: { tone: 'bad', icon: 'stop' },
    due_soon: { tone: 'warn', icon: 'clock' },
    in_time: { tone: 'neutral' },
    no_deadline: { tone: 'neutral' },
    done: { tone: 'good', icon: 'check' },
    done_late: { tone: 'warn', icon: 'check' },
    cancelled: { tone: 'neutral', icon: 'close' },
  }

/** How a task stands against its deadline, in words. */
export function DueBadge({ due }: Pick<TaskView, 'due'>): ReactNode {
  const t = useT()
  return <Badge {...LOOKS[due]}>{t(tasksText[`due_${due}`])}</Badge>
}
