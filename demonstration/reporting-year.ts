import type { Deps } from '#platform/deps.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import {
  DecidedReportView,
  ReportFormView,
  SavedReportView,
} from '#slices/results/core/report.contract.ts'
import {
  progressOf,
  type CommuneFigures,
  type CommunePlan,
  type QuarterFigures,
} from './figures.ts'
import { officeOf } from './office.ts'
import { OFFERED_COMMUNE } from './people.ts'
import type { DemonstrationWorkspace } from './workspace.ts'

/** A report that is written: its duty and period, its figures, and how far it has come. */
interface WrittenReport {
  readonly dutyId: string
  readonly period: string
  readonly figures: QuarterFigures
  readonly until: 'saved' | 'submitted' | 'returned' | 'certified'
  readonly at: Date
}

export interface ReportingScene {
  readonly workspace: DemonstrationWorkspace
  readonly duties: ReadonlyMap<string, string>
  readonly communes: readonly CommuneFigures[]
  readonly plans: ReadonlyMap<string, CommunePlan>
  readonly random: () => number
}

/** How the third quarter stands on the day of the demonstration; the others are certified already. */
const THIRD_QUARTER: Readonly<Record<string, WrittenReport['until'] | 'nothing'>> = {
  '04588': 'submitted',
  '04591': 'nothing',
  [OFFERED_COMMUNE]: 'nothing',
  '04600': 'submitted',
  '04603': 'returned',
  '04612': 'saved',
}

/**
 * The year of reports: the final figures of 2023, three quarters of 2024 and the September estimate,
 * each entered by the commune's officer and certified by its chair.
 */
export async function playReports(deps: Deps, scene: ReportingScene): Promise<void> {
  for (const commune of scene.communes) {
    const plan = scene.plans.get(commune.code) ?? { houses: 0, water: 0 }
    const year = progressOf(commune, plan, scene.random)
    const third = THIRD_QUARTER[commune.code] ?? 'certified'
    const [first = {}, second = {}, last = {}] = year.quarters
    const quarterly = scene.duties.get('unit-quarter') ?? ''
    await write(deps, scene, commune, {
      dutyId: scene.duties.get('annual-final') ?? '',
      period: '2023',
      figures: { NEN01: commune.households, NEN02: commune.poor, NEN03: commune.nearPoor },
      until: 'certified',
      at: new Date('2024-01-22T03:00:00Z'),
    })
    const quarter = { dutyId: quarterly, until: 'certified' } as const
    await write(deps, scene, commune, {
      ...quarter,
      period: '2024-Q1',
      figures: first,
      at: new Date('2024-04-03T02:30:00Z'),
    })
    await write(deps, scene, commune, {
      ...quarter,
      period: '2024-Q2',
      figures: second,
      at: new Date('2024-07-03T02:30:00Z'),
    })
    await write(deps, scene, commune, {
      dutyId: scene.duties.get('annual-certify') ?? '',
      period: '2024',
      figures: year.estimate,
      until: 'certified',
      at: new Date('2024-09-06T02:30:00Z'),
    })
    if (third === 'nothing') continue
    await write(deps, scene, commune, {
      dutyId: quarterly,
      period: '2024-Q3',
      figures: last,
      until: third,
      at: new Date('2024-10-02T02:30:00Z'),
    })
  }
}

async function write(
  deps: Deps,
  scene: ReportingScene,
  commune: CommuneFigures,
  report: WrittenReport,
): Promise<void> {
  const { workspace } = scene
  const placeId = workspace.communes.get(commune.code) ?? ''
  const officer = officeOf(deps, userOf(workspace, `canbo.${commune.code}`), report.at)
  const later = new Date(report.at.getTime() + 3_600_000)
  const chair = officeOf(deps, userOf(workspace, `chutich.${commune.code}`), later)
  const key = {
    placeId,
    organisationId: workspace.organisations.get(`ubnd-${commune.code}`) ?? '',
    dutyId: report.dutyId,
    period: report.period,
  }
  const form = await officer.get(
    `/reports/form?${new URLSearchParams(key).toString()}`,
    ReportFormView,
  )
  const saved = await officer.post(
    '/reports/entries',
    { ...key, version: form.version, note: '', entries: entriesOf(form, report.figures) },
    SavedReportView,
  )
  if (report.until === 'saved') return
  const path = `/reports/${placeId}/${saved.reportId}`
  const submitted = await officer.post(
    `${path}/submission`,
    { version: saved.version },
    DecidedReportView,
  )
  if (report.until === 'submitted') return
  const { version } = submitted
  if (report.until === 'returned') {
    await chair.post(
      `${path}/return`,
      {
        version,
        reason: 'Số hộ hưởng nước sinh hoạt chưa khớp danh sách nghiệm thu; đề nghị rà soát lại.',
      },
      DecidedReportView,
    )
    return
  }
  await chair.post(`${path}/certification`, { version }, DecidedReportView)
}

function entriesOf(form: ReportFormView, figures: QuarterFigures) {
  return form.lines.flatMap((line) => {
    const value = figures[line.code]
    return value === undefined
      ? []
      : [{ indicatorId: line.indicatorId, tags: '', value: String(value) }]
  })
}

function userOf(workspace: DemonstrationWorkspace, username: string): UserId {
  const userId = workspace.users.get(username)
  if (userId === undefined) throw new Error(`no account ${username}`)
  return userId
}
