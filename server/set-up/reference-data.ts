import type { Db } from '#platform/db.ts'
import { inTransaction } from '#platform/db.ts'
import {
  loadIndicatorFiles,
  readIndicatorFiles,
} from '#slices/indicators/server/indicator.files.ts'
import { areNationalUnitsLoaded, loadNationalUnits } from '#slices/places/server/national-load.ts'
import { readNationalUnits } from '#slices/places/server/national-units.files.ts'
import { loadHolidayFile } from '#slices/plans/server/calendar.files.ts'
import {
  loadProgrammeFiles,
  readProgrammeFiles,
} from '#slices/programmes/server/programme.files.ts'
import { loadDutyFile } from '#slices/results/server/duty.files.ts'

export interface LoadContext {
  readonly newId: () => string
  readonly now: Date
  readonly onProgress: (step: { readonly vi: string; readonly en: string }) => void
}

/**
 * What every installation starts with, demonstration or not: the national units and their reform,
 * the programme trees, the catalogue of indicators, reporting duties and holidays. Done once.
 */
export async function loadReferenceData(owner: Db, context: LoadContext): Promise<void> {
  if (await areNationalUnitsLoaded(owner)) return
  const { newId, now, onProgress } = context
  onProgress({ vi: 'Nạp đơn vị hành chính cả nước', en: 'Loading the national units' })
  const units = await readNationalUnits()
  const programmes = await readProgrammeFiles()
  const indicators = await readIndicatorFiles()
  await inTransaction(owner, async (tx) => {
    await loadNationalUnits(tx, units, { newId, now })
    onProgress({
      vi: 'Nạp chương trình, chỉ tiêu, lịch',
      en: 'Loading programmes, indicators, calendar',
    })
    await loadProgrammeFiles(tx, programmes, { newId, at: now })
    await loadIndicatorFiles(tx, indicators, { newId })
    await loadDutyFile(tx, { newId })
    await loadHolidayFile(tx)
  })
}
