/** The reporting duties that come with the product: see data/calendar/README.md. */
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { Tx } from '#platform/db.ts'
import { readCatalogue } from '#slices/indicators/server/indicator.queries.ts'
import { Schedule } from '../core/duty.ts'
import type { DutyId } from '../core/result-id.ts'
import { saveDuty } from './duty.queries.ts'

const FILE = new URL('../../../data/calendar/duties.json', import.meta.url)

const DutyFile = z.array(
  z.strictObject({
    code: z.string(),
    title: z.object({ vi: z.string(), en: z.string() }),
    who: z.array(z.string()),
    schedule: Schedule,
    state: z.enum(['reported', 'estimate', 'final']),
    basis: z.optional(z.string()),
    certainty: z.enum(['found', 'recalled', 'local']),
    note: z.optional(z.string()),
    form: z.array(z.string()),
  }),
)

/** Loads the duties and their forms; a duty that is there already keeps its id and its history. */
export async function loadDutyFile(
  tx: Tx,
  context: { readonly newId: () => string },
): Promise<void> {
  const duties = DutyFile.parse(JSON.parse(await readFile(FILE, 'utf8')))
  const catalogue = await readCatalogue(tx)
  for (const { state, form, note: _note, basis, ...duty } of duties) {
    const known = await tx
      .selectFrom('reporting_duty')
      .select('id')
      .where('code', '=', duty.code)
      .executeTakeFirst()
    const indicators = form.map((code) => {
      const indicator = catalogue.get(code)
      if (indicator === undefined) throw new Error(`${duty.code}: no indicator ${code}`)
      return indicator.id
    })
    await saveDuty(
      tx,
      {
        ...duty,
        id: (known?.id ?? context.newId()) as DutyId,
        valueState: state,
        ...(basis === undefined ? {} : { basis }),
      },
      indicators,
    )
  }
}
