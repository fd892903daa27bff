import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openInstallation, type Installation } from '#server/installation.ts'
import { readConfig } from '#server/config.ts'
import { entryBenchmarks } from './entry.ts'
import { figureBenchmarks } from './figures.ts'
import { measure, printTable, type Benchmark, type Measured } from './measure.ts'
import { fillNation } from './national.ts'
import { loadBenchmark, reformBenchmark, searchBenchmarks } from './places.ts'

/**
 * `npm run bench`: builds a database of national size in a temporary folder and measures what users
 * wait for. Prints a table and writes build/bench.json. Durability is full, as in production.
 */
const folder = await mkdtemp(path.join(tmpdir(), 'chitieu-bench-'))
// As root, PostgreSQL runs as another account, which must be able to enter.
await chmod(folder, 0o755)
const results: Measured[] = []

try {
  await withInstallation('reform', async (installation) => {
    await run(reformBenchmark(installation))
  })
  await withInstallation('nation', async (installation) => {
    await run(loadBenchmark(installation))
    const facts = await fillNation(installation.database.owner, step)
    step(`${facts} facts`)
    for (const benchmark of await searchBenchmarks(installation)) await run(benchmark)
    for (const benchmark of await figureBenchmarks(installation)) await run(benchmark)
    for (const benchmark of await entryBenchmarks(installation)) await run(benchmark)
  })
  printTable(results)
  await mkdir('build', { recursive: true })
  await writeFile(path.join('build', 'bench.json'), `${JSON.stringify(results, null, 2)}\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function run(benchmark: Benchmark): Promise<void> {
  step(benchmark.name)
  results.push(await measure(benchmark))
}

async function withInstallation(
  name: string,
  work: (installation: Installation) => Promise<void>,
): Promise<void> {
  const config = readConfig({ ...process.env, CHITIEU_DATA: path.join(folder, name) })
  const installation = await openInstallation(config, { log: () => undefined })
  try {
    await work(installation)
  } finally {
    await installation.close()
  }
}

function step(text: string): void {
  process.stderr.write(`${text}\n`)
}
