/** What a long chore says of itself: how far it is in its tables (rows), then in its files. */
export interface BackupProgress {
  readonly phase: 'check' | 'rows' | 'files'
  readonly done: number
  /** The name of the table that the chore is in; absent for files. */
  readonly table?: string
}

export type OnProgress = (progress: BackupProgress) => void
