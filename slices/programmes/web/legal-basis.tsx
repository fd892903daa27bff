import type { ReactNode } from 'react'
import { DataTable } from '#web/components/data-table.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageLink } from '#web/components/page-link.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { useTitle } from '#web/use-title.ts'
import type { ProgrammeVersionView } from '../core/programme.contract.ts'
import { programmesText } from '../core/programme.text.ts'

/** What a version is, until when its money may be spent, and the documents it rests on. */
export function LegalBasis({ version }: { readonly version: ProgrammeVersionView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const titleOf = useTitle()
  const { from, to, spendableUntil, owner, note } = version
  return (
    <div className="stack">
      <KeyValueList
        facts={[
          { label: t(programmesText.officialTitle), value: titleOf(version) },
          { label: t(programmesText.owner), value: owner ?? '–' },
          {
            label: t(programmesText.period),
            value: t(programmesText.periodValue, { from: format.day(from), to: format.day(to) }),
          },
          ...(spendableUntil === null
            ? []
            : [
                {
                  label: t(programmesText.spendableUntil),
                  value: format.day(spendableUntil),
                },
              ]),
          ...(note === null ? [] : [{ label: t(programmesText.note), value: note }]),
        ]}
      />
      <DataTable
        caption={t(programmesText.basisTab)}
        columns={[
          {
            key: 'number',
            header: t(programmesText.basisNumber),
            isRowHeader: true,
            cell: (row) => row.number,
          },
          { key: 'kind', header: t(programmesText.basisKind), cell: (row) => row.kind },
          {
            key: 'issuedOn',
            header: t(programmesText.basisDay),
            cell: (row) => row.issuedOn !== null && format.day(row.issuedOn),
          },
          {
            key: 'find',
            header: t(programmesText.inDocuments),
            cell: (row) => (
              <PageLink to={`/documents?number=${encodeURIComponent(row.number)}`}>
                {t(programmesText.findDocument)}
              </PageLink>
            ),
          },
        ]}
        rows={version.basis}
        rowKey={(row) => row.number}
        empty={<p className="muted">{t(programmesText.noBasis)}</p>}
      />
    </div>
  )
}
