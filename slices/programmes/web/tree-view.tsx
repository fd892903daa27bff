import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { FilterBar, SearchField } from '#web/components/filter-bar.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useTitle } from '#web/use-title.ts'
import type { ProgrammeNodeView, ProgrammeTreeView } from '../core/programme.contract.ts'
import { programmesText } from '../core/programme.text.ts'
import { AddContentDialog } from './add-content-dialog.tsx'
import { CapitalBadges } from './capital-badges.tsx'
import { ProgrammeTree } from './programme-tree.tsx'
import { programmeRoute } from './programme.pages.ts'

/** The tree with the details of the chosen part beside it. */
export function TreeView({ tree }: { readonly tree: ProgrammeTreeView }): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  const navigate = programmeRoute.useNavigate()
  const { q, node } = programmeRoute.useSearch()
  const { version, nodes } = tree
  const chosen = nodes.find(({ id }) => id === node)
  return (
    <>
      <FilterBar
        isFiltered={q !== undefined}
        onFilter={(filters) => {
          void navigate({ search: { version: version.id, q: filters['q'] } })
        }}
      >
        <SearchField name="q" label={t(programmesText.searchTree)} defaultValue={q} />
      </FilterBar>
      <div className="programme-layout">
        <div>
          <ProgrammeTree
            label={titleOf(version)}
            nodes={nodes}
            query={q ?? ''}
            chosen={node}
            onChoose={(id) => {
              void navigate({
                search: { version: version.id, q, node: id },
                replace: true,
                resetScroll: false,
              })
            }}
          />
        </div>
        {chosen !== undefined && (
          <PartDetails key={chosen.id}>
            <PartCard tree={tree} node={chosen} />
          </PartDetails>
        )}
      </div>
    </>
  )
}

/** On a phone the details stand below the tree, so they are brought into view when a part is chosen. */
function PartDetails({ children }: { readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={box} className="programme-details">
      {children}
    </div>
  )
}

interface PartCardProps {
  readonly tree: ProgrammeTreeView
  readonly node: ProgrammeNodeView
}

function PartCard({ tree, node }: PartCardProps): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  const mayChange = useMay('programme.change')
  const [isAdding, setAdding] = useState(false)
  const { version } = tree
  const hasRoom = node.depth < version.levelLabels.length
  return (
    <Card
      title={node.code}
      actions={
        mayChange &&
        hasRoom && (
          <Button
            icon="plus"
            isSmall
            onClick={() => {
              setAdding(true)
            }}
          >
            {t(programmesText.addContent)}
          </Button>
        )
      }
    >
      <p>{titleOf(node)}</p>
      <KeyValueList
        facts={[
          { label: t(programmesText.lead), value: node.lead ?? '–' },
          {
            label: t(programmesText.capital),
            value: node.capital.length > 0 ? <CapitalBadges capital={node.capital} /> : '–',
          },
          ...(node.normsIn === null
            ? []
            : [{ label: t(programmesText.norms), value: node.normsIn }]),
          ...(node.note === null ? [] : [{ label: t(programmesText.note), value: node.note }]),
        ]}
      />
      <p className="no-print">
        <PageLink to={`/indicators?node=${node.id}`}>{t(programmesText.itsIndicators)}</PageLink>
      </p>
      {isAdding && (
        <AddContentDialog
          versionId={version.id}
          parent={node}
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </Card>
  )
}
