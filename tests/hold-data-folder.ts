/**
 * A process for tests to kill: starts the database of the folder it is given, says on a line of
 * JSON where it is, and holds it until its end.
 */
import { startPostgres } from '#platform/postgres/embedded.ts'
import { SetupError } from '#platform/setup-error.ts'

const [folder = ''] = process.argv.slice(2)
try {
  const postgres = await startPostgres({ folder, log: (line) => process.stderr.write(`${line}\n`) })
  process.stdout.write(`${JSON.stringify({ ownerUrl: postgres.ownerUrl, pid: postgres.pid() })}\n`)
  process.on('SIGTERM', () => {
    void postgres.stop().then(() => process.exit(0))
  })
  setInterval(() => undefined, 60_000)
} catch (error) {
  const code = error instanceof SetupError ? error.code : String(error)
  process.stdout.write(`${JSON.stringify({ refused: code })}\n`)
}
