import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { useT } from '#web/text.ts'
import { useTitle } from '#web/use-title.ts'
import type { CrosswalkView, ProgrammeTreeView } from '../core/programme.contract.ts'
import { programmesText } from '../core/programme.text.ts'
import { crosswalkQuery } from './programme-fetch.ts'
import { ancestorsOf } from './tree-walk.ts'
import './crosswalk-tables.css'

type Pair = CrosswalkView['items'][number]
type End = Pair['from']

/** Where the contents of this version go on, or where they come from: one line for each part. */
export function CrosswalkTables({ tree }: { readonly tree: ProgrammeTreeView }): ReactNode {
  const t = useT()
  const { items } = useSuspenseQuery(crosswalkQuery(tree.version.id)).data
  const goingOn = items.filter((pair) => pair.from.versionId === tree.version.id)
  const comingIn = items.filter((pair) => pair.to.versionId === tree.version.id)
  if (items.length === 0) return <EmptyState title={t(programmesText.noCrosswalk)} />
  return (
    <div className="stack">
      {items.some((pair) => !pair.isConfirmed) && (
        <p>
          <Badge tone="warn" icon="warning">
            {t(programmesText.needsConfirming)}
          </Badge>{' '}
          {t(programmesText.crosswalkWarning)}
        </p>
      )}
      {goingOn.length > 0 && (
        <CrosswalkTable
          caption={t(programmesText.oldToNew)}
          header={t(programmesText.goesOnIn)}
          lines={linesOf(tree, goingOn, 'from', 'to')}
        />
      )}
      {comingIn.length > 0 && (
        <CrosswalkTable
          caption={t(programmesText.newToOld)}
          header={t(programmesText.comesFrom)}
          lines={linesOf(tree, comingIn, 'to', 'from')}
        />
      )}
      {[...new Set(items.map((pair) => pair.note))].map(
        (note) =>
          note !== null && (
            <p key={note} className="muted small" lang="vi">
              {note}
            </p>
          ),
      )}
    </div>
  )
}

interface Line {
  readonly part: Pick<End, 'code' | 'titleVi' | 'titleEn'>
  readonly others: readonly (End & { readonly isConfirmed: boolean })[]
}

/**
 * The parts of the shown tree that are the finest to have a pair, each with its counterparts; and
 * the top parts without any, since what goes nowhere is what an office must ask about.
 */
function linesOf(
  tree: ProgrammeTreeView,
  pairs: readonly Pair[],
  near: 'from' | 'to',
  far: 'from' | 'to',
): readonly Line[] {
  const withPair = new Set(pairs.map((pair) => pair[near].nodeId))
  const covered = new Set([...withPair].flatMap((id) => ancestorsOf(tree.nodes, id)))
  return tree.nodes
    .filter(({ id, depth }) => withPair.has(id) || (depth === 1 && !covered.has(id)))
    .map((node) => ({
      part: node,
      others: pairs
        .filter((pair) => pair[near].nodeId === node.id)
        .map((pair) => ({ ...pair[far], isConfirmed: pair.isConfirmed })),
    }))
}

interface CrosswalkTableProps {
  readonly caption: string
  readonly header: string
  readonly lines: readonly Line[]
}

function CrosswalkTable({ caption, header, lines }: CrosswalkTableProps): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'part',
          header: t(programmesText.name),
          isRowHeader: true,
          cell: ({ part }) => `${part.code} ${titleOf(part)}`,
        },
        {
          key: 'others',
          header,
          cell: ({ others }) =>
            others.length === 0 ? (
              <span className="muted">{t(programmesText.withoutCounterpart)}</span>
            ) : (
              <ul className="crosswalk-ends">
                {others.map((other) => (
                  <li key={other.nodeId}>
                    {other.code} {titleOf(other)}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: 'certainty',
          header: t(programmesText.certainty),
          cell: ({ others }) =>
            others.length > 0 && (
              <Badge tone={others.every(({ isConfirmed }) => isConfirmed) ? 'good' : 'warn'}>
                {others.every(({ isConfirmed }) => isConfirmed)
                  ? t(programmesText.confirmed)
                  : t(programmesText.needsConfirming)}
              </Badge>
            ),
        },
      ]}
      rows={lines}
      rowKey={({ part }) => part.code}
    />
  )
}
