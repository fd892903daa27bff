import type { QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useCommand } from '#web/command.ts'
import { Button } from '#web/components/button.tsx'
import { ErrorState } from '#web/components/states.tsx'
import { DoneView } from '../core/session.contract.ts'

interface ActButtonProps {
  /** Where the act is sent; it carries nothing but its id. */
  readonly path: string
  readonly refreshes: readonly QueryKey[]
  /** The whole name of the act, for who hears the button without its row. */
  readonly label: string
  readonly children: ReactNode
}

/** A small act on one row, done at a press; a refusal is shown below it. */
export function ActButton({ path, refreshes, label, children }: ActButtonProps): ReactNode {
  const act = useCommand({ path, answer: DoneView, refreshes })
  return (
    <>
      <Button isSmall isBusy={act.isSending} label={label} onClick={() => void act.send({})}>
        {children}
      </Button>
      {act.problem !== null && <ErrorState problem={act.problem} />}
    </>
  )
}
