/** A benchmark's figure beside the bar it is held to. */
export interface Measured {
  readonly name: string
  readonly unit: 'ms' | 's'
  readonly runs: number
  readonly median: number
  readonly p95: number
  readonly max: number
  /** What p95 (or the one run) must stay under; absent for figures that have no bar. */
  readonly bar?: number
}

export interface Benchmark {
  readonly name: string
  readonly bar?: number
  readonly unit?: 'ms' | 's'
  readonly warmUps?: number
  readonly runs: number
  /** One run; `index` lets each differ, so that nothing is measured that was just computed. */
  readonly run: (index: number) => Promise<unknown>
}

/** Runs a benchmark after its warm-ups and takes the wall time of each run. */
export async function measure(benchmark: Benchmark): Promise<Measured> {
  const { name, runs, run, unit = 'ms', warmUps = 2, bar } = benchmark
  for (let index = 0; index < warmUps; index += 1) await run(-1 - index)
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const started = performance.now()
    await run(index)
    times.push(performance.now() - started)
  }
  const sorted = times.map((ms) => (unit === 's' ? ms / 1000 : ms)).toSorted((a, b) => a - b)
  return {
    name,
    unit,
    runs,
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    max: sorted.at(-1) ?? 0,
    ...(bar === undefined ? {} : { bar }),
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** How busy the machine was: by its one-minute load average, which above `processors` means waiting. */
export interface Machine {
  readonly processors: number
  readonly loadAtStart: number
  readonly loadAtEnd: number
}

export function printTable(results: readonly Measured[], machine: Machine): void {
  console.log('')
  console.log(row(['', 'runs', 'median', 'p95', 'max', 'bar', '']))
  for (const one of results) {
    const show = (value: number) => `${value.toFixed(one.unit === 's' ? 2 : 1)} ${one.unit}`
    const bar = one.bar === undefined ? '' : `< ${one.bar} ${one.unit}`
    console.log(
      row([
        one.name,
        String(one.runs),
        show(one.median),
        show(one.p95),
        show(one.max),
        bar,
        verdictOf(one),
      ]),
    )
  }
  const { processors, loadAtStart, loadAtEnd } = machine
  const load = `load ${loadAtStart.toFixed(1)} at the start, ${loadAtEnd.toFixed(1)} at the end`
  console.log(`${processors} processors, ${load}`)
}

function verdictOf({ bar, p95 }: Measured): string {
  if (bar === undefined) return ''
  return p95 < bar ? 'ok' : 'MISSED'
}

function row(cells: readonly string[]): string {
  const [name = '', ...rest] = cells
  return name.padEnd(64) + rest.map((cell) => cell.padStart(12)).join('')
}
