import type { Logger } from 'pino'
import type { Db } from './db.ts'

/** What the composition gives every route: nothing here reads a clock or makes chance on its own. */
export interface Deps {
  readonly db: Db
  readonly now: () => Date
  readonly newId: () => string
  readonly log: Logger
  /** The folder of the content-addressed file store. */
  readonly filesFolder: string
}
