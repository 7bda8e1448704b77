import { dialect } from '../vocabulary'
import type { BackupEngine } from './backup-engine'

/** The engine that DATABASE_URL chose. */
export async function backupEngine(): Promise<BackupEngine> {
  if (dialect === 'postgres') return (await import('./postgres-parts.server')).postgresParts
  return (await import('./sqlite-parts.server')).sqliteParts
}

export const backupDialect = dialect
