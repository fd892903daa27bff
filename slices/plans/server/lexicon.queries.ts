import type { Db } from '#platform/db.ts'
import type { Plan } from '../core/plan.ts'
import type { ReadingLexicon } from '../core/reading/proposal.ts'

/** Names that the reader can meet in this plan, with the ids behind them. */
export interface PlanLexicon extends ReadingLexicon {
  readonly nodes: readonly { readonly id: string; readonly code: string; readonly title: string }[]
  readonly organisations: readonly {
    readonly id: string
    readonly code: string
    readonly name: string
  }[]
}

/** The parts of the plan's programme and the bodies at its place and beneath it. */
export async function readLexicon(db: Db, plan: Plan): Promise<PlanLexicon> {
  const nodes =
    plan.programmeVersionId === undefined
      ? []
      : await db
          .selectFrom('programme_node')
          .select(['id', 'code', 'title_vi'])
          .where('version_id', '=', plan.programmeVersionId)
          .orderBy('code')
          .execute()
  const organisations = await db
    .selectFrom('organisation')
    .innerJoin('place_reach', 'place_reach.reached_id', 'organisation.place_id')
    .select(['organisation.id', 'organisation.code', 'organisation.name'])
    .where('place_reach.place_id', '=', plan.placeId)
    .orderBy('organisation.code')
    .execute()
  return {
    nodes: nodes.map((node) => ({ id: node.id, code: node.code, title: node.title_vi })),
    organisations,
    year: plan.year,
  }
}
