import type { ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { reportFormText } from '../core/report-screen.text.ts'
import { valueName } from './entry-name.ts'
import type { Conflict } from './typed-entries.ts'

interface EntryConflictProps {
  readonly conflicts: readonly Conflict[]
  readonly nameOf: (conflict: Conflict) => string
  readonly onTakeTheirs: (conflict: Conflict) => void
}

/** Somebody saved the report in the meantime: the lines that both changed, side by side. */
export function EntryConflict({ conflicts, nameOf, onTakeTheirs }: EntryConflictProps): ReactNode {
  const t = useT()
  const format = useFormat()
  return (
    <div className="notice notice-warn" role="alert">
      <p className="notice-title">{t(reportFormText.conflictTitle)}</p>
      <p>
        {t(conflicts.length === 0 ? reportFormText.conflictNone : reportFormText.conflictWords)}
      </p>
      {conflicts.length > 0 && (
        <DataTable
          caption={t(reportFormText.conflictTitle)}
          isCaptionHidden
          columns={[
            {
              key: 'line',
              header: t(reportFormText.line),
              isRowHeader: true,
              cell: nameOf,
            },
            {
              key: 'yours',
              header: t(reportFormText.yours),
              kind: 'figure',
              cell: (conflict) => format.number(conflict.yours),
            },
            {
              key: 'theirs',
              header: t(reportFormText.theirs),
              kind: 'figure',
              cell: (conflict) => format.number(conflict.theirs),
            },
            {
              key: 'act',
              header: '',
              cell: (conflict) => (
                <Button
                  isSmall
                  label={`${t(reportFormText.takeTheirs)}: ${nameOf(conflict)}`}
                  onClick={() => {
                    onTakeTheirs(conflict)
                  }}
                >
                  {t(reportFormText.takeTheirs)}
                </Button>
              ),
            },
          ]}
          rows={conflicts}
          rowKey={valueName}
        />
      )}
    </div>
  )
}
