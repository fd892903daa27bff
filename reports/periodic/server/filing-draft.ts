/** Reading and beginning a draft: shared by the routes that show, save, preview and file it. */
import { firstDayOf, lastDayOf, periodLabel, toPeriod, type Period } from '#kernel/period.ts'
import type { Day } from '#kernel/day.ts'
import type { CommandScope } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { documentNumber } from '#reports/document/core/letterhead.ts'
import type {
  BeginDraftBody,
  DraftLineView,
  DraftView,
} from '#reports/periodic/core/filing.contract.ts'
import { filingProblem } from '#reports/periodic/core/filing.problems.ts'
import { beginWords, carryWords, wordsOf } from '#reports/periodic/core/report-words.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { listMapDates } from '#slices/places/server/place-map.queries.ts'
import { loadGround, requireGrant } from '#slices/users/server/access.ts'
import { mayDo, type Actor } from '#slices/users/core/actor.ts'
import { nameUsers } from '#slices/users/server/names.queries.ts'
import { assembleReport, type AssembledReport } from './assemble-report.ts'
import {
  findDraft,
  findDraftOf,
  insertDraft,
  lockReportName,
  type FilingDraft,
} from './filing-draft.queries.ts'
import { findEarlierFiling, findLatestFiling } from './filing.queries.ts'
import {
  findReportOffice,
  findReportPlan,
  listProgrammeBasis,
  type ReportOffice,
  type ReportPlan,
} from './report-subject.queries.ts'

interface Subject {
  readonly office: ReportOffice
  readonly plan: ReportPlan
}

/** Begins a draft, or answers the one that somebody has begun of the same report. */
export async function beginDraft(
  scope: CommandScope,
  body: BeginDraftBody,
  id: string,
): Promise<FilingDraft> {
  const { tx, actor } = scope
  const period = toPeriod(body.period)
  const mapOn = body.mapOn ?? (await mapOfPeriod(tx, period))
  const { office, plan } = await findSubject(tx, { ...body, mapOn })
  await requireGrant(tx, actor, 'filing.prepare', { placeId: office.placeId, see: 'result.read' })
  await refuseImpossible(tx, { period, plan, mapOn, today: scope.today })

  const name = {
    placeId: office.placeId,
    planId: plan.id,
    organisationId: office.organisationId,
    period,
  }
  await lockReportName(tx, name)
  const begun = await findDraftOf(tx, name)
  if (begun !== undefined) return begun

  const draft: FilingDraft = {
    ...name,
    id,
    mapOn,
    words: await firstWords(tx, { office, plan }, name),
    updatedBy: actor.id,
    updatedAt: scope.at,
    version: 1,
  }
  await insertDraft(tx, draft)
  await scope.audit({
    action: 'filing.begin',
    subject: `filing_draft/${draft.id}`,
    placeId: draft.placeId,
    detail: { period, planId: plan.id },
  })
  return draft
}

/** The draft, for a person who may see it; else it does not exist. */
export async function getDraft(
  db: Db,
  actor: Actor,
  param: { readonly placeId: string; readonly draftId: string },
): Promise<FilingDraft> {
  const placeId = param.placeId as PlaceId
  const draft = await findDraft(db, placeId, param.draftId)
  if (draft === undefined) throw filingProblem('filing_draft_not_found')
  await requireGrant(db, actor, 'result.read', { placeId, see: 'result.read' })
  return draft
}

export async function viewDraft(db: Db, actor: Actor, draft: FilingDraft): Promise<DraftView> {
  const [line] = await viewDraftLines(db, [draft])
  if (line === undefined) throw filingProblem('filing_subject_not_found')
  const earlier = await findEarlierFiling(db, draft)
  const filed = await findLatestFiling(db, draft)
  const ground = await loadGround(db, { placeId: draft.placeId })
  return {
    draft: line,
    words: draft.words,
    earlier:
      earlier === undefined
        ? null
        : {
            number: documentNumber(earlier.content.letterhead),
            period: earlier.content.period.label,
            words: wordsOf(earlier.content),
          },
    filedId: filed?.id ?? null,
    mayFile: draft.updatedBy !== actor.id && mayDo(actor, 'filing.file', ground),
  }
}

export async function viewDraftLines(
  db: Db,
  drafts: readonly FilingDraft[],
): Promise<readonly DraftLineView[]> {
  const names = await nameUsers(
    db,
    drafts.map((draft) => draft.updatedBy),
  )
  const lines: DraftLineView[] = []
  for (const draft of drafts) {
    const { office, plan } = await findSubject(db, draft)
    lines.push({
      placeId: draft.placeId,
      id: draft.id,
      placeName: office.placeName,
      planId: plan.id,
      planTitle: plan.title,
      organisationName: office.organisationName,
      period: draft.period,
      mapOn: draft.mapOn,
      updatedByName: names.get(draft.updatedBy) ?? '',
      updatedAt: draft.updatedAt.toISOString(),
      version: draft.version,
    })
  }
  return lines
}

/** The report as it would be filed at this moment. */
export async function assembleDraft(
  db: Db,
  draft: FilingDraft,
  issue: { readonly today: Day; readonly number: string | null; readonly signedOn: Day | null },
): Promise<AssembledReport> {
  const subject = await findSubject(db, draft)
  const earlier = await findEarlierFiling(db, draft)
  return assembleReport(db, {
    ...subject,
    ...issue,
    period: draft.period,
    mapOn: draft.mapOn,
    words: draft.words,
    earlier: earlier?.content,
  })
}

async function findSubject(
  db: Db,
  of: { readonly organisationId: string; readonly planId: string; readonly mapOn: Day },
): Promise<Subject> {
  const office = await findReportOffice(db, of.organisationId, of.mapOn)
  if (office === undefined) throw filingProblem('filing_subject_not_found')
  const plan = await findReportPlan(db, of.planId, office.placeId)
  if (plan === undefined) throw filingProblem('filing_subject_not_found')
  return { office, plan }
}

async function refuseImpossible(
  db: Db,
  of: {
    readonly period: Period
    readonly plan: ReportPlan
    readonly mapOn: Day
    readonly today: Day
  },
): Promise<void> {
  if (!of.period.startsWith(String(of.plan.year))) throw filingProblem('filing_period_not_of_plan')
  if (of.today < firstDayOf(of.period)) throw filingProblem('filing_period_not_begun')
  const dates = await listMapDates(db)
  if (!dates.includes(of.mapOn)) throw filingProblem('filing_map_unknown', { mapOn: of.mapOn })
}

/** The last map that is kept ready and was in force when the period ended. */
async function mapOfPeriod(db: Db, period: Period): Promise<Day> {
  const dates = await listMapDates(db)
  const last = lastDayOf(period)
  const map = dates.findLast((date) => date <= last) ?? dates[0]
  if (map === undefined) throw filingProblem('filing_map_unknown', { mapOn: last })
  return map
}

async function firstWords(
  db: Db,
  { office, plan }: Subject,
  name: Parameters<typeof findEarlierFiling>[1],
) {
  const begun = beginWords({
    placeName: office.placeName,
    parentName: office.parentName,
    planTitle: plan.title,
    planNumber: plan.number,
    programmeTitle: plan.programmeTitle,
    programmeBasis:
      plan.programmeVersionId === null ? [] : await listProgrammeBasis(db, plan.programmeVersionId),
    periodLabel: periodLabel(name.period).vi,
  })
  const earlier = await findEarlierFiling(db, name)
  return earlier === undefined ? begun : carryWords(begun, earlier.content)
}
