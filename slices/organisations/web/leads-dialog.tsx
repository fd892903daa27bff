import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { programmeListQuery, programmeTreeQuery } from '#slices/programmes/web/programme-fetch.ts'
import { ProgrammeNodeCombobox } from '#slices/programmes/web/programme-node-combobox.tsx'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { useCommand } from '#web/command.ts'
import { Form } from '#web/forms/form.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import { useTitle } from '#web/use-title.ts'
import { OrganisationView, type OrganisationLeadView } from '../core/organisation.contract.ts'
import { LEAD_PARTS, type LeadPart } from '../core/organisation.ts'
import { organisationsText } from '../core/organisation.text.ts'

interface LeadsDialogProps {
  readonly organisation: OrganisationView
  readonly onClose: () => void
}

/** The parts that a body leads or coordinates, set as a whole. */
export function LeadsDialog({ organisation, onClose }: LeadsDialogProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const [leads, setLeads] = useState<readonly OrganisationLeadView[]>(organisation.leads)
  const save = useCommand({
    path: `/organisations/${organisation.id}/leads`,
    answer: OrganisationView,
    refreshes: [['organisations']],
    onDone: () => {
      announce(t(organisationsText.leadsSaved), 'done')
      onClose()
    },
  })

  function add(lead: OrganisationLeadView): void {
    setLeads([...leads.filter(({ nodeId }) => nodeId !== lead.nodeId), lead])
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t(organisationsText.setLeadsOf, { name: organisation.name })}
      description={t(organisationsText.leadsHint)}
    >
      <ChosenLeads
        leads={leads}
        onRemove={(nodeId) => {
          setLeads(leads.filter((lead) => lead.nodeId !== nodeId))
        }}
      />
      <AddLead onAdd={add} />
      <Form
        submitLabel={t(organisationsText.saveLeads)}
        isSending={save.isSending}
        problem={save.problem}
        onSubmit={() =>
          save.send({
            version: organisation.version,
            leads: leads.map(({ nodeId, part }) => ({ nodeId, part })),
          })
        }
      >
        {null}
      </Form>
    </Dialog>
  )
}

interface ChosenLeadsProps {
  readonly leads: readonly OrganisationLeadView[]
  readonly onRemove: (nodeId: string) => void
}

function ChosenLeads({ leads, onRemove }: ChosenLeadsProps): ReactNode {
  const t = useT()
  const titleOf = useTitle()
  if (leads.length === 0) return <p className="muted">{t(organisationsText.noLeads)}</p>
  return (
    <ul>
      {leads.map((lead) => (
        <li key={lead.nodeId}>
          <strong>{lead.nodeCode}</strong>{' '}
          {titleOf({ titleVi: lead.nodeTitleVi, titleEn: lead.nodeTitleEn })} ·{' '}
          {t(lead.part === 'lead' ? organisationsText.leadPart : organisationsText.coordinatePart)}{' '}
          <Button
            weight="quiet"
            isSmall
            icon="close"
            label={t(organisationsText.removeLead, { code: lead.nodeCode })}
            onClick={() => {
              onRemove(lead.nodeId)
            }}
          >
            {lead.nodeCode}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Chooses a programme, a part of it, and whether the body leads or coordinates it. */
function AddLead({ onAdd }: { readonly onAdd: (lead: OrganisationLeadView) => void }): ReactNode {
  const t = useT()
  const { data: programmes } = useQuery(programmeListQuery)
  const versions = (programmes?.items ?? []).flatMap((programme) =>
    programme.versions
      .filter(({ parts }) => parts > 0)
      .map(({ id, label }) => ({ value: id, label: `${programme.shortTitle} (${label})` })),
  )
  const [version, setVersion] = useState<string>()
  const [nodeId, setNodeId] = useState<string>()
  const [part, setPart] = useState<LeadPart>('lead')
  const versionId = version ?? versions[0]?.value
  const { data: tree } = useQuery({
    ...programmeTreeQuery(versionId ?? ''),
    enabled: versionId !== undefined,
  })
  const node = tree?.nodes.find(({ id }) => id === nodeId)
  return (
    <div className="stack">
      <SelectField
        key={versions.length}
        name="version"
        label={t(organisationsText.programme)}
        isRequired
        defaultValue={versionId}
        choices={versions}
        onChoose={setVersion}
      />
      <ProgrammeNodeCombobox
        name="node"
        label={t(organisationsText.partOfProgramme)}
        versionId={versionId}
        onChoose={setNodeId}
      />
      <SelectField
        name="part"
        label={t(organisationsText.leads)}
        isRequired
        defaultValue="lead"
        choices={LEAD_PARTS.map((value) => ({
          value,
          label: t(
            value === 'lead' ? organisationsText.leadPart : organisationsText.coordinatePart,
          ),
        }))}
        onChoose={(value) => {
          setPart(value === 'coordinate' ? 'coordinate' : 'lead')
        }}
      />
      <div>
        <Button
          icon="plus"
          isDisabled={node === undefined}
          onClick={() => {
            if (node === undefined) return
            onAdd({
              nodeId: node.id,
              nodeCode: node.code,
              nodeTitleVi: node.titleVi,
              nodeTitleEn: node.titleEn,
              part,
            })
          }}
        >
          {t(organisationsText.addLead)}
        </Button>
      </div>
    </div>
  )
}
