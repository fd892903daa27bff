import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ButtonLink } from '#web/components/button.tsx'
import { FilterBar } from '#web/components/filter-bar.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { EmptyState } from '#web/components/states.tsx'
import { Tabs } from '#web/components/tabs.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { useMay } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import type { ProgrammeTreeView, ProgrammeView } from '../core/programme.contract.ts'
import { programmesText } from '../core/programme.text.ts'
import { CrosswalkTables } from './crosswalk-tables.tsx'
import { LegalBasis } from './legal-basis.tsx'
import { programmeListQuery, programmeTreeQuery } from './programme-fetch.ts'
import { programmeRoute } from './programme.pages.ts'
import { TreeView } from './tree-view.tsx'

/** A programme in one of its versions: its tree, where its contents go on, its legal basis. */
export function ProgrammePage(): ReactNode {
  const t = useT()
  const { items } = useSuspenseQuery(programmeListQuery).data
  const { version } = programmeRoute.useSearch()
  const mayChange = useMay('programme.change')
  const versions = items.flatMap(toVersionChoices)
  const shown = versions.find(({ value }) => value === version) ?? versions[0]
  return (
    <>
      <PageHeader
        title={t(programmesText.title)}
        lead={t(programmesText.intro)}
        actions={
          <>
            {mayChange && (
              <ButtonLink to="/programmes/import" icon="upload">
                {t(programmesText.import)}
              </ButtonLink>
            )}
            <PrintButton />
          </>
        }
      />
      {shown === undefined ? (
        <EmptyState title={t(programmesText.none)}>{t(programmesText.noneFirst)}</EmptyState>
      ) : (
        <Version key={shown.value} versionId={shown.value} choices={versions} />
      )}
    </>
  )
}

interface VersionChoice {
  readonly value: string
  readonly label: string
}

function toVersionChoices(programme: ProgrammeView): readonly VersionChoice[] {
  return programme.versions.map(({ id, label }) => ({
    value: id,
    label: programme.shortTitle.includes(label)
      ? programme.shortTitle
      : `${programme.shortTitle} (${label})`,
  }))
}

interface VersionProps {
  readonly versionId: string
  readonly choices: readonly VersionChoice[]
}

function Version({ versionId, choices }: VersionProps): ReactNode {
  const t = useT()
  const navigate = programmeRoute.useNavigate()
  const { data: tree } = useSuspenseQuery(programmeTreeQuery(versionId))
  const { view = 'tree' } = programmeRoute.useSearch()
  return (
    <>
      <FilterBar
        isFiltered={false}
        onFilter={({ version }) => {
          void navigate({ search: { version, view } })
        }}
      >
        <SelectField
          name="version"
          label={t(programmesText.programme)}
          isRequired
          defaultValue={versionId}
          choices={choices}
        />
      </FilterBar>
      <Tabs
        label={t(programmesText.programme)}
        current={view}
        onChoose={(chosen) => {
          void navigate({ search: { version: versionId, view: chosen } })
        }}
        tabs={tabsOf(tree, {
          tree: t(programmesText.treeTab),
          crosswalk: t(programmesText.crosswalkTab),
          basis: t(programmesText.basisTab),
        })}
      />
    </>
  )
}

function tabsOf(
  tree: ProgrammeTreeView,
  labels: { readonly tree: string; readonly crosswalk: string; readonly basis: string },
) {
  return [
    { key: 'tree', label: labels.tree, content: <TreeView tree={tree} /> },
    { key: 'crosswalk', label: labels.crosswalk, content: <CrosswalkTables tree={tree} /> },
    { key: 'basis', label: labels.basis, content: <LegalBasis version={tree.version} /> },
  ] as const
}
