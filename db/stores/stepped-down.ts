import { and, eq, isNull } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { candidateLinks } from '../schema/application'
import { interviewOutcomes } from '../schema/interview-outcomes'

// Who has taken the application back by their own click, once names were open.

const byThemselves = and(eq(interviewOutcomes.outcome, 'withdrew'), isNull(interviewOutcomes.recordedByKey))

export async function hasSteppedDown(queries: Queries, candidateKey: number): Promise<boolean> {
  return (await queries.$count(interviewOutcomes, and(byThemselves, eq(interviewOutcomes.candidateKey, candidateKey)))) > 0
}

/** Their applications, by inner keys. */
export async function steppedDownApplications(queries: Queries, recruitmentKey: number): Promise<Set<number>> {
  const rows = await queries.select({ key: candidateLinks.applicationKey }).from(interviewOutcomes)
    .innerJoin(candidateLinks, eq(candidateLinks.candidateKey, interviewOutcomes.candidateKey)).where(and(byThemselves, eq(interviewOutcomes.recruitmentKey, recruitmentKey)))
  return new Set(rows.map(({ key }) => key))
}
