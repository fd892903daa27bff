/** Reads the form of a new change into what the server is asked. */
import type { FormValues } from '#web/forms/form-values.ts'

export type ChangeKind = 'merge' | 'split' | 'rename' | 'move'

/** The body of a proposal as it travels; the server parses and judges it. */
export type ProposalInput = Readonly<Record<string, unknown>>

/** `count` is the number of rows that the form shows for units to merge, or for parts of a split. */
export function readProposal(kind: ChangeKind, values: FormValues, count: number): ProposalInput {
  const on = values.day('on')
  switch (kind) {
    case 'merge':
      return {
        kind,
        on,
        fromIds: rows(count).flatMap((row) => values.optionalText(`from-${row}`) ?? []),
        into: readNewPlace(values, 'into'),
      }
    case 'split':
      return {
        kind,
        on,
        fromId: values.text('from'),
        parts: rows(count)
          .map((row) => readPart(values, `part-${row}`))
          .filter((part) => part !== undefined),
      }
    case 'rename':
      return { kind, on, placeId: values.text('place'), name: values.text('name') }
    case 'move':
      return { kind, on, placeId: values.text('place'), parentId: values.text('parent') }
  }
}

/** A row that was left wholly empty is no part. */
function readPart(values: FormValues, row: string): ProposalInput | undefined {
  const share = values.number(`${row}-share`)
  const placeId = values.optionalText(`${row}-place`)
  if (share === undefined && placeId === undefined && values.text(`${row}-name`) === '') {
    return undefined
  }
  const into = placeId === undefined ? readNewPlace(values, row) : { placeId }
  return { share: share ?? '0', into }
}

function readNewPlace(values: FormValues, row: string): ProposalInput {
  const parentId = values.optionalText(`${row}-parent`)
  return {
    name: values.text(`${row}-name`),
    code: values.text(`${row}-code`),
    ...(parentId !== undefined && { parentId }),
  }
}

function rows(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row)
}
