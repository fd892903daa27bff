import type { Db } from '#platform/db.ts'
import type { ProgrammeVersionId } from '../core/programme-id.ts'
import type { CrosswalkView } from '../core/programme.contract.ts'

/** What the owner of the programme writes when a pair is settled. */
const CONFIRMED = 'confirmed'

/** Every pair that begins or ends in this version, in the order of the two trees. */
export async function listCrosswalk(db: Db, versionId: ProgrammeVersionId): Promise<CrosswalkView> {
  const rows = await db
    .selectFrom('programme_crosswalk as c')
    .innerJoin('programme_node as f', 'f.id', 'c.from_node_id')
    .innerJoin('programme_node as t', 't.id', 'c.to_node_id')
    .select([
      'c.certainty',
      'c.note',
      'f.id as from_id',
      'f.version_id as from_version',
      'f.code as from_code',
      'f.title_vi as from_vi',
      'f.title_en as from_en',
      't.id as to_id',
      't.version_id as to_version',
      't.code as to_code',
      't.title_vi as to_vi',
      't.title_en as to_en',
    ])
    .where((eb) => eb.or([eb('f.version_id', '=', versionId), eb('t.version_id', '=', versionId)]))
    .orderBy('f.position')
    .orderBy('t.position')
    .execute()
  return {
    items: rows.map((row) => ({
      from: {
        nodeId: row.from_id,
        versionId: row.from_version,
        code: row.from_code,
        titleVi: row.from_vi,
        titleEn: row.from_en,
      },
      to: {
        nodeId: row.to_id,
        versionId: row.to_version,
        code: row.to_code,
        titleVi: row.to_vi,
        titleEn: row.to_en,
      },
      certainty: row.certainty,
      note: row.note,
      isConfirmed: row.certainty === CONFIRMED,
    })),
  }
}
