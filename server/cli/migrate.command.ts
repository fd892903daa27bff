import { readConfig } from '../config.ts'
import { openDatabase } from '../database.ts'
import { print, type CliCommand } from './command-line.ts'

export const migrateCommand: CliCommand = {
  name: 'migrate',
  summary: { vi: 'Nâng cấp lược đồ cơ sở dữ liệu', en: 'Bring the schema up to date' },
  usage: `chitieu migrate

Runs the migrations that this database has not seen. Two servers may start at once.
Exit codes: 0 up to date, 1 failed (nothing of the failed step stays).`,
  async run() {
    const database = await openDatabase(readConfig(process.env), (name) => print(name))
    await database.close()
    return 0
  },
}
