/** The catalogue that comes with the product: see data/indicators/README.md. */
import { readFile } from 'node:fs/promises'
import type { ZodMiniType } from 'zod/mini'
import type { Tx } from '#platform/db.ts'
import {
  LocalIndicatorsFile,
  MeasuringFile,
  NationalIndicatorsFile,
  TagsFile,
  toLocalSeeds,
  toNationalSeeds,
  type IndicatorSeed,
} from '../core/indicator-file.contract.ts'
import { loadIndicators, loadTagValues } from './indicator.load.ts'

const FOLDER = new URL('../../../data/indicators/', import.meta.url)

export interface IndicatorFiles {
  readonly seeds: readonly IndicatorSeed[]
  readonly tags: TagsFile
}

export async function readIndicatorFiles(): Promise<IndicatorFiles> {
  const national = await readData('ctmtqg-1719.json', NationalIndicatorsFile)
  const measuring = await readData('measuring.json', MeasuringFile)
  const local = await readData('local.json', LocalIndicatorsFile)
  return {
    seeds: [...toLocalSeeds(local), ...toNationalSeeds(national, measuring)],
    tags: await readData('tags.json', TagsFile),
  }
}

export async function loadIndicatorFiles(
  tx: Tx,
  files: IndicatorFiles,
  context: { readonly newId: () => string },
): Promise<void> {
  await loadIndicators(tx, files.seeds, context)
  await loadTagValues(tx, files.tags)
}

async function readData<T>(name: string, shape: ZodMiniType<T>): Promise<T> {
  return shape.parse(JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')))
}
