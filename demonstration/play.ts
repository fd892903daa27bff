import type { Db } from '#platform/db.ts'
import type { Deps } from '#platform/deps.ts'
import type { Message } from '#kernel/text.ts'
import type { UserId } from '#slices/users/core/user-id.ts'
import { communesAtEndOf2023, seededRandom } from './figures.ts'
import { officeOf } from './office.ts'
import { playBreakdown, playPlan } from './plan-year.ts'
import { playReports } from './reporting-year.ts'
import { playTasks } from './task-year.ts'
import { createWorkspace } from './workspace.ts'

const SEED = 1719

/**
 * Plays the year 2024 of Trạm Tấu into a database that has the reference data and no workspace.
 * `owner` opens the workspace and its accounts, as the command line does; all else is done by the
 * people of the demonstration through the API, with the limited role of `deps`.
 */
export async function playDemonstration(
  owner: Db,
  deps: Deps,
  onProgress: (step: Message) => void,
): Promise<void> {
  const communes = communesAtEndOf2023()
  const codes = communes.map((commune) => commune.code)
  onProgress({
    vi: 'Mở không gian làm việc Trạm Tấu 2024',
    en: 'Opening the Trạm Tấu 2024 workspace',
  })
  const workspace = await createWorkspace(owner, { newId: deps.newId, communeCodes: codes })
  const standing = (at: string) =>
    officeOf(deps, workspace.users.get('thuongtruc') ?? ('' as UserId), new Date(at))

  onProgress({
    vi: 'Đọc Kế hoạch 164/KH-UBND, giao chỉ tiêu',
    en: 'Reading the plan, assigning targets',
  })
  const planId = await playPlan(standing('2024-01-25T02:00:00Z'), owner, workspace)
  const plans = await playBreakdown(standing('2024-02-05T02:00:00Z'), workspace, {
    planId,
    communes,
  })
  await playTasks(standing, planId)

  onProgress({
    vi: 'Các xã báo cáo (số liệu minh họa)',
    en: 'The communes report (illustrative figures)',
  })
  const duties = await owner.selectFrom('reporting_duty').select(['code', 'id']).execute()
  await playReports(deps, {
    workspace,
    duties: new Map(duties.map((duty) => [duty.code, duty.id])),
    communes,
    plans,
    random: seededRandom(SEED),
  })
}
