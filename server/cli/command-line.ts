import type { Message } from '#kernel/text.ts'

/** A subcommand of `chitieu`. */
export interface CliCommand {
  readonly name: string
  readonly summary: Message
  /** What is printed for `--help`: how to call it, its options, its exit codes. */
  readonly usage: string
  /** Does the work; the number is the exit code. Throws `UsageError` for words that are off. */
  run(args: readonly string[]): Promise<number>
}

/** The words of a call are off: the usage is printed and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** To the person at the keyboard, apart from what a program reads from standard output. */
export function tell(message: Message): void {
  process.stderr.write(`${message.vi} / ${message.en}\n`)
}

/** A progress line that is written over itself on a terminal, and once per tenth elsewhere. */
export function showProgress(label: string): (done: number, total: number) => void {
  const seen = new Set<number>()
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
    const tenth = Math.floor(percent / 10)
    if (process.stderr.isTTY) process.stderr.write(`\r${label} ${percent} %`)
    else if (!seen.has(tenth)) process.stderr.write(`${label} ${percent} %\n`)
    seen.add(tenth)
    if (process.stderr.isTTY && done >= total) process.stderr.write('\n')
  }
}
