/** The programme trees that come with the product (data/programmes), read and loaded in order. */
import { readFile } from 'node:fs/promises'
import type { ZodMiniType } from 'zod/mini'
import type { Tx } from '#platform/db.ts'
import { CrosswalkFile } from '../core/crosswalk.contract.ts'
import {
  EnglishTitlesFile,
  ProgrammeTreeFile,
  toProgrammeHeader,
  toTreeRows,
  withEnglishTitles,
} from '../core/programme-tree.contract.ts'
import { checkTreeRows, type ProgrammeTree } from '../core/programme-tree.ts'
import { SisterProgrammeFile, toSisterHeader } from '../core/sister-programme.ts'
import { loadCrosswalk, loadProgramme, type LoadContext } from './programme.load.ts'

const FOLDER = new URL('../../../data/programmes/', import.meta.url)

export interface ProgrammeFiles {
  readonly trees: readonly ProgrammeTree[]
  readonly crosswalk: CrosswalkFile
}

export async function readProgrammeFiles(): Promise<ProgrammeFiles> {
  const { programmes: titles } = await readData('titles-en.json', EnglishTitlesFile)
  const sisters = await readData('sister-programmes.json', SisterProgrammeFile)
  const files = [
    await readData('ctmtqg-1719.json', ProgrammeTreeFile),
    await readData('ctmtqg-2026.json', ProgrammeTreeFile),
  ]
  return {
    trees: [
      ...files.map((file) => toTree(file, titles[file.id] ?? {})),
      ...sisters.map((sister) => ({ header: toSisterHeader(sister), nodes: [] })),
    ],
    crosswalk: await readData('crosswalk-1719-2026.json', CrosswalkFile),
  }
}

export async function loadProgrammeFiles(
  tx: Tx,
  files: ProgrammeFiles,
  context: LoadContext,
): Promise<void> {
  for (const tree of files.trees) await loadProgramme(tx, tree, context)
  await loadCrosswalk(tx, files.crosswalk)
}

/** A file of the product is expected to be right: a problem in it is a fault. */
function toTree(
  file: ProgrammeTreeFile,
  englishTitles: Readonly<Record<string, string>>,
): ProgrammeTree {
  const header = toProgrammeHeader(file)
  const rows = withEnglishTitles(toTreeRows(file), englishTitles)
  const { nodes, problems } = checkTreeRows(rows, header.levelLabels.length)
  if (problems.length > 0) throw new Error(`${file.id}: ${JSON.stringify(problems)}`)
  return { header, nodes }
}

async function readData<T>(name: string, shape: ZodMiniType<T>): Promise<T> {
  return shape.parse(JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')))
}
