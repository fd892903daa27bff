import { useRef, useState, type ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import { useTitle } from '#web/use-title.ts'
import type { ProgrammeNodeView } from '../core/programme.contract.ts'
import { programmesText } from '../core/programme.text.ts'
import { CapitalBadges } from './capital-badges.tsx'
import { ancestorsOf, branchesOf, foundParts, moveFor, shownParts } from './tree-walk.ts'
import './programme-tree.css'

interface ProgrammeTreeProps {
  readonly label: string
  readonly nodes: readonly ProgrammeNodeView[]
  /** Words to look for; then only what is found is shown, all open. */
  readonly query: string
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

/** The parts of a programme to open and close, by pointer or by the keys of a tree. */
export function ProgrammeTree(props: ProgrammeTreeProps): ReactNode {
  const t = useT()
  const { label, nodes, query, chosen, onChoose } = props
  const list = useRef<HTMLUListElement>(null)
  const branches = branchesOf(nodes)
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(ancestorsOf(nodes, chosen).slice(1)),
  )
  const isSearching = query !== ''
  const open = isSearching ? branches : opened
  const shown = shownParts(foundParts(nodes, query), open)
  const [focused, setFocused] = useState<string>()
  const current = shown.find(({ id }) => id === (focused ?? chosen))?.id ?? shown[0]?.id

  function toggle(id: string, isOpen: boolean): void {
    setOpened(
      isOpen ? new Set([...opened, id]) : new Set([...opened].filter((each) => each !== id)),
    )
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (current === undefined) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(current)
      return
    }
    const move = moveFor(event.key, current, { shown, open, branches })
    if (move === undefined) return
    event.preventDefault()
    if (move.kind === 'go') {
      setFocused(move.to)
      list.current?.querySelector<HTMLElement>(`[data-id="${move.to}"]`)?.focus()
    } else {
      toggle(move.id, move.kind === 'open')
    }
  }

  return (
    <>
      <div className="cluster no-print">
        <Button
          weight="quiet"
          isSmall
          onClick={() => {
            setOpened(branches)
          }}
        >
          {t(programmesText.openAll)}
        </Button>
        <Button
          weight="quiet"
          isSmall
          onClick={() => {
            setOpened(new Set())
          }}
        >
          {t(programmesText.closeAll)}
        </Button>
        <span className="muted small programme-tree-help">{t(programmesText.treeHelp)}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the tree pattern of WAI-ARIA */}
      <ul
        ref={list}
        role="tree"
        aria-label={label}
        className="programme-tree"
        onKeyDown={onKeyDown}
      >
        {shown.map((node) => (
          <TreePart
            key={node.id}
            node={node}
            isBranch={branches.has(node.id)}
            isOpen={open.has(node.id)}
            isChosen={node.id === chosen}
            isCurrent={node.id === current}
            onToggle={toggle}
            onChoose={(id) => {
              setFocused(id)
              onChoose(id)
            }}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="muted">{t(isSearching ? programmesText.notFound : programmesText.noParts)}</p>
      )}
    </>
  )
}

interface TreePartProps {
  readonly node: ProgrammeNodeView
  readonly isBranch: boolean
  readonly isOpen: boolean
  readonly isChosen: boolean
  /** The one part of the tree that the Tab key reaches. */
  readonly isCurrent: boolean
  readonly onToggle: (id: string, isOpen: boolean) => void
  readonly onChoose: (id: string) => void
}

function TreePart(props: TreePartProps): ReactNode {
  const titleOf = useTitle()
  const { node, isBranch, isOpen, isChosen, isCurrent, onToggle, onChoose } = props
  return (
    // The keys are handled by the tree as a whole, see onKeyDown above.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      role="treeitem"
      data-id={node.id}
      className={`programme-part programme-part-${node.depth}`}
      aria-level={node.depth}
      aria-selected={isChosen}
      {...(isBranch && { 'aria-expanded': isOpen })}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => {
        onChoose(node.id)
      }}
    >
      {isBranch ? (
        // For the pointer alone; the keys → and ← do the same.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
        <span
          className={isOpen ? 'tree-arrow tree-arrow-open' : 'tree-arrow'}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation()
            onToggle(node.id, !isOpen)
          }}
        >
          <Icon name="chevronRight" size={18} />
        </span>
      ) : (
        <span className="tree-arrow" aria-hidden="true" />
      )}
      <span className="part-words">
        <strong className="part-code">{node.code}</strong> {titleOf(node)}{' '}
        <CapitalBadges capital={node.capital} />
      </span>
    </li>
  )
}
