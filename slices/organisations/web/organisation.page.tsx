import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { useTitle } from '#web/use-title.ts'
import type { OrganisationView } from '../core/organisation.contract.ts'
import { ORGANISATION_KIND_TEXT, organisationsText } from '../core/organisation.text.ts'
import { EndDialog, RenameDialog } from './change-dialogs.tsx'
import { LeadsDialog } from './leads-dialog.tsx'
import { organisationQuery } from './organisation-fetch.ts'
import { organisationRoute } from './organisation.pages.ts'

type Open = 'rename' | 'leads' | 'end'

/** One body: what it is, what it answers for, and what may become of it. */
export function OrganisationPage(): ReactNode {
  const t = useT()
  const { organisationId } = organisationRoute.useParams()
  const { data: organisation } = useSuspenseQuery(organisationQuery(organisationId))
  const mayChange = useMay('organisation.change') && organisation.existsTo === null
  const [open, setOpen] = useState<Open>()
  const dialog = {
    organisation,
    onClose: () => {
      setOpen(undefined)
    },
  }
  return (
    <>
      <PageHeader
        title={organisation.name}
        lead={t(ORGANISATION_KIND_TEXT[organisation.kind])}
        trail={[{ label: t(organisationsText.title), to: '/organisations' }]}
        badges={organisation.existsTo !== null && <Badge>{t(organisationsText.endedBadge)}</Badge>}
        actions={mayChange && <Actions onOpen={setOpen} />}
      />
      <div className="stack">
        <Facts organisation={organisation} />
        <Leads organisation={organisation} />
      </div>
      {open === 'rename' && <RenameDialog {...dialog} />}
      {open === 'leads' && <LeadsDialog {...dialog} />}
      {open === 'end' && <EndDialog {...dialog} />}
    </>
  )
}

function Actions({ onOpen }: { readonly onOpen: (open: Open) => void }): ReactNode {
  const t = useT()
  return (
    <>
      <Button
        icon="edit"
        onClick={() => {
          onOpen('rename')
        }}
      >
        {t(organisationsText.rename)}
      </Button>
      <Button
        onClick={() => {
          onOpen('leads')
        }}
      >
        {t(organisationsText.setLeads)}
      </Button>
      <Button
        weight="danger"
        onClick={() => {
          onOpen('end')
        }}
      >
        {t(organisationsText.end)}
      </Button>
    </>
  )
}

function Facts({ organisation }: { readonly organisation: OrganisationView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const { shortName, placeId, placeName, code, mandate, existsFrom, existsTo } = organisation
  return (
    <KeyValueList
      facts={[
        ...(shortName === null
          ? []
          : [{ label: t(organisationsText.shortName), value: shortName }]),
        {
          label: t(organisationsText.place),
          value: <PageLink to={`/places/${placeId}`}>{placeName}</PageLink>,
        },
        { label: t(organisationsText.parent), value: <Parent organisation={organisation} /> },
        { label: t(organisationsText.code), value: code },
        { label: t(organisationsText.mandate), value: mandate === '' ? '–' : mandate },
        {
          label: t(organisationsText.period),
          value:
            existsFrom === null && existsTo === null
              ? t(organisationsText.always)
              : t(organisationsText.periodValue, {
                  from: existsFrom === null ? '…' : format.day(existsFrom),
                  to: existsTo === null ? '…' : format.day(existsTo),
                }),
        },
      ]}
    />
  )
}

function Parent({ organisation }: { readonly organisation: OrganisationView }): ReactNode {
  const t = useT()
  const { parentId } = organisation
  const { data: parent } = useQuery({
    ...organisationQuery(parentId ?? ''),
    enabled: parentId !== null,
  })
  if (parentId === null) return t(organisationsText.noParent)
  return <PageLink to={`/organisations/${parentId}`}>{parent?.name ?? '…'}</PageLink>
}

function Leads({ organisation }: { readonly organisation: OrganisationView }): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  return (
    <Card title={t(organisationsText.leads)}>
      {organisation.leads.length === 0 && <p className="muted">{t(organisationsText.noLeads)}</p>}
      <ul>
        {organisation.leads.map((lead) => (
          <li key={`${lead.nodeId} ${lead.part}`}>
            <strong>{lead.nodeCode}</strong>{' '}
            {titleOf({ titleVi: lead.nodeTitleVi, titleEn: lead.nodeTitleEn })}{' '}
            <Badge tone={lead.part === 'lead' ? 'info' : 'neutral'}>
              {t(
                lead.part === 'lead'
                  ? organisationsText.leadPart
                  : organisationsText.coordinatePart,
              )}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}
