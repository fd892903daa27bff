import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useT } from '#web/text.ts'
import type { ProposalView } from '../core/plan.contract.ts'
import { readingText } from '../core/plan-screen.text.ts'
import type { CurrentProposal } from './current-proposal.ts'
import { toParagraphs, type Segment } from './text-segments.ts'

interface MarkedTextProps {
  readonly text: string
  readonly proposals: readonly ProposalView[]
  /** Those that the filters leave in view; the others are marked faintly. */
  readonly shownIds: ReadonlySet<string>
  readonly current: CurrentProposal | undefined
  readonly onChoose: (id: string) => void
}

/** The plan's text, every proposal marked with the number that it has in the list. */
export function MarkedText(props: MarkedTextProps): ReactNode {
  const t = useT()
  const { text, proposals, current } = props
  const pane = useRef<HTMLElement>(null)
  const paragraphs = useMemo(() => toParagraphs(text, proposals), [text, proposals])

  useEffect(() => {
    if (current === undefined) return
    const mark = pane.current?.querySelector(`[data-mark="${current.id}"]`)
    mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }, [current])

  return (
    // The text is longer than its place, which is scrolled with the arrow keys (WCAG 2.1.1).
    <section
      ref={pane}
      className="review-text"
      aria-label={t(readingText.text)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable region
      tabIndex={0}
      lang="vi"
    >
      {paragraphs.map(({ start, segments }) => (
        <p key={start}>
          {segments.map((segment) => (
            <MarkedSegment key={segment.start} segment={segment} {...props} />
          ))}
        </p>
      ))}
    </section>
  )
}

interface MarkedSegmentProps extends MarkedTextProps {
  readonly segment: Segment
}

function MarkedSegment(props: MarkedSegmentProps): ReactNode {
  const t = useT()
  const { segment, proposals, shownIds, current, onChoose } = props
  const index = proposals.findIndex(({ id }) => id === segment.ids[0])
  const proposal = proposals[index]
  if (proposal === undefined) return segment.text
  const { id, kind, state } = proposal
  const isFirst = segment.start === proposal.start
  const looks = [
    'proposal-mark',
    `mark-${kind}`,
    `mark-${state}`,
    ...(shownIds.has(id) ? [] : ['mark-faint']),
    ...(current?.id === id ? ['mark-current'] : []),
  ]
  return (
    <a
      href={`#proposal-${id}`}
      className={looks.join(' ')}
      title={`${t(readingText[kind])} · ${t(readingText[state])}`}
      {...(isFirst ? { 'data-mark': id } : { tabIndex: -1 })}
      onClick={(event) => {
        event.preventDefault()
        onChoose(id)
      }}
    >
      {isFirst && <sup>{index + 1}</sup>}
      {segment.text}
    </a>
  )
}
