import { eq } from 'drizzle-orm'
import type { FindingCategory, Severity } from '../../app/domain/anonymity/categories'
import type { RecogniserName } from '../../app/domain/anonymity/recognisers'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { deskSteps, examinations, findings, secondReadings } from '../schema/application'

export interface NewFinding {
  readonly id: string
  readonly applicationKey: number
  readonly questionKey: number
  readonly start: number
  readonly end: number
  readonly category: FindingCategory
  readonly severity: Severity
  /** In per cent. */
  readonly score: number
  readonly recogniser: RecogniserName
}

/** Forgets what was found and what was done about it, when the answers are sent anew. */
export async function deleteFindings(tx: Queries, applicationKey: number): Promise<void> {
  await tx.delete(examinations).where(eq(examinations.applicationKey, applicationKey))
  await tx.delete(deskSteps).where(eq(deskSteps.applicationKey, applicationKey))
  await tx.delete(secondReadings).where(eq(secondReadings.applicationKey, applicationKey))
  await tx.delete(findings).where(eq(findings.applicationKey, applicationKey))
}

/** Marks spans; the words themselves are not stored a second time. */
export async function insertFindings(tx: Queries, rows: readonly NewFinding[]): Promise<void> {
  for (const chunk of inChunks(rows)) await tx.insert(findings).values(chunk)
}
