import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { useT } from '#web/text.ts'
import { useTitle } from '#web/use-title.ts'
import type { OrganisationLeadView } from '../core/organisation.contract.ts'
import { organisationsText } from '../core/organisation.text.ts'

/** The parts a body leads or coordinates, by their codes; the whole title is said with each. */
export function LeadList({
  leads,
}: {
  readonly leads: readonly OrganisationLeadView[]
}): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  if (leads.length === 0) return <span className="muted">–</span>
  return (
    <span className="cluster">
      {leads.map((lead) => (
        <Badge
          key={`${lead.nodeId} ${lead.part}`}
          tone={lead.part === 'lead' ? 'info' : 'neutral'}
          explanation={titleOf({ titleVi: lead.nodeTitleVi, titleEn: lead.nodeTitleEn })}
        >
          {lead.part === 'lead'
            ? lead.nodeCode
            : `${lead.nodeCode} (${t(organisationsText.coordinatePart)})`}
        </Badge>
      ))}
    </span>
  )
}
