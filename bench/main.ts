import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
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
 * `npm run bench -- commune` measures only what has that word in its name, and writes nothing.
 */
const wanted = process.argv[2] ?? ''
const [loadAtStart = 0] = loadavg()
const folder = await mkdtemp(path.join(tmpdir(), 'chitieu-bench-'))
// As root, PostgreSQL runs as another account, which must be able to enter.
await chmod(folder, 0o755)
const results: Measured[] = []

try {
  await withInstallation('reform', async (installation) => {
    await run(reformBenchmark(installation))
  })
  await withInstallation('nation', async (installation) => {
    const load = loadBenchmark(installation)
    if (isWanted(load)) await run(load)
    else await load.run(0)
    const facts = await fillNation(installation.database.owner, step)
    step(`${facts} facts`)
    for (const benchmark of await searchBenchmarks(installation)) await run(benchmark)
    for (const benchmark of await figureBenchmarks(installation)) await run(benchmark)
    for (const benchmark of await entryBenchmarks(installation)) await run(benchmark)
  })
  const [loadAtEnd = 0] = loadavg()
  const machine = { processors: availableParallelism(), loadAtStart, loadAtEnd }
  printTable(results, machine)
  if (wanted === '') {
    await mkdir('build', { recursive: true })
    const kept = JSON.stringify({ machine, results }, null, 2)
    await writeFile(path.join('build', 'bench.json'), `${kept}\n`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

function isWanted(benchmark: Benchmark): boolean {
  return benchmark.name.includes(wanted)
}

async function run(benchmark: Benchmark): Promise<void> {
  if (!isWanted(benchmark)) return
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
