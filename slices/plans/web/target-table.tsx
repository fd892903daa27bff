import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { Badge, GeneratedBadge } from '#web/components/badge.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { plansText } from '../core/plan-screen.text.ts'
import { targetsText } from '../core/target-screen.text.ts'
import type { TargetListView } from '../core/target.contract.ts'
import { isBeyond } from './is-beyond.ts'
import { needsOwnMark } from './generated-once.ts'
import { targetListQuery } from './plan-fetch.ts'
import { useTargetWords } from './use-target-words.ts'

type TargetLine = TargetListView['items'][number]

/** The targets of a plan: what is set, what is assigned of it, and how. */
export function TargetTable({ planId }: { readonly planId: string }): ReactNode {
  const t = useT()
  const format = useFormat()
  const words = useTargetWords()
  const { items } = useSuspenseQuery(targetListQuery(planId)).data
  const isMarked = needsOwnMark(items)
  return (
    <DataTable
      caption={t(targetsText.title)}
      isCaptionHidden
      columns={[
        {
          key: 'title',
          header: t(targetsText.target),
          isRowHeader: true,
          cell: (target) => `${words.title(target)} (${target.code})`,
        },
        {
          key: 'asked',
          header: t(targetsText.asked),
          cell: (target) => <span className="figure">{words.asked(target)}</span>,
        },
        {
          key: 'assigned',
          header: t(targetsText.assigned),
          kind: 'figure',
          cell: ({ balance }) => (balance.kind === 'adds' ? format.number(balance.assigned) : '–'),
        },
        {
          key: 'balance',
          header: t(targetsText.balance),
          cell: (target) => <BalanceBadge target={target} />,
        },
        {
          key: 'units',
          header: t(targetsText.units),
          kind: 'figure',
          cell: (target) => format.number(target.shareCount),
        },
        {
          key: 'method',
          header: t(targetsText.method),
          cell: (target) => (
            <>
              {target.methods.map((method) => words.method(method)).join(', ')}{' '}
              {isMarked(target) && <GeneratedBadge />}
            </>
          ),
        },
      ]}
      rows={items}
      rowKey={(target) => target.targetId}
      rowTo={(target) => `/targets/${target.placeId}/${target.targetId}`}
      empty={
        <EmptyState
          title={t(targetsText.none)}
          action={
            <ButtonLink to={`/plans/${planId}/reading`}>{t(plansText.seeReading)}</ButtonLink>
          }
        >
          {t(targetsText.noneFirst)}
        </EmptyState>
      }
    />
  )
}

/** What is left of a target, in words; over-assigning is a fault only of a target that may not be passed. */
export function BalanceBadge({ target }: { readonly target: TargetLine }): ReactNode {
  const t = useT()
  const words = useTargetWords()
  if (target.shareCount === 0) return <Badge>{t(targetsText.notAssigned)}</Badge>
  const { balance } = target
  if (balance.kind === 'does_not_add') return <Badge>{words.balance(balance)}</Badge>
  if (balance.isOver) {
    const tone = isBeyond(target, [toDecimal(balance.assigned)]) ? 'bad' : 'info'
    return <Badge tone={tone}>{words.balance(balance)}</Badge>
  }
  return <Badge tone={balance.remaining === '0' ? 'good' : 'warn'}>{words.balance(balance)}</Badge>
}
