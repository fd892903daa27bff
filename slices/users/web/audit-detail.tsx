import type { ReactNode } from 'react'
import type { Message } from '#kernel/text.ts'
import { useT, type Translate } from '#web/text.ts'
import { isAction } from '../core/action.ts'
import { actionText } from '../core/action.text.ts'
import type { AuditEntryView } from '../core/audit.contract.ts'
import { auditFactText } from '../core/audit.text.ts'
import { isRole } from '../core/role.ts'
import { roleText } from '../core/role.text.ts'

/** What an entry holds besides, in words where there are words, and the record it is about. */
export function AuditDetail({ entry }: { readonly entry: AuditEntryView }): ReactNode {
  const t = useT()
  return (
    <>
      {factsOf(entry.detail).map(([key, value]) => (
        <span key={key} className="audit-fact">
          {isKnownFact(key) ? t(auditFactText[key]) : key}: {wordOf(value, t)}
        </span>
      ))}
      <code className="audit-fact small muted">{entry.subject}</code>
    </>
  )
}

/** The facts, those within facts too: `give: {kind, role}` tells the role. */
function factsOf(detail: AuditEntryView['detail']): readonly (readonly [string, unknown])[] {
  return Object.entries(detail).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).filter(([inner]) => inner !== 'kind')
      : [[key, value] as const],
  )
}

function isKnownFact(key: string): key is keyof typeof auditFactText {
  return key in auditFactText
}

function wordOf(value: unknown, t: Translate): string {
  if (Array.isArray(value)) return value.map((item) => wordOf(item, t)).join(', ')
  if (typeof value !== 'string') return JSON.stringify(value)
  const name = nameOf(value)
  return name === undefined ? value : t(name)
}

function nameOf(code: string): Message | undefined {
  if (isAction(code)) return actionText[code]
  return isRole(code) ? roleText[code] : undefined
}
