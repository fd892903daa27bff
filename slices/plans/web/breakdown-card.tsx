import { useState, type ReactNode } from 'react'
import { GeneratedBadge } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { Card } from '#web/components/card.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Icon } from '#web/components/icon.tsx'
import { API_BASE } from '#web/api.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { targetsText } from '../core/target-screen.text.ts'
import type { ShareView, TargetView } from '../core/target.contract.ts'
import { BalanceNote } from './balance-note.tsx'
import { BreakdownForm } from './breakdown-form.tsx'
import { BreakdownSheetDialog } from './breakdown-sheet-dialog.tsx'
import { needsOwnMark } from './generated-once.ts'
import { useTargetWords } from './use-target-words.ts'

interface BreakdownCardProps {
  readonly target: TargetView
  readonly mayAssign: boolean
}

/** Who has how much of the target; for those who may, the form and the spreadsheet to change it. */
export function BreakdownCard({ target, mayAssign }: BreakdownCardProps): ReactNode {
  const t = useT()
  const [isEditing, setEditing] = useState(false)
  const [isUploading, setUploading] = useState(false)
  return (
    <Card
      title={t(targetsText.breakdown)}
      actions={
        <span className="cluster no-print">
          {mayAssign && !isEditing && (
            <Button
              weight="primary"
              icon="edit"
              onClick={() => {
                setEditing(true)
              }}
            >
              {t(targetsText.edit)}
            </Button>
          )}
          <a
            className="button button-plain"
            href={`${API_BASE}/targets/${target.placeId}/${target.targetId}/breakdown.xlsx`}
            download
          >
            <Icon name="download" size={18} />
            {t(targetsText.download)}
          </a>
          {mayAssign && (
            <Button
              icon="upload"
              onClick={() => {
                setUploading(true)
              }}
            >
              {t(targetsText.upload)}
            </Button>
          )}
        </span>
      }
    >
      {isEditing ? (
        <BreakdownForm
          // Built anew when the shares have changed under it, by this person or another.
          key={target.sharesVersion}
          target={target}
          onDone={() => {
            setEditing(false)
          }}
        />
      ) : (
        <Shares target={target} />
      )}
      <BreakdownSheetDialog
        target={target}
        isOpen={isUploading}
        onClose={() => {
          setUploading(false)
        }}
      />
    </Card>
  )
}

function Shares({ target }: { readonly target: TargetView }): ReactNode {
  const t = useT()
  const format = useFormat()
  const words = useTargetWords()
  const codeById = new Map(target.takers.map(({ placeId, code }) => [placeId, code]))
  const { balance, shares } = target
  const isMarked = needsOwnMark(shares)
  if (shares.length === 0) return <p className="muted">{t(targetsText.breakdownNone)}</p>
  return (
    <>
      <BalanceNote target={target} balance={balance} isStanding />
      <DataTable
        caption={t(targetsText.breakdown)}
        isCaptionHidden
        columns={[
          {
            key: 'unit',
            header: t(targetsText.unit),
            isRowHeader: true,
            cell: (share) => share.organisationName ?? share.placeName,
          },
          {
            key: 'code',
            header: t(targetsText.code),
            cell: (share) => share.organisationId === null && codeById.get(share.placeId),
          },
          {
            key: 'value',
            header: `${t(targetsText.share)} (${target.unit})`,
            kind: 'figure',
            cell: (share) => format.number(share.value),
          },
          {
            key: 'basis',
            header: t(targetsText.basis),
            cell: (share) => (
              <>
                {words.method(share.method, share.methodFigure)}
                {share.entries > 1 &&
                  ` (${t(targetsText.revisions, { n: share.entries - 1 })})`}{' '}
                {isMarked(share) && <GeneratedBadge />}
              </>
            ),
          },
        ]}
        rows={shares}
        rowKey={keyOfShare}
        {...(balance.kind === 'adds' && {
          totals: { unit: t(targetsText.assigned), value: format.number(balance.assigned) },
        })}
      />
    </>
  )
}

function keyOfShare({ placeId, organisationId }: ShareView): string {
  return `${placeId} ${organisationId ?? ''}`
}
