import type { ReactNode } from 'react'
import { Badge } from '#web/components/badge.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { useT, type Translate } from '#web/text.ts'
import { isCapitalKind } from '../core/programme-tree.ts'
import type { ImportPreviewView, TreeProblemView } from '../core/programme.contract.ts'
import { programmesText, treeRowProblemText } from '../core/programme.text.ts'

/** The rows of a file as they were read, those to mend first, each with what is wrong. */
export function ImportRows({ preview }: { readonly preview: ImportPreviewView }): ReactNode {
  const t = useT()
  const { rows, problems } = preview
  return (
    <>
      <p role="status">
        {problems.length === 0 ? (
          <Badge tone="good" icon="check">
            {t(programmesText.importClean)}
          </Badge>
        ) : (
          <Badge tone="bad" icon="warning">
            {t(programmesText.importProblems, { n: problems.length })}
          </Badge>
        )}
      </p>
      <Columns preview={preview} />
      <DataTable
        caption={t(programmesText.importRead)}
        columns={[
          { key: 'line', header: t(programmesText.line), cell: ({ line }) => line },
          {
            key: 'problem',
            header: t(programmesText.problem),
            cell: ({ line }) =>
              problems
                .filter((problem) => problem.line === line)
                .map((problem) => (
                  <Badge key={problem.code} tone="bad" icon="warning">
                    {problemWords(problem, t)}
                  </Badge>
                )),
          },
          {
            key: 'code',
            header: t(programmesText.code),
            isRowHeader: true,
            cell: ({ code }) => code,
          },
          { key: 'title', header: t(programmesText.name), cell: ({ titleVi }) => titleVi },
          {
            key: 'parent',
            header: t(programmesText.parent),
            cell: ({ parentCode }) => parentCode,
          },
          {
            key: 'capital',
            header: t(programmesText.capital),
            cell: ({ capital }) =>
              capital
                .map((kind) => (isCapitalKind(kind) ? t(programmesText[kind]) : kind))
                .join(', '),
          },
          { key: 'lead', header: t(programmesText.lead), cell: ({ lead }) => lead },
        ]}
        rows={rows}
        rowKey={({ line }) => String(line)}
        onPhone="scroll"
      />
    </>
  )
}

function Columns({ preview }: { readonly preview: ImportPreviewView }): ReactNode {
  const t = useT()
  const { columns } = preview
  if (columns.length === 0) return null
  return (
    <p className="muted small">
      {t(programmesText.columnsRead)}:{' '}
      {columns
        .map(({ heading, meaning }) =>
          meaning === null ? `${heading} (${t(programmesText.columnIgnored)})` : heading,
        )
        .join(' · ')}
    </p>
  )
}

function problemWords({ code, details }: TreeProblemView, t: Translate): string {
  const message = Object.entries(treeRowProblemText).find(([known]) => known === code)?.[1]
  return message === undefined ? code : t(message, details)
}
