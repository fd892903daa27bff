import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { Db } from '#platform/db.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import {
  DecidedProposalView,
  PlanReadingView,
  ReadPlanView,
  RecordedPlanView,
  type ProposalView,
} from '#slices/plans/core/plan.contract.ts'
import { BrokenDownView, TargetListView, TargetView } from '#slices/plans/core/target.contract.ts'
import { share, type CommuneFigures, type CommunePlan } from './figures.ts'
import type { Office } from './office.ts'
import type { DemonstrationWorkspace } from './workspace.ts'

const PLAN_FILE = new URL('../data/plans/164-kh-ubnd-2024.txt', import.meta.url)

/** The indicator of each of the plan's three targets, by a word of its sentence. */
const INDICATOR_BY_UNIT: readonly (readonly [mark: RegExp, code: string])[] = [
  [/nước sinh hoạt/i, 'KQ0105'],
  [/hộ nghèo trong vùng|giảm/i, 'GN01'],
  [/nhà/i, 'KQ0102'],
]

/** When the tasks of the plan fall due, in turn: the plan itself names no days. */
const DUE_DAYS = [
  '2024-03-29',
  '2024-06-28',
  '2024-09-30',
  '2024-10-10',
  '2024-11-29',
  '2024-12-20',
]

/**
 * The plan as the standing office would bring it in: the published text is read, each proposal is
 * confirmed by a person, and the two counted targets are divided by poor households.
 */
export async function playPlan(
  office: Office,
  owner: Db,
  workspace: DemonstrationWorkspace,
): Promise<string> {
  const version = await owner
    .selectFrom('programme_version')
    .innerJoin('programme', 'programme.id', 'programme_version.programme_id')
    .select('programme_version.id')
    .where('programme.code', '=', 'ctmtqg-1719')
    .executeTakeFirstOrThrow()
  const { planId } = await office.post(
    '/plans',
    {
      placeId: workspace.districtId,
      year: 2024,
      title:
        'Kế hoạch số 164/KH-UBND thực hiện CTMTQG phát triển KT-XH vùng đồng bào DTTS&MN năm 2024',
      programmeVersionId: version.id,
      organisationId: workspace.organisations.get('phong-dan-toc'),
    },
    RecordedPlanView,
  )
  await office.post(
    `/plans/${planId}/reading`,
    {
      text: await readFile(PLAN_FILE, 'utf8'),
      title: 'Kế hoạch số 164/KH-UBND của UBND huyện Trạm Tấu năm 2024 (tin công bố)',
      number: '164/KH-UBND',
      issuer: 'UBND huyện Trạm Tấu',
    },
    ReadPlanView,
  )
  const reading = await office.get(`/plans/${planId}/reading`, PlanReadingView)
  await confirmAll(office, owner, workspace, reading)
  await office.post(`/plans/${planId}/state`, { version: 2, state: 'in_force' }, RecordedPlanView)
  return planId
}

async function confirmAll(
  office: Office,
  owner: Db,
  workspace: DemonstrationWorkspace,
  reading: PlanReadingView,
): Promise<void> {
  const indicators = await owner.selectFrom('indicator').select(['id', 'code']).execute()
  const idByCode = new Map(indicators.map((indicator) => [indicator.code, indicator.id]))
  let tasks = 0
  for (const proposal of reading.proposals) {
    if (proposal.kind === 'task' || proposal.kind === 'solution') tasks += 1
    const decision = decisionOf(proposal, { idByCode, workspace, tasks })
    await office.post(
      `/plans/${reading.planId}/proposals/${proposal.id}/confirmation`,
      { version: proposal.version, decision },
      DecidedProposalView,
    )
  }
}

const TargetFields = z.looseObject({ comparator: z.string(), value: z.string() })
const WorkFields = z.looseObject({ subject: z.string() })
const ReferenceFields = z.looseObject({
  number: z.optional(z.string()),
  subject: z.optional(z.string()),
  issuer: z.optional(z.string()),
  date: z.optional(z.string()),
})

function decisionOf(
  proposal: ProposalView,
  known: {
    readonly idByCode: ReadonlyMap<string, string>
    readonly workspace: DemonstrationWorkspace
    readonly tasks: number
  },
): Readonly<Record<string, unknown>> {
  switch (proposal.kind) {
    case 'target': {
      const { comparator, value } = TargetFields.parse(proposal.fields)
      const [, code = ''] = INDICATOR_BY_UNIT.find(([mark]) => mark.test(proposal.sentence)) ?? []
      return { kind: 'target', indicatorId: known.idByCode.get(code), comparator, value }
    }
    case 'task':
    case 'solution':
      return {
        kind: proposal.kind,
        title: WorkFields.parse(proposal.fields).subject,
        organisationId: proposal.suggestedOrganisationId ?? leadOf(proposal, known.workspace),
        coordinatingIds: proposal.suggestedCoordinatingIds,
        ...(proposal.suggestedNodeId === null ? {} : { nodeId: proposal.suggestedNodeId }),
        dueOn: DUE_DAYS[known.tasks % DUE_DAYS.length],
      }
    case 'reference': {
      const { number, subject, issuer, date } = ReferenceFields.parse(proposal.fields)
      return {
        kind: 'reference',
        number: number ?? subject ?? proposal.sentence.slice(0, 60),
        ...(issuer === undefined ? {} : { issuer }),
        ...(date === undefined ? {} : { issuedOn: date }),
      }
    }
  }
}

/** Who leads by the field of the task; the district's own mandates say so. */
const LEAD_BY_FIELD: readonly (readonly [RegExp, string])[] = [
  [/hạ tầng|đầu tư, xây dựng/i, 'bqlda'],
  [/trường|mù chữ/i, 'phong-gddt'],
  [/y tế|khám/i, 'ttyt'],
  [/văn hoá|văn hóa|công nghệ thông tin|chuyển đổi số|truyền thông/i, 'phong-vhtt'],
  [/nguồn vốn|huy động|ngân sách/i, 'phong-tckh'],
  [/vay/i, 'nhcsxh'],
  [/thanh tra|kiểm tra/i, 'thanh-tra'],
]

function leadOf(proposal: ProposalView, workspace: DemonstrationWorkspace): string | undefined {
  const [, code = 'phong-dan-toc'] =
    LEAD_BY_FIELD.find(([field]) => field.test(proposal.sentence)) ?? []
  return workspace.organisations.get(code)
}

/** Divides houses and water among the communes by their poor households, water a little beyond. */
export async function playBreakdown(
  office: Office,
  workspace: DemonstrationWorkspace,
  scene: { readonly planId: string; readonly communes: readonly CommuneFigures[] },
): Promise<ReadonlyMap<string, CommunePlan>> {
  const { planId, communes } = scene
  const poor = communes.map((commune) => commune.poor)
  const shares = { KQ0102: share(170, poor), KQ0105: share(520, poor) }
  const targets = await office.get(`/plans/${planId}/targets`, TargetListView)
  for (const target of targets.items) {
    const values =
      target.code === 'KQ0102' || target.code === 'KQ0105' ? shares[target.code] : undefined
    if (values === undefined) continue
    const path = `/targets/${target.placeId}/${target.targetId}`
    const { sharesVersion } = await office.get(path, TargetView)
    await office.post(
      `${path}/breakdown`,
      {
        sharesVersion,
        method: 'proportion',
        methodFigure: 'NEN02',
        reason: 'Phân chia theo số hộ nghèo cuối năm 2023',
        shares: communes.map((commune, index) => ({
          placeId: placeIdOf(workspace, commune.code),
          value: String(values[index] ?? 0),
        })),
      },
      BrokenDownView,
    )
  }
  return new Map(
    communes.map((commune, index) => [
      commune.code,
      { houses: shares.KQ0102[index] ?? 0, water: shares.KQ0105[index] ?? 0 },
    ]),
  )
}

function placeIdOf(workspace: DemonstrationWorkspace, code: string): PlaceId {
  const placeId = workspace.communes.get(code)
  if (placeId === undefined) throw new Error(`no commune ${code}`)
  return placeId
}
