import { useDeferredValue, type ReactNode } from 'react'
import { toDecimal } from '#kernel/decimal.ts'
import { useT } from '#web/text.ts'
import { useFormat } from '#web/use-format.ts'
import { balanceOf } from '../core/balance.ts'
import { targetsText } from '../core/target-screen.text.ts'
import type { TargetView } from '../core/target.contract.ts'
import { BalanceNote } from './balance-note.tsx'
import { isBeyond } from './is-beyond.ts'
import type { ReadShares } from './share-entries.ts'
import { useTargetWords } from './use-target-words.ts'

interface LiveBalanceProps {
  readonly target: TargetView
  readonly read: ReadShares
}

/** The balance of what is typed so far, always in view while typing. */
export function LiveBalance({ target, read }: LiveBalanceProps): ReactNode {
  const t = useT()
  const format = useFormat()
  const words = useTargetWords()
  const { shares, wrong } = useDeferredValue(read)
  const values = shares.map(({ value }) => value)
  const balance = balanceOf(
    { comparator: target.comparator, value: toDecimal(target.value) },
    values,
    target.adds,
  )
  const isRefused = isBeyond(target, values)
  return (
    <div className={isRefused ? 'live-balance live-balance-bad' : 'live-balance'} role="status">
      <dl>
        <div>
          <dt>{t(targetsText.liveTarget)}</dt>
          <dd>{words.asked(target)}</dd>
        </div>
        {balance.kind === 'adds' && (
          <>
            <div>
              <dt>{t(targetsText.liveAssigned)}</dt>
              <dd>{format.number(balance.assigned)}</dd>
            </div>
            <div>
              <dt>{t(balance.isOver ? targetsText.liveOver : targetsText.liveLeft)}</dt>
              <dd>{format.number(balance.remaining.replace('-', ''))}</dd>
            </div>
          </>
        )}
      </dl>
      {wrong > 0 && <p>{t(targetsText.wrongCells, { n: wrong })}</p>}
      <BalanceNote target={target} balance={balance} />
    </div>
  )
}
