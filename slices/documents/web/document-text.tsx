import { useEffect, useRef, type ReactNode } from 'react'
import { useT } from '#web/text.ts'
import type { ClauseView, DocumentView } from '../core/document.contract.ts'
import { documentsText } from '../core/document.text.ts'
import './document-text.css'

interface Passage {
  readonly from: number
  readonly to?: number | undefined
}

interface DocumentTextProps {
  readonly document: Pick<DocumentView, 'body' | 'clauses'>
  /** The part to mark and bring into view. */
  readonly passage?: Passage | undefined
}

/** The text, paragraph by paragraph, indented as its numbering says. */
export function DocumentText({ document, passage }: DocumentTextProps): ReactNode {
  const t = useT()
  if (document.clauses.length === 0) return <p className="muted">{t(documentsText.noBody)}</p>
  return (
    <div className="document-text" lang="vi">
      {document.clauses.map((clause) => (
        <p key={clause.start} className={`clause clause-${clause.level}`}>
          <ClauseWords body={document.body} clause={clause} passage={passage} />
        </p>
      ))}
    </div>
  )
}

interface ClauseWordsProps {
  readonly body: string
  readonly clause: ClauseView
  readonly passage: Passage | undefined
}

/** The words of a clause, with the part of the passage that falls into it marked. */
function ClauseWords({ body, clause, passage }: ClauseWordsProps): ReactNode {
  const { start, end } = clause
  const from = Math.max(start, passage?.from ?? end)
  const to = Math.min(end, passage?.to ?? end)
  if (passage === undefined || from >= to) return body.slice(start, end)
  return (
    <>
      {body.slice(start, from)}
      <Marked isFirst={passage.from >= start}>{body.slice(from, to)}</Marked>
      {body.slice(to, end)}
    </>
  )
}

interface MarkedProps {
  /** Whether the passage begins here; then it is brought into view. */
  readonly isFirst: boolean
  readonly children: string
}

function Marked({ isFirst, children }: MarkedProps): ReactNode {
  const t = useT()
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isFirst) mark.current?.scrollIntoView({ block: 'center' })
  }, [isFirst])
  return (
    <mark ref={mark} title={t(documentsText.passage)}>
      {children}
    </mark>
  )
}
