import { SetupError } from '#platform/setup-error.ts'
import { backupCommand, restoreCommand } from './backup.command.ts'
import { print, UsageError, type CliCommand } from './command-line.ts'
import { exportCommand, importCommand } from './exchange.command.ts'
import { migrateCommand } from './migrate.command.ts'
import { planCommand } from './plan.command.ts'
import { reportCommand } from './report.command.ts'
import { serveCommand } from './serve.command.ts'
import { userCommand } from './user.command.ts'
import { verifyCommand } from './verify.command.ts'

const COMMANDS: readonly CliCommand[] = [
  serveCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  reportCommand,
  planCommand,
  userCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
]

const HELP = `chitieu COMMAND [OPTIONS]

${COMMANDS.map((command) => `  ${command.name.padEnd(10)}${command.summary.vi} / ${command.summary.en}`).join('\n')}

chitieu COMMAND --help   what a command takes
Exit codes: 0 done, 1 not done (the reason is on standard error), 2 wrong call.`

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(HELP)
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined) return fail(`chitieu: không có lệnh / no command: ${name}`, HELP)
  if (rest.includes('--help') || rest.includes('-h')) {
    print(command.usage)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (isUsageError(error)) return fail(`chitieu ${name}: ${error.message}`, command.usage)
    if (error instanceof SetupError) return report(error.message)
    return report(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** `parseArgs` marks what it cannot read with these codes. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  )
}

function fail(message: string, usage: string): number {
  process.stderr.write(`${message}\n\n${usage}\n`)
  return 2
}

function report(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
