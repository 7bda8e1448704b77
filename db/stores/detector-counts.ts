import { eq, sql } from 'drizzle-orm'
import type { DetectorCount } from '../../app/domain/anonymity/detector-counts'
import type { Queries } from '../database.server'
import { detectorCounts } from '../schema/detector'

/** Adds to what was counted in a month (`2026-04`) before. */
export async function addDetectorCounts(tx: Queries, { organisationKey, month }: { organisationKey: number; month: string }, counts: readonly DetectorCount[]): Promise<void> {
  const { spans, answers } = detectorCounts
  for (const one of counts) {
    await tx.insert(detectorCounts).values({ organisationKey, month, ...one }).onConflictDoUpdate({
      target: [detectorCounts.organisationKey, detectorCounts.month, detectorCounts.language, detectorCounts.outcome, detectorCounts.about],
      set: { spans: sql`${spans} + ${one.spans}`, answers: sql`${answers} + ${one.answers}` },
    })
  }
}

/** All that was counted in an organisation, month by month. */
export async function loadDetectorCounts(queries: Queries, organisationKey: number): Promise<DetectorCount[]> {
  return queries
    .select({ language: detectorCounts.language, outcome: detectorCounts.outcome, about: detectorCounts.about, spans: detectorCounts.spans, answers: detectorCounts.answers })
    .from(detectorCounts).where(eq(detectorCounts.organisationKey, organisationKey))
    .orderBy(detectorCounts.month, detectorCounts.language, detectorCounts.about)
}
