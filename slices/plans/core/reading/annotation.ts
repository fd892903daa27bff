/**
 * Lines that say more of the task before them and are no task themselves: "Cơ quan chủ trì: Sở Nội
 * vụ", "Đơn vị phối hợp: …", "Thời gian hoàn thành: Quý II/2024".
 */
import { readBodies, type KnownBodies } from './body.ts'
import { readDeadline } from './deadline.ts'
import { phraseAt, phrasebook } from './phrasebook.ts'
import type { Token } from './token.ts'
import type { Act } from './works.ts'

type Label = 'lead' | 'partners' | 'time' | 'other'

export const ANNOTATION_LABELS: readonly (readonly [string, Label])[] = [
  ['cơ quan chủ trì', 'lead'],
  ['đơn vị chủ trì', 'lead'],
  ['đơn vị thực hiện', 'lead'],
  ['cơ quan thực hiện', 'lead'],
  ['chủ trì thực hiện', 'lead'],
  ['đơn vị chịu trách nhiệm', 'lead'],
  ['cơ quan chủ trì thực hiện', 'lead'],
  ['chủ đầu tư', 'lead'],
  ['cơ quan phối hợp', 'partners'],
  ['đơn vị phối hợp', 'partners'],
  ['phối hợp thực hiện', 'partners'],
  ['cơ quan, đơn vị phối hợp', 'partners'],
  ['thời gian', 'time'],
  ['thời gian thực hiện', 'time'],
  ['thời gian hoàn thành', 'time'],
  ['thời hạn', 'time'],
  ['thời hạn hoàn thành', 'time'],
  ['hạn hoàn thành', 'time'],
  ['tiến độ', 'time'],
  ['tiến độ thực hiện', 'time'],
  ['tiến độ hoàn thành', 'time'],
  ['sản phẩm', 'other'],
  ['địa điểm', 'other'],
  ['địa điểm thực hiện', 'other'],
  ['kinh phí', 'other'],
  ['đối tượng', 'other'],
]

const LABELS = phrasebook(ANNOTATION_LABELS)

/** What a line says of the act before it, or undefined when it is a line of its own. */
export function readAnnotation(
  tokens: readonly Token[],
  context: { readonly known: KnownBodies; readonly planYear: number | undefined },
): Partial<Act> | undefined {
  const label = phraseAt(LABELS, tokens, 0)
  if (label === undefined || tokens[label.length]?.key !== ':') return undefined
  const rest = tokens.slice(label.length + 1)
  const names = readBodies(rest, context.known)
  switch (label.meaning) {
    case 'lead':
      return leadOf(names)
    case 'partners':
      return names.length === 0 ? {} : { coordinating: names.map((body) => body.name) }
    case 'time':
      return readDeadline(tokens, context.planYear)
    case 'other':
      return {}
  }
}

function leadOf(names: ReturnType<typeof readBodies>): Partial<Act> {
  const [first] = names
  if (first === undefined) return {}
  const organisation = names.map((body) => body.name).join(', ')
  return names.length === 1 && first.code !== undefined
    ? { organisation, organisationCode: first.code }
    : { organisation }
}
