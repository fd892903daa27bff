import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DataTable } from '#web/components/data-table.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { toQuery } from '#web/api.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { tasksText } from '../core/task-screen.text.ts'
import type { TaskLoadView } from '../core/task.contract.ts'
import { DUE_SOON_WORKING_DAYS } from '../core/working-calendar.ts'
import { taskLoadQuery } from './plan-fetch.ts'

type LoadLine = TaskLoadView['items'][number]
type Count = 'overdue' | 'dueSoon' | 'inTime' | 'noDeadline' | 'done'

const COUNTS = [
  { key: 'overdue', header: tasksText.due_overdue, filter: { due: 'overdue' } },
  { key: 'dueSoon', header: tasksText.due_due_soon, filter: { due: 'due_soon' } },
  { key: 'inTime', header: tasksText.due_in_time, filter: { due: 'in_time' } },
  { key: 'noDeadline', header: tasksText.due_no_deadline, filter: { due: 'no_deadline' } },
  { key: 'done', header: tasksText.done, filter: { state: 'done' } },
] as const

/** Who is late: the tasks of each body by how they stand, the latest bodies first. */
export function TaskLoadTable({ planId }: { readonly planId: string | undefined }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { items } = useSuspenseQuery(taskLoadQuery(planId)).data
  const rows = items.toSorted(
    (one, other) => other.overdue - one.overdue || other.dueSoon - one.dueSoon,
  )
  return (
    <>
      <DataTable
        caption={t(tasksText.load)}
        isCaptionHidden
        onPhone="scroll"
        columns={[
          {
            key: 'organisation',
            header: t(tasksText.organisation),
            isRowHeader: true,
            cell: (row) => row.organisationName ?? t(tasksText.noOrganisation),
          },
          ...COUNTS.map(({ key, header, filter }) => ({
            key,
            header: t(header),
            kind: 'figure' as const,
            cell: (row: LoadLine) => (
              <CountLink row={row} count={key} filter={{ planId, ...filter }} />
            ),
          })),
        ]}
        rows={rows}
        rowKey={(row) => row.organisationId ?? 'none'}
        totals={{
          organisation: t(tasksText.total),
          ...Object.fromEntries(
            COUNTS.map(({ key }) => [key, format.number(sumOf(rows, key))] as const),
          ),
        }}
        empty={<EmptyState title={t(tasksText.none)}>{t(tasksText.noneFirst)}</EmptyState>}
      />
      {rows.length > 0 && (
        <p className="muted small">{t(tasksText.soonWhy, { days: DUE_SOON_WORKING_DAYS })}</p>
      )}
    </>
  )
}

function sumOf(rows: readonly LoadLine[], count: Count): number {
  return rows.reduce((sum, row) => sum + row[count], 0)
}

interface CountLinkProps {
  readonly row: LoadLine
  readonly count: Count
  readonly filter: {
    readonly planId: string | undefined
    readonly due?: string
    readonly state?: string
  }
}

/** A count that leads to its tasks; nought leads nowhere. */
function CountLink({ row, count, filter }: CountLinkProps): ReactNode {
  const format = useFormat()
  const { planId, ...rest } = filter
  if (row[count] === 0 || row.organisationId === null) return format.number(row[count])
  const search = toQuery({ plan: planId, organisation: row.organisationId, ...rest })
  return (
    <PageLink to={`/tasks${search}`}>
      <strong>{format.number(row[count])}</strong>
    </PageLink>
  )
}
