/** Where the two parts of a backup are written to, or read from. */
export interface PartFiles {
  readonly main: string
  readonly keys: string
}

/** How many rows of each table stand in a part. */
export type RowCounts = Readonly<Record<string, number>>

export interface WrittenParts {
  readonly main: RowCounts
  readonly keys: RowCounts
  /** How many migrations the database had been through. */
  readonly migrations: number
}

/** Something that the operator must put right before a backup is read in; the message says what. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError'
}

export interface BackupEngine {
  /** Writes both parts as of one moment, while others read and write. */
  write(url: string, files: PartFiles): Promise<WrittenParts>
  /** Whether some other program has the database open. */
  isInUse(url: string): Promise<boolean>
  /** Whether there is something that would be overwritten. */
  isThere(url: string): Promise<boolean>
  /** Takes away what is there. */
  clear(url: string): Promise<void>
  /** Reads the main part into an empty place, as it was, and says what is in it. @throws RestoreError when the file is damaged */
  readMain(url: string, file: string, migrations: number): Promise<RowCounts>
  /** Puts the keys beside it; those of whom there is nothing in the main part are left out. The schema is up to date by then. How many came in. */
  readKeys(url: string, file: string): Promise<number>
}
