import type { ReactNode } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { Icon } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { targetsText } from '../core/target-screen.text.ts'
import type { BalanceView, TargetView } from '../core/target.contract.ts'
import { isBeyond } from './is-beyond.ts'
import './breakdown.css'

interface BalanceNoteProps {
  readonly target: TargetView
  readonly balance: BalanceView
  /** Of what stands, as against what is being typed or loaded. */
  readonly isStanding?: boolean
}

/** What the balance means: rates do not add, "at least" may be passed, an exact target may not. */
export function BalanceNote({ target, balance, isStanding = false }: BalanceNoteProps): ReactNode {
  const t = useT()
  const format = useFormat()
  if (balance.kind === 'does_not_add') {
    return <Note icon="info">{t(targetsText.doesNotAddWhy)}</Note>
  }
  if (!balance.isOver) return null
  const value = `${format.number(balance.remaining.replace('-', ''))} ${target.unit}`
  return isBeyond(target, [toDecimal(balance.assigned)]) ? (
    <Note icon="stop" isBad>
      {t(isStanding ? targetsText.redivide : targetsText.beyondWhy, { value })}
    </Note>
  ) : (
    <Note icon="info">{t(targetsText.overWhy, { value })}</Note>
  )
}

interface NoteProps {
  readonly icon: 'info' | 'stop'
  readonly isBad?: boolean
  readonly children: ReactNode
}

function Note({ icon, isBad = false, children }: NoteProps): ReactNode {
  return (
    <p className={isBad ? 'balance-note balance-note-bad' : 'balance-note'}>
      <Icon name={icon} size={18} />
      {children}
    </p>
  )
}
